using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Rows;
using InterviewTrainer.Core.Transcription;
using Xunit;

namespace InterviewTrainer.Tests.Persistence.Rows;

public sealed class StoredWordTests
{
    [Theory]
    [InlineData(1, 25_000, StoredWord.MaxWords)]
    [InlineData(100, 1_000, InterviewLimits.MaxAnswerCharacters / 100)]
    [InlineData(InterviewLimits.MaxAnswerCharacters * 2, 3, 1)]
    public void Of_TooMuch_KeepsAsManyFromTheStartAsFit(int characters, int words, int kept)
    {
        var timed = Enumerable.Range(0, words).Select(at => new TimedWord(new string('a', characters), TimeSpan.FromSeconds(at), TimeSpan.FromSeconds(at), null)).ToList();

        var stored = StoredWord.Of(timed);

        Assert.Equal(kept, stored.Count);
        Assert.True(stored.Sum(word => word.Text.Length) <= InterviewLimits.MaxAnswerCharacters);
        Assert.Equal(Enumerable.Range(0, kept).Select(at => at * 1_000), stored.Select(word => word.StartMs));
    }

    [Fact]
    public void Of_HostileWord_IsPlain()
    {
        var stored = Assert.Single(StoredWord.Of([new TimedWord("a\u0000\uD800b", TimeSpan.MaxValue, TimeSpan.MinValue, double.PositiveInfinity)]));

        Assert.DoesNotContain('\0', stored.Text);
        Assert.Equal(86_400_000, stored.StartMs);
        Assert.Equal(stored.StartMs, stored.EndMs);
        Assert.Null(stored.Confidence);
    }
}
