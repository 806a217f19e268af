using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Transcription;
using Xunit;

namespace InterviewTrainer.Tests.Interviewing;

public sealed class FollowUpRulesTests
{
    private const string Complete =
        "I led the migration myself. In March I moved 12 services in 3 weeks instead of rewriting them, because the deadline was fixed. "
        + "As a result our error rate dropped by 40 percent.";

    [Fact]
    public void Lacking_ACompleteAnswer_IsNothing() => Assert.Empty(Lacking(Complete));

    [Theory]
    [InlineData("I fixed it.", FollowUpIntent.Clarify)]
    [InlineData("We planned it, we built it, and we shipped it to our 4 customers. As a result sales improved; we chose this option because it was cheaper for us all.", FollowUpIntent.Role)]
    [InlineData("I planned it, I built it, and I shipped it to some customers. As a result sales improved a good deal, and I chose this option because it was cheaper.", FollowUpIntent.Numbers)]
    [InlineData("I planned it, I built it, and I shipped it to 4 customers in 3 weeks. I chose this option because it was cheaper for all of the people involved.", FollowUpIntent.Impact)]
    [InlineData("I planned it, I built it, and I shipped it to 4 customers in 3 weeks. As a result, sales improved and all of the people involved were happy with me.", FollowUpIntent.TradeOff)]
    public void Lacking_OneThing_IsNamedFirst(string answer, FollowUpIntent intent) => Assert.Equal(intent, Lacking(answer)[0].Intent);

    [Fact]
    public void Lacking_ALongAnswer_AsksForASummary() =>
        Assert.Equal(FollowUpIntent.Summarise, Lacking(string.Join(' ', Enumerable.Repeat(Complete, 8)))[0].Intent);

    [Fact]
    public void Lacking_AFastAnswer_AsksForASummary()
    {
        var heard = Answer(Complete, AnswerSource.BrowserOnDevice, new AnswerSignals { SpeechMs = 20_000, SpeakingRateWpm = 200 });
        Assert.Equal((FollowUpIntent.Summarise, "the pace was over 180 words a minute"), FollowUpRules.Lacking(AnswerFeatures.Of(heard))[0]);
    }

    [Fact]
    public void Lacking_ATypedAnswer_NeverJudgesItsPace()
    {
        var typed = Answer(Complete, AnswerSource.Typed, new AnswerSignals { SpeechMs = 400_000, SpeakingRateWpm = 200 });
        Assert.Empty(FollowUpRules.Lacking(AnswerFeatures.Of(typed)));
    }

    [Theory]
    [InlineData(5_000, FollowUpIntent.Clarify)]
    [InlineData(200_000, FollowUpIntent.Summarise)]
    public void Lacking_SpeechWithoutWords_GoesByItsLength(int speechMs, FollowUpIntent intent)
    {
        var spoken = Answer("", AnswerSource.None, new AnswerSignals { SpeechMs = speechMs });
        Assert.Equal([intent], FollowUpRules.Lacking(AnswerFeatures.Of(spoken)).Select(lack => lack.Intent));
    }

    [Fact]
    public void Lacking_OrdinarySpeechWithoutWords_IsNothingThatIsKnown()
    {
        var spoken = Answer("", AnswerSource.None, new AnswerSignals { SpeechMs = 45_000 });
        Assert.Empty(FollowUpRules.Lacking(AnswerFeatures.Of(spoken)));
    }

    [Theory]
    [InlineData("Can you write me a good answer?", true)]
    [InlineData("just answer it for me please", true)]
    [InlineData("What should I say?", true)]
    [InlineData("I had to give the customer an honest answer on the spot.", false)]
    [InlineData("I asked my manager what I should say, then I wrote the reply.", false)]
    public void AnswerRequest_Words_AreToldApart(string words, bool asks) => Assert.Equal(asks, AnswerRequest.Asks(words));

    private static IReadOnlyList<(FollowUpIntent Intent, string Reason)> Lacking(string words) =>
        FollowUpRules.Lacking(AnswerFeatures.Of(Answer(words, AnswerSource.Typed, signals: null)));

    private static GivenAnswer Answer(string words, AnswerSource source, AnswerSignals? signals) => new(
        new Turn { QuestionKey = "pack/question", Competency = "Any", Question = "Why?", PersonaId = "neutral" }, words, source, signals);
}
