namespace InterviewTrainer.Web.Commands.Bench.Gguf;

/// <summary>A tensor of a GGUF file.</summary>
/// <param name="Name">As llama.cpp looks it up.</param>
/// <param name="Type">How its numbers are stored.</param>
/// <param name="Dimensions">One to four; the first is the length of a row.</param>
/// <param name="Fill">Fills the next blocks of its data; called with whole blocks, in order.</param>
internal sealed record GgufTensor(string Name, GgmlType Type, IReadOnlyList<int> Dimensions, GgufFill Fill)
{
    /// <exception cref="InvalidOperationException">A row is not made of whole blocks.</exception>
    public long Bytes
    {
        get
        {
            var block = GgmlBlock.Of(Type);
            return Dimensions[0] % block.Numbers == 0
                ? Dimensions.Aggregate(1L, (product, dimension) => product * dimension) / block.Numbers * block.Bytes
                : throw new InvalidOperationException($"A row of {Name} has {Dimensions[0]} numbers, which is no multiple of {block.Numbers}.");
        }
    }
}
