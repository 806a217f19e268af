using InterviewTrainer.Core.Language;

namespace InterviewTrainer.Core.Engines.Onnx.Sentences;

/// <summary>
/// The Universal Sentence Encoder, lite form: what a text of up to 128 pieces (some 100 words) means, as a vector; what is behind them is not read. It comes with
/// the build (Apache 2.0), so that relevance can be judged with nothing downloaded. Loaded when first asked; deterministic on one machine. Thread-safe.
/// </summary>
/// <param name="libraryFolder">Holds ONNX Runtime's library; by default, where the build places it.</param>
/// <param name="modelFolder">Holds the model's files; by default, where the build places them.</param>
public sealed class SentenceEncoder(string? libraryFolder = null, string? modelFolder = null) : ITextEmbedder, IDisposable
{
    private const int MaxPieces = 128;

    private readonly Lock _loading = new();
    private Loaded? _loaded;
    private LanguageModelException? _failure;
    private bool _disposed;

    /// <inheritdoc/>
    public string Name => "universal-sentence-encoder-lite";

    /// <inheritdoc/>
    public Task<IReadOnlyList<float[]>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var vectors = new float[texts.Count][];
        for (var at = 0; at < vectors.Length; at++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            vectors[at] = Embed(texts[at]);
        }

        return Task.FromResult<IReadOnlyList<float[]>>(vectors);
    }

    /// <summary>The vector of one text, of unit length; zeros for a text without any.</summary>
    /// <exception cref="LanguageModelException">The model or the library is missing or broken.</exception>
    public float[] Embed(string text)
    {
        var loaded = Load();
        var pieces = loaded.Pieces.Encode(text, MaxPieces);
        if (pieces.Count == 0 || string.IsNullOrWhiteSpace(text))
        {
            return new float[EncoderGraph.MeaningWidth];
        }

        using var ids = new OnnxTensor<long>(loaded.Session, pieces.Count);
        using var timing = new OnnxTensor<float>(loaded.Session, pieces.Count, EncoderGraph.Width);
        using var meaning = new OnnxTensor<float>(loaded.Session, 1, EncoderGraph.MeaningWidth);
        for (var at = 0; at < pieces.Count; at++)
        {
            ids.Elements[at] = pieces[at];
        }

        loaded.WriteTiming(timing.Elements, pieces.Count);
        new OnnxCall(loaded.Session, [("ids", ids), ("timing", timing)], [("meaning", meaning)]).Run();
        var vector = meaning.Elements.ToArray();
        var length = MathF.Sqrt(vector.Sum(value => value * value));
        return length > 0 && float.IsFinite(length) ? Array.ConvertAll(vector, value => value / length) : throw new LanguageModelException(Broken);
    }

    public void Dispose()
    {
        lock (_loading)
        {
            _disposed = true;
            _loaded?.Dispose();
            _loaded = null;
        }
    }

    private const string Broken = "The sentence encoder cannot be used. It comes with the build: delete node_modules and build again.";

    private Loaded Load()
    {
        lock (_loading)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_failure is not null)
            {
                throw _failure;
            }

            try
            {
                return _loaded ??= new Loaded(libraryFolder ?? OnnxRuntime.DefaultFolder, modelFolder ?? Path.Combine(AppContext.BaseDirectory, "models", "sentence-encoder"));
            }
            catch (Exception exception) when (exception is OnnxRuntimeException or IOException or InvalidDataException or UnauthorizedAccessException)
            {
                throw _failure = new LanguageModelException($"{Broken} ({exception.Message})", exception);
            }
        }
    }

    private sealed class Loaded : IDisposable
    {
        private readonly OnnxRuntime _runtime;
        private readonly float[] _timescales;

        public Loaded(string libraryFolder, string modelFolder)
        {
            Pieces = SentencePieces.Read(Path.Combine(modelFolder, "vocab.json"));
            var weights = WeightFiles.Read(modelFolder);
            _timescales = weights.Floats("AddTimingSignal/TimingSignal/ExpandDims_1");
            var model = new EncoderGraph(weights).Build();
            _runtime = OnnxRuntime.Load(libraryFolder);
            try
            {
                Session = OnnxSession.Load(_runtime, "sentence encoder", model);
            }
            catch
            {
                _runtime.Dispose();
                throw;
            }
        }

        public SentencePieces Pieces { get; }

        public OnnxSession Session { get; }

        /// <summary>Sines, then cosines, of the place over each time scale.</summary>
        public void WriteTiming(Span<float> timing, int count)
        {
            for (var place = 0; place < count; place++)
            {
                for (var scale = 0; scale < _timescales.Length; scale++)
                {
                    var (sin, cos) = MathF.SinCos(place * _timescales[scale]);
                    timing[(place * EncoderGraph.Width) + scale] = sin;
                    timing[(place * EncoderGraph.Width) + _timescales.Length + scale] = cos;
                }
            }
        }

        public void Dispose()
        {
            Session.Dispose();
            _runtime.Dispose();
        }
    }
}
