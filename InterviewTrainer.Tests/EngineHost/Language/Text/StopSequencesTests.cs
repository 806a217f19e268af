using InterviewTrainer.EngineHost.Language.Text;
using Xunit;

namespace InterviewTrainer.Tests.EngineHost.Language.Text;

public sealed class StopSequencesTests
{
    [Theory]
    [InlineData("one two three", "one ", "two")]
    [InlineData("aaab", "", "aaa")]
    [InlineData("aabaaab", "aab", "aaa")]
    [InlineData("xababac!", "xab", "abac")]
    [InlineData("abcd", "a", "abcd", "bc")]
    [InlineData("abcd", "", "abc", "bc")]
    [InlineData("User:\nhello", "", "User:", "\n")]
    [InlineData("nothing of it", "nothing of it", "\nUser:", "off")]
    [InlineData("ends as it beg", "ends as it beg", "begins")]
    public void Push_TextCutAnywhere_EndsBeforeTheFirstStopTextThatIsComplete(string text, string expected, params string[] stops)
    {
        foreach (var pieces in Cuts.Of(text.ToCharArray()))
        {
            var sequences = new StopSequences(stops);
            var result = string.Concat(pieces.Select(piece => sequences.Push(new string(piece))));

            Assert.Equal(expected, result + sequences.Finish());
            Assert.Equal(expected != text, sequences.Found);
        }
    }

    [Fact]
    public void Push_APossibleBeginning_IsHeldAndThenLetOut()
    {
        var sequences = new StopSequences(["<end>"]);

        Assert.Equal("a", sequences.Push("a<en"));
        Assert.Equal("<en-", sequences.Push("-"));
        Assert.Equal("", sequences.Push("<"));
        Assert.False(sequences.Found);
        Assert.Equal("<", sequences.Finish());
    }

    [Fact]
    public void Push_AfterAStopText_GivesNothing()
    {
        var sequences = new StopSequences(["."]);

        Assert.Equal("One", sequences.Push("One. Two."));
        Assert.Equal("", sequences.Push("Three"));
        Assert.Equal("", sequences.Finish());
    }

    [Fact]
    public void Push_NoStopTexts_LetsEverythingOut() => Assert.Equal("text", new StopSequences([]).Push("text"));

    [Theory]
    [InlineData("a", "b", "c", "d", "e")]
    [InlineData("")]
    public void Constructor_TooManyOrEmpty_Refuses(params string[] stops) => Assert.Throws<ArgumentException>(() => new StopSequences(stops));

    [Fact]
    public void Constructor_TooLong_Refuses() => Assert.Throws<ArgumentException>(() => new StopSequences([new string('x', StopSequences.LongestText + 1)]));
}
