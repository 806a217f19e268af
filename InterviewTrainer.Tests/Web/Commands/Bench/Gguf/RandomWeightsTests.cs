using System.Runtime.InteropServices;
using InterviewTrainer.Web.Commands.Bench.Gguf;
using Xunit;

namespace InterviewTrainer.Tests.Web.Commands.Bench.Gguf;

public sealed class RandomWeightsTests
{
    [Fact]
    public void Fill_Floats_HaveTheDeviationAndNoMean()
    {
        var bytes = new byte[40_000];

        new RandomWeights(1).Fill(GgmlType.F32, deviation: 0.5f)(bytes);

        var numbers = MemoryMarshal.Cast<byte, float>(bytes).ToArray();
        Assert.InRange(numbers.Average(), -0.02, 0.02);
        Assert.InRange(Math.Sqrt(numbers.Average(number => number * number)), 0.48, 0.52);
    }

    [Fact]
    public void Fill_Q4_HasTheDeviationAndNoMean()
    {
        var blocks = new byte[18 * 300];

        new RandomWeights(1).Fill(GgmlType.Q4_0, deviation: 0.5f)(blocks);

        var numbers = blocks.Chunk(18).SelectMany(block =>
        {
            var scale = (float)BitConverter.ToHalf(block);
            return block[2..].SelectMany(pair => new[] { scale * ((pair & 15) - 8), scale * ((pair >> 4) - 8) });
        }).ToList();
        Assert.InRange(Math.Sqrt(numbers.Average(number => number * number)), 0.45, 0.55);
        Assert.InRange(numbers.Average(), -0.1, 0.02);
    }

    [Theory]
    [InlineData(GgmlType.Q4_K, 144, 0)]
    [InlineData(GgmlType.Q6_K, 210, 208)]
    public void Fill_LargeBlocks_HaveScalesThatAreNumbers(object type, int length, int scaleAt)
    {
        var blocks = new byte[length * 10];

        new RandomWeights(1).Fill((GgmlType)type, deviation: 0.02f)(blocks);

        Assert.All(blocks.Chunk(length), block => Assert.InRange((float)BitConverter.ToHalf(block, scaleAt), 1e-5f, 1e-3f));
        Assert.True(blocks.Chunk(length).Select(block => block[32]).Distinct().Count() > 1);
    }

    [Fact]
    public void Fill_TypeThatIsNotMade_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => new RandomWeights(1).Fill(GgmlType.F16, deviation: 1));
}
