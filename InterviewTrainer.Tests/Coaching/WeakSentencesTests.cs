using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Coaching;
using Xunit;

namespace InterviewTrainer.Tests.Coaching;

public sealed class WeakSentencesTests
{
    private const string Text = "I moved the table to its own job. Maybe that helped a little bit. It sort of worked for us. It probably took three days.";

    [Fact]
    public void In_HedgedWithoutAnythingToCheck_AreTheirSentences() => Assert.Equal(
        ["Maybe that helped a little bit.", "It sort of worked for us."],
        WeakSentences.In(Text, Found()).Select(place => place.Quote));

    [Fact]
    public void In_Sentences_StandAtTheirPlaces() => Assert.All(WeakSentences.In(Text, Found()), place => Assert.True(place.StandsIn(Text)));

    [Theory]
    [InlineData("")]
    [InlineData("maybe")]
    [InlineData("…")]
    public void In_TooLittle_IsEmpty(string text) => Assert.Empty(WeakSentences.In(text, new AnswerFindings { Hedges = text.Length > 1 ? [Evidence.At(text, 0, text.Length)] : [] }));

    [Fact]
    public void In_TextWithoutPunctuation_IsEmpty()
    {
        var text = string.Join(' ', Enumerable.Repeat("maybe it was", 20));

        Assert.Empty(WeakSentences.In(text, new AnswerFindings { Hedges = [Evidence.At(text, 0, 5)] }));
    }

    private static AnswerFindings Found() => new()
    {
        OwnActions = [Find("I moved the table")],
        Hedges = [Find("Maybe"), Find("probably")],
        Fillers = [Find("sort of")],
        Quantifiers = [Find("three days")],
    };

    private static Evidence Find(string quote)
    {
        var at = Text.IndexOf(quote, StringComparison.Ordinal);
        return Evidence.At(Text, at, at + quote.Length);
    }
}
