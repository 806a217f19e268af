namespace InterviewTrainer.EngineHost.Llama;

/// <summary>What a context is made for.</summary>
/// <param name="Sequences">Sequences that it holds side by side.</param>
/// <param name="TokensPerSequence">Room of each.</param>
/// <param name="BatchTokens">Most tokens in one call.</param>
/// <param name="Threads">Threads that compute.</param>
internal sealed record LlamaContextSettings(int Sequences, int TokensPerSequence, int BatchTokens, int Threads)
{
    /// <summary>Vectors of texts instead of next tokens; one text in a call.</summary>
    public bool Embeddings { get; init; }

    /// <summary>As llama.cpp numbers them; −1 for the model's own.</summary>
    public int Pooling { get; init; } = -1;
}
