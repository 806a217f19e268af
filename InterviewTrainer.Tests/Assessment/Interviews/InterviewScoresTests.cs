using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Assessment.Interviews;

/// <summary>What content and delivery come to together, and what is left of it without the signals.</summary>
public sealed class InterviewScoresTests
{
    [Fact]
    public async Task Assess_Typed_IsTheContentAlone()
    {
        var judged = await AssessAsync(AnswerSource.Typed);

        Assert.Equal((75, 75, null, 3), (judged.Overall.Value, judged.Content.Value, judged.Delivery.Value, judged.Rating));
        Assert.All([judged.Overall, judged.Content, judged.Delivery, judged.Presence, judged.Classic], ScoreArithmeticTests.AssertAddsUp);
    }

    [Fact]
    public async Task Assess_Spoken_CountsDeliveryByItsWeight()
    {
        var judged = await AssessAsync(AnswerSource.OwnRecognizer, wpm: 40);

        // Pace level 1, fillers level 4.7; pauses and variety need a baseline.
        Assert.Equal(Math.Round(0.30 * 92.5 / 0.55, 1), judged.Delivery.Value);
        Assert.Equal(Math.Round(((0.75 * 75) + (0.20 * judged.Delivery.Value!.Value)) / 0.95, 1), judged.Overall.Value);
        Assert.All([judged.Overall, judged.Content, judged.Delivery, judged.Presence, judged.Classic], ScoreArithmeticTests.AssertAddsUp);
        Assert.Equal(Dimension.Pace, judged.OneThing?.Dimension);
    }

    [Fact]
    public async Task WithoutSignals_DeliveryWasTheOneThing_KeepsNothingThatTellsOfIt()
    {
        var reduced = (await AssessAsync(AnswerSource.OwnRecognizer, wpm: 40)).WithoutSignals();

        Assert.Equal((75, 75, null, null, 3), (reduced.Overall.Value, reduced.Content.Value, reduced.Delivery.Value, reduced.Classic.Value, reduced.Rating));
        Assert.All(reduced.Dimensions.Concat(reduced.Answers.SelectMany(answer => answer.Dimensions)), score => Assert.Equal(DimensionGroup.Content, score.Dimension.Group()));
        Assert.Null(reduced.OneThing);
        Assert.Empty(reduced.Feedback);
    }

    [Fact]
    public async Task WithoutSignals_RatingHungOnDelivery_IsTheContents()
    {
        var judged = await AssessAsync(AnswerSource.OwnRecognizer, wpm: 40) with { Rating = 2 };

        Assert.Equal(3, judged.WithoutSignals().Rating);
    }

    [Fact]
    public async Task WithoutSignals_DeliveryWasTheOneThing_TheNextStepsUpAndIsNotPraised()
    {
        var judged = await AssessAsync(AnswerSource.OwnRecognizer, wpm: 40);
        var further = judged.WentWell.First(kept => kept.Dimension.Group() == DimensionGroup.Content);
        var praised = further.Dimension;

        var reduced = (judged with { Further = [further, further with { Dimension = Dimension.Depth }, further with { Dimension = Dimension.Pauses }] }).WithoutSignals();

        Assert.Equal(praised, reduced.OneThing?.Dimension);
        Assert.DoesNotContain(reduced.WentWell, kept => kept.Dimension == praised);
        Assert.Equal([Dimension.Depth], reduced.Further.Select(item => item.Dimension));
    }

    [Fact]
    public async Task WithoutSignals_ContentWasTheOneThing_StaysAsItWas()
    {
        var judged = await AssessAsync(AnswerSource.Typed);
        Assert.NotNull(judged.OneThing);

        var reduced = judged.WithoutSignals();

        Assert.Equal((judged.OneThing, judged.Feedback, judged.Rating, judged.Overall.Value), (reduced.OneThing, reduced.Feedback, reduced.Rating, reduced.Overall.Value));
    }

    private static Task<InterviewAssessment> AssessAsync(AnswerSource source, double wpm = 131.5)
    {
        var interview = SampleInterviews.Running();
        var turn = interview.Ask("I moved the depot, and it took nine days.");
        (turn.State, turn.AnswerSource, turn.Signals) = (TurnState.Answered, source, SampleInterviews.Signals() with { SpeakingRateWpm = wpm });
        return ScriptedJudgements.OfAsync(interview, TestContext.Current.CancellationToken);
    }
}
