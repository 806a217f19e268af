namespace InterviewTrainer.Web.Commands.Bench.Gguf;

/// <summary>The sizes of a model of Qwen3's architecture.</summary>
/// <param name="Layers">Blocks.</param>
/// <param name="Width">Length of the vectors between the blocks.</param>
/// <param name="FeedForward">Length inside a block's feed-forward part.</param>
/// <param name="Heads">Attention heads.</param>
/// <param name="KeyValueHeads">Heads that keys and values have.</param>
/// <param name="HeadSize">Length of a head's vectors.</param>
/// <param name="Vocabulary">Tokens.</param>
/// <param name="Context">Longest context, tokens.</param>
internal sealed record ModelShape(int Layers, int Width, int FeedForward, int Heads, int KeyValueHeads, int HeadSize, int Vocabulary, int Context)
{
    /// <summary>A few hundred kilobytes.</summary>
    public static ModelShape Tiny { get; } = new(Layers: 2, Width: 64, FeedForward: 128, Heads: 4, KeyValueHeads: 2, HeadSize: 16, Vocabulary: 512, Context: 8192);

    /// <summary>Qwen3 0.6 B, as its published configuration has it.</summary>
    public static ModelShape Qwen3Small { get; } =
        new(Layers: 28, Width: 1024, FeedForward: 3072, Heads: 16, KeyValueHeads: 8, HeadSize: 128, Vocabulary: 151_936, Context: 40_960);
}
