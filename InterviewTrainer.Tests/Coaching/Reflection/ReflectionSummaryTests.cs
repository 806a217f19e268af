using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Coaching.Reflection;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;
using Written = InterviewTrainer.Core.Coaching.Reflection.Reflection;

namespace InterviewTrainer.Tests.Coaching.Reflection;

public sealed class ReflectionSummaryTests
{
    private static readonly DateTime Begin = SampleInterviews.Begin;

    [Fact]
    public void Of_OneInterview_IsTooFew() => Assert.StartsWith("There is a summary once", ReflectionSummary.Of([Write(0, "More numbers.")], []).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData(2.0, 3.0, "rose from 2.0 to 3.0")]
    [InlineData(3.0, 2.0, "fell from 3.0 to 2.0")]
    [InlineData(3.0, 3.2, "about the same since: 3.0 before, 3.2 after")]
    public void Of_NamedAgainAndAgain_SaysWhetherTheNumbersChanged(double before, double after, string expected)
    {
        var summary = ReflectionSummary.Of([Write(10, "I want more numbers."), Write(11, "Again no figures."), Write(12, "My pace.")], [Judged(1, before), Judged(9, before), Judged(11, after), Judged(12, after)]);

        Assert.StartsWith("What you wrote most often to change is specificity, after 2 interviews.", summary.Text, StringComparison.Ordinal);
        Assert.Contains(expected, summary.Text, StringComparison.Ordinal);
        Assert.Single(summary.Themes);
    }

    [Fact]
    public void Of_TooFewScored_SaysSo() =>
        Assert.Contains("Too few interviews were scored", ReflectionSummary.Of([Write(10, "More numbers."), Write(11, "More numbers.")], [Judged(9, 2), Judged(11, 3)]).Text, StringComparison.Ordinal);

    [Fact]
    public void Of_WhatWentWell_IsNothingToChange() =>
        Assert.Empty(ReflectionSummary.Of([Write(10, "I gave numbers.", "well"), Write(11, "I gave numbers.", "well")], []).Themes);

    [Fact]
    public async Task Summarize_WithAModel_PutsItsWordsAboveTheCount()
    {
        var model = new ScriptedLanguageModel("""{"summary":"You come back to figures after each interview. Great work!"}""");
        var coach = new ReflectionCoach(new ModelCoach(model, new VirtualTime(), NullLogger<ModelCoach>.Instance));

        var summary = await coach.SummarizeAsync([Write(10, "More numbers."), Write(11, "More figures.")], [], TestContext.Current.CancellationToken);

        Assert.Equal(new CoachingReply("You come back to figures after each interview.", "scripted model"), summary.InWords);
        Assert.Contains("specificity", summary.Text, StringComparison.Ordinal);
    }

    private static Written Write(int day, string text, string prompt = "change") =>
        new() { InterviewId = Guid.NewGuid(), Prompt = prompt, Text = text, Reply = new CoachingReply("", ""), At = Begin.AddDays(day) };

    private static JudgedLevels Judged(int day, double level) => new(Guid.NewGuid(), Begin.AddDays(day), new Dictionary<Dimension, double> { [Dimension.Specificity] = level });
}
