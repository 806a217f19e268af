using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Interviewing;

/// <summary>What the follow-up rules see in an answer: asking for an outcome that was told is worse than not asking.</summary>
public sealed class AnswerFeaturesTests
{
    [Theory]
    [InlineData("The import went from nine hours to 55 minutes.", true)]
    [InlineData("Complaints went from about 120 a week to about 15.", true)]
    [InlineData("By June drop-outs fell from 34 to 19 percent.", true)]
    [InlineData("As a result nobody lost a booking.", true)]
    [InlineData("I asked everybody from sales to help, and wrote a plan.", false)]
    [InlineData("We talked to customers about it.", false)]
    public void NamesOutcome_IsWhetherSomethingChanged(string words, bool expected) => Assert.Equal(expected, Of(words).NamesOutcome);

    [Theory]
    [InlineData("I listed three things that we would not do.", true)]
    [InlineData("I moved them instead of rewriting them.", true)]
    [InlineData("I moved them in March.", false)]
    public void NamesAlternative_IsWhetherSomethingWasDecidedAgainst(string words, bool expected) => Assert.Equal(expected, Of(words).NamesAlternative);

    private static AnswerFeatures Of(string words) => AnswerFeatures.Of(new GivenAnswer(SampleInterviews.Running().Ask(words), words, AnswerSource.Typed, null));
}
