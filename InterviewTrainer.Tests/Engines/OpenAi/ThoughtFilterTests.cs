using InterviewTrainer.Core.Engines.OpenAi;
using Xunit;

namespace InterviewTrainer.Tests.Engines.OpenAi;

public sealed class ThoughtFilterTests
{
    [Theory]
    [InlineData("Hello there.", false, "Hello there.")]
    [InlineData("<think>He said a < b.</think>\n\nHello.", false, "Hello.")]
    [InlineData("One <think>x</think>two", false, "One two")]
    [InlineData("a < b and <thin air>", false, "a < b and <thin air>")]
    [InlineData("<think>never ends", false, "")]
    [InlineData("thoughts</think>Hello.", true, "Hello.")]
    [InlineData("No thoughts at all.", true, "No thoughts at all.")]
    [InlineData("<think>a</think>b<think>c</think>d", true, "bd")]
    [InlineData("ends with <", false, "ends with <")]
    [InlineData("", false, "")]
    public void Add_InPiecesOfAnySize_LeavesWhatIsSaid(string text, bool mayStartInside, string expected)
    {
        for (var size = 1; size <= text.Length + 1; size++)
        {
            var filter = new ThoughtFilter(mayStartInside);
            var said = string.Concat(text.Chunk(size).Select(piece => filter.Add(new string(piece)))) + filter.End();
            Assert.Equal(expected, said);
        }
    }

    [Fact]
    public void Add_WithoutThinking_HoldsNothingBackButTheStartOfAMark()
    {
        var filter = new ThoughtFilter(mayStartInside: false);

        Assert.Equal("Tell me", filter.Add("Tell me"));
        Assert.Equal(" more ", filter.Add(" more <th"));
        Assert.Equal("<thing>", filter.Add("ing>"));
    }

    [Fact]
    public void Add_OnceThoughtsComeApart_HoldsNothingBack()
    {
        var filter = new ThoughtFilter(mayStartInside: true);
        Assert.Equal("", filter.Add("Hel"));

        filter.ThoughtsComeApart();

        Assert.Equal("Hello", filter.Add("lo"));
    }
}
