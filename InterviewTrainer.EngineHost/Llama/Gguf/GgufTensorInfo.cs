namespace InterviewTrainer.EngineHost.Llama.Gguf;

/// <summary>Where a tensor lies.</summary>
/// <param name="Name">Name, unique in the file.</param>
/// <param name="Dimensions">One to four.</param>
/// <param name="Type">As ggml numbers its types.</param>
/// <param name="Offset">From the start of the data.</param>
internal sealed record GgufTensorInfo(string Name, IReadOnlyList<long> Dimensions, uint Type, long Offset)
{
    private const uint MostTypes = 64;

    /// <summary>Numbers and bytes of a block of each type. Source: ggml's type traits, release 0.23.</summary>
    private static readonly Dictionary<uint, (int Numbers, int Bytes)> Blocks = new (uint Type, int Numbers, int Bytes)[]
    {
        (0, 1, 4),
        (1, 1, 2),
        (2, 32, 18),
        (3, 32, 20),
        (6, 32, 22),
        (7, 32, 24),
        (8, 32, 34),
        (9, 32, 36),
        (10, 256, 84),
        (11, 256, 110),
        (12, 256, 144),
        (13, 256, 176),
        (14, 256, 210),
        (15, 256, 292),
        (16, 256, 66),
        (17, 256, 74),
        (18, 256, 98),
        (19, 256, 50),
        (20, 32, 18),
        (21, 256, 110),
        (22, 256, 82),
        (23, 256, 136),
        (24, 1, 1),
        (25, 1, 2),
        (26, 1, 4),
        (27, 1, 8),
        (28, 1, 8),
        (29, 256, 56),
        (30, 1, 2),
        (34, 256, 54),
        (35, 256, 66),
        (39, 32, 17),
    }.ToDictionary(block => block.Type, block => (block.Numbers, block.Bytes));

    public long Numbers => Dimensions.Aggregate(1L, (product, dimension) => checked(product * dimension));

    /// <summary>Bytes of its data; null for a type that is not known here, and may be to llama.cpp.</summary>
    /// <exception cref="GgufException">It is not made of whole blocks, or of a type that there is not.</exception>
    public long? Bytes()
    {
        if (!Blocks.TryGetValue(Type, out var block))
        {
            return Type < MostTypes ? null : throw new GgufException($"its tensor {Name} is of the unknown type {Type}");
        }

        return Dimensions[0] % block.Numbers == 0
            ? checked(Numbers / block.Numbers * block.Bytes)
            : throw new GgufException($"a row of its tensor {Name} is not made of whole blocks");
    }
}
