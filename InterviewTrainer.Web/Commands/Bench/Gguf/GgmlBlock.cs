namespace InterviewTrainer.Web.Commands.Bench.Gguf;

/// <summary>The smallest unit of a tensor's data: so many numbers in so many bytes.</summary>
/// <param name="Numbers">Numbers in a block; a tensor's first dimension is a multiple of it.</param>
/// <param name="Bytes">Bytes of a block.</param>
internal readonly record struct GgmlBlock(int Numbers, int Bytes)
{
    public static GgmlBlock Of(GgmlType type) => type switch
    {
        GgmlType.F32 => new(1, 4),
        GgmlType.F16 => new(1, 2),
        GgmlType.Q4_0 => new(32, 18),
        GgmlType.Q8_0 => new(32, 34),
        GgmlType.Q4_K => new(256, 144),
        GgmlType.Q6_K => new(256, 210),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no such type."),
    };
}
