namespace InterviewTrainer.EngineHost.Llama.Gguf;

/// <summary>A list in a file's metadata; its items are kept only where they are few numbers.</summary>
/// <param name="Type">Type of the items.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Numbers">The items; empty for texts and for long lists.</param>
internal sealed record GgufArray(GgufType Type, long Count, IReadOnlyList<double> Numbers);
