namespace InterviewTrainer.EngineHost.Language;

/// <summary>How a language worker runs.</summary>
/// <param name="ModelPath">A model's folder or file.</param>
/// <param name="ContextTokens">Tokens that one chat may have, prompt and reply; shortened to what the model was trained with and what the memory holds.</param>
/// <param name="Parallel">Chats at once, at least 1.</param>
/// <param name="QueuePatience">How long a request may wait for its turn.</param>
/// <param name="Threads">Threads that compute.</param>
/// <param name="MemoryMb">Most memory, MiB; 0 for three quarters of what the machine has.</param>
internal sealed record LanguageSettings(string ModelPath, int ContextTokens, int Parallel, TimeSpan QueuePatience, int Threads, int MemoryMb)
{
    public const int LeastContext = 256;

    /// <summary>Longer ones take llama.cpp minutes to lay out, or for ever.</summary>
    public const int MostContext = 131_072;

    public const int MostParallel = 16;
}
