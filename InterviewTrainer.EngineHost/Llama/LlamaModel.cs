using System.Runtime.InteropServices;
using System.Text;
using InterviewTrainer.EngineHost.Hosting;

namespace InterviewTrainer.EngineHost.Llama;

/// <summary>A model's weights and vocabulary. Thread-safe once loaded; contexts and grammars keep it alive.</summary>
internal sealed unsafe class LlamaModel : ITokenizer, IDisposable
{
    private const int WithoutMapping = 0;
    private const int LongestPiece = 1 << 16;

    private readonly nint _vocabulary;
    private readonly int[] _thinkingTags;

    private LlamaModel(LlamaModelHandle handle)
    {
        Handle = handle;
        _vocabulary = LlamaNative.llama_model_get_vocab(handle);
        VocabularyTokens = LlamaNative.llama_vocab_n_tokens(_vocabulary);
        TrainedContext = LlamaNative.llama_model_n_ctx_train(handle);
        VectorLength = LlamaNative.llama_model_n_embd_out(handle);
        WeightBytes = (long)LlamaNative.llama_model_size(handle);
        OnlyEncodes = LlamaNative.llama_model_has_encoder(handle) && !LlamaNative.llama_model_has_decoder(handle);
        ChatTemplate = Marshal.PtrToStringUTF8((nint)LlamaNative.llama_model_chat_template(handle, null));
        _thinkingTags = [.. new[] { "<think>", "</think>" }.Select(FindToken).OfType<int>()];
    }

    public LlamaModelHandle Handle { get; }

    public int VocabularyTokens { get; }

    /// <summary>Tokens of the longest context that the model was trained with.</summary>
    public int TrainedContext { get; }

    /// <summary>Numbers in an embedding.</summary>
    public int VectorLength { get; }

    public long WeightBytes { get; }

    public bool OnlyEncodes { get; }

    /// <summary>Jinja; null when the file has none.</summary>
    public string? ChatTemplate { get; }

    /// <summary>Loads a file that has been checked before. Takes seconds.</summary>
    /// <exception cref="EngineLoadException">llama.cpp refuses it; the message has its reason.</exception>
    public static LlamaModel Load(string path)
    {
        var parameters = LlamaNative.llama_model_default_params();
        // A mapped file that somebody truncates would end the process.
        parameters.LoadMode = WithoutMapping;
        parameters.CheckTensors = 1;
        _ = LlamaLog.TakeErrors();
        nint instance;
        fixed (byte* name = Utf8Text.ZeroEnded(path))
        {
            instance = LlamaNative.llama_model_load_from_file(name, parameters);
        }

        var reason = LlamaLog.TakeErrors();
        return instance != 0
            ? new LlamaModel(new LlamaModelHandle(instance))
            : throw new EngineLoadException(
                $"llama.cpp cannot load {path}{(reason.Length == 0 ? "" : $": {reason}")}. The file is damaged, or of a kind that this version does not know: download it again, or choose another model.");
    }

    /// <inheritdoc/>
    public int[] Tokenize(string text, bool addSpecial, bool parseSpecial)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var tokens = new int[bytes.Length + 4];
        var count = Tokenize(bytes, tokens, addSpecial, parseSpecial);
        if (count < 0)
        {
            tokens = new int[-count];
            count = Tokenize(bytes, tokens, addSpecial, parseSpecial);
        }

        return tokens.AsSpan(0, count).ToArray();
    }

    /// <summary>The bytes of a token, which may be a part of a character.</summary>
    /// <param name="token">Token of this model.</param>
    /// <param name="special">Special tokens give their names; otherwise nothing.</param>
    public byte[] PieceOf(int token, bool special)
    {
        Span<byte> buffer = stackalloc byte[128];
        var length = PieceOf(token, buffer, special);
        if (length >= 0)
        {
            return buffer[..length].ToArray();
        }

        var longer = new byte[Math.Min(-length, LongestPiece)];
        return PieceOf(token, longer, special) is var written and >= 0 ? longer[..written] : [];
    }

    /// <summary>The token whose name this is; null when the text is no token of its own.</summary>
    public int? FindToken(string name) => Tokenize(name, addSpecial: false, parseSpecial: true) is [var token] ? token : null;

    /// <summary>True for the tokens that open and close a thought, which some models count among the special ones.</summary>
    public bool IsThinkingTag(int token) => _thinkingTags.Contains(token);

    /// <summary>True for a token that ends a reply.</summary>
    public bool Ends(int token)
    {
        using var held = new Hold(Handle);
        return LlamaNative.llama_vocab_is_eog(_vocabulary, token);
    }

    /// <returns>Null for a grammar that llama.cpp cannot parse.</returns>
    public LlamaGrammar? CreateGrammar(string grammar)
    {
        using var held = new Hold(Handle);
        nint instance;
        fixed (byte* rules = Utf8Text.ZeroEnded(grammar), root = "root\0"u8)
        {
            instance = LlamaNative.llama_sampler_init_grammar(_vocabulary, rules, root);
        }

        return instance == 0 ? null : new LlamaGrammar(new LlamaSamplerHandle(instance, Handle), VocabularyTokens);
    }

    public void Dispose() => Handle.Dispose();

    private int Tokenize(byte[] bytes, int[] tokens, bool addSpecial, bool parseSpecial)
    {
        using var held = new Hold(Handle);
        fixed (byte* text = bytes)
        fixed (int* place = tokens)
        {
            return LlamaNative.llama_tokenize(_vocabulary, text, bytes.Length, place, tokens.Length, addSpecial, parseSpecial);
        }
    }

    private int PieceOf(int token, Span<byte> buffer, bool special)
    {
        using var held = new Hold(Handle);
        fixed (byte* place = buffer)
        {
            return LlamaNative.llama_token_to_piece(_vocabulary, token, place, buffer.Length, 0, special);
        }
    }

    /// <summary>Keeps the model, and with it the vocabulary, while a native call runs.</summary>
    private readonly ref struct Hold
    {
        private readonly LlamaModelHandle _handle;

        public Hold(LlamaModelHandle handle)
        {
            var added = false;
            handle.DangerousAddRef(ref added);
            _handle = handle;
        }

        public void Dispose() => _handle.DangerousRelease();
    }
}
