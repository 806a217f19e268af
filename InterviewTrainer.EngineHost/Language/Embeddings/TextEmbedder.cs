using InterviewTrainer.EngineHost.Language.Replies;
using InterviewTrainer.EngineHost.Llama;

namespace InterviewTrainer.EngineHost.Language.Embeddings;

/// <summary>Makes the vector of a text, in a context of its own that is made when it is first needed. Thread-safe; it computes on the <see cref="ComputeThread"/>.</summary>
/// <param name="model">The model.</param>
/// <param name="thread">Computes.</param>
/// <param name="threads">Threads of a computation.</param>
/// <param name="hasPooling">The model says itself how the vectors of tokens become one; otherwise their mean is taken.</param>
internal sealed class TextEmbedder(LlamaModel model, ComputeThread thread, int threads, bool hasPooling) : IDisposable
{
    private const int LongestText = 2048;
    private const int ModelsOwn = -1;
    private const int Mean = 1;

    private LlamaContext? _context;
    private LlamaBatchBuffer? _batch;

    /// <summary>Tokens of the longest text.</summary>
    public int MostTokens { get; } = Math.Min(LongestText, model.TrainedContext);

    public int[] Tokenize(string text) => model.Tokenize(text, addSpecial: true, parseSpecial: false);

    /// <summary>A vector of unit length.</summary>
    /// <param name="tokens">1 to <see cref="MostTokens"/>.</param>
    /// <param name="cancellationToken">Stops the computation.</param>
    /// <exception cref="InvalidOperationException">The model gave none.</exception>
    public async Task<float[]> EmbedAsync(int[] tokens, CancellationToken cancellationToken)
    {
        await using var stop = cancellationToken.UnsafeRegister(_ => _context?.Abort(), null);
        return await thread.DoAsync(() => Embed(tokens, cancellationToken));
    }

    /// <summary>Once the thread has ended.</summary>
    public void Dispose()
    {
        _context?.Dispose();
        _batch?.Dispose();
    }

    private float[] Embed(int[] tokens, CancellationToken cancellationToken)
    {
        _context ??= LlamaContext.Create(
            model, new LlamaContextSettings(1, MostTokens, MostTokens, threads) { Embeddings = true, Pooling = hasPooling ? ModelsOwn : Mean });
        _batch ??= new LlamaBatchBuffer(MostTokens);
        _context.ClearAbort();
        cancellationToken.ThrowIfCancellationRequested();
        _batch.Clear();
        for (var i = 0; i < tokens.Length; i++)
        {
            _batch.Add(tokens[i], i, 0, output: true);
        }

        _ = _context.TryForget(0, 0);
        return _context.Decode(_batch) switch
        {
            DecodeResult.Done => UnitLength(_context.Vector(0)),
            DecodeResult.Aborted => throw new OperationCanceledException(cancellationToken),
            _ => throw new InvalidOperationException("The text does not fit the embedding context."),
        };
    }

    private static float[] UnitLength(float[] vector)
    {
        var length = Math.Sqrt(vector.Sum(value => (double)value * value));
        return length > 0 && double.IsFinite(length)
            ? [.. vector.Select(value => (float)(value / length))]
            : throw new InvalidOperationException("The model computes no vector: its file is damaged. Download it again.");
    }
}
