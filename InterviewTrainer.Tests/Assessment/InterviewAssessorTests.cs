using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Assessment.Interviews;
using InterviewTrainer.Core.Assessment.Judging;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Assessment;

/// <summary>What an interview comes to, given the levels of its answers.</summary>
public sealed class InterviewAssessorTests
{
    private static readonly PackLibrary Packs = PackLibrary.Read(ProjectFiles.Packs);
    private static readonly PersonaLibrary Personas = PersonaLibrary.Read(ProjectFiles.Personas);

    [Fact]
    public async Task Assess_OneDimensionWeak_IsTheOneThing()
    {
        var assessment = await AssessAsync(5, 5, 2, 5, 5);

        Assert.Equal((Recommendation.Raise, Dimension.Specificity), (assessment.OneThing?.Kind, assessment.OneThing?.Dimension));
        Assert.Empty(assessment.Further);
    }

    [Fact]
    public async Task Assess_NothingWeak_StillNamesTheOneThingWithMostToGain()
    {
        var assessment = await AssessAsync(4.6, 5, 4.4, 4.3, 4.1);

        Assert.Equal((Recommendation.Refine, Dimension.Depth), (assessment.OneThing?.Kind, assessment.OneThing?.Dimension));
        Assert.StartsWith("Nothing was weak.", assessment.OneThing!.Why, StringComparison.Ordinal);
        Assert.Empty(assessment.Further);
    }

    [Fact]
    public async Task Assess_HighestThroughout_HasNothingToWorkOn()
    {
        var assessment = await AssessAsync(5, 5, 5, 5, 5);

        Assert.Null(assessment.OneThing);
        Assert.Equal(100, assessment.Content.Value);
    }

    [Fact]
    public async Task Assess_GoodButImprovable_IsNotPraisedAndCorrectedAtOnce()
    {
        var assessment = await AssessAsync(3.8, 3.8, 3.8, 3.8, 3.8);

        Assert.NotNull(assessment.OneThing);
        Assert.DoesNotContain(assessment.WentWell, kept => kept.Dimension == assessment.OneThing.Dimension);
    }

    [Fact]
    public async Task Assess_NoAnswerJudged_HasNoScoreAndNoAdvice()
    {
        var assessment = await AssessAsync([]);

        Assert.Null(assessment.Overall.Value);
        Assert.Null(assessment.Rating);
        Assert.Null(assessment.OneThing);
        Assert.Empty(assessment.WentWell);
        Assert.Empty(assessment.Further);
    }

    [Fact]
    public async Task Assess_SkippedCutOffAndForgotten_AreNotJudgedAndSayWhy()
    {
        var interview = SampleInterviews.Running(Consent.Default with { KeepWords = false });
        interview.Ask("I fixed it.").State = TurnState.Skipped;
        interview.Ask("I was about to").State = TurnState.CutOff;
        var forgotten = interview.Ask("I fixed it.");
        (forgotten.State, forgotten.Words) = (TurnState.Answered, null);
        var judge = new FixedJudge([5, 5, 5, 5, 5]);

        var assessment = await new InterviewAssessor(judge, Packs, Personas, TimeProvider.System).AssessAsync(interview, new SpeakerBaseline(0, null, null), null, TestContext.Current.CancellationToken);

        Assert.Equal([NotScoredReason.NoAnswer, NotScoredReason.CutOff, NotScoredReason.WordsNotKept], assessment.Answers.Select(answer => answer.NotScored));
        Assert.Equal(0, judge.Judged);
        Assert.Null(assessment.Overall.Value);
    }

    [Fact]
    public async Task Assess_FewerThanHalfJudged_HasNoOverallAndPraisesNothing()
    {
        var interview = SampleInterviews.Running();
        foreach (var state in new[] { TurnState.Answered, TurnState.Skipped, TurnState.CutOff })
        {
            var turn = interview.Ask("I fixed it, and the queue was empty by noon.");
            (turn.State, turn.Signals) = (state, null);
        }

        var assessment = await AssessAsync(interview, 5, 5, 2, 5, 5);

        Assert.True(assessment.IsPartial);
        Assert.Null(assessment.Overall.Value);
        Assert.Null(assessment.Rating);
        Assert.Empty(assessment.WentWell);
        Assert.Equal(Dimension.Specificity, assessment.OneThing?.Dimension);
        Assert.NotNull(assessment.Content.Value);
    }

    [Fact]
    public async Task Assess_MostlyBesideTheQuestion_SaysThatFirst()
    {
        var assessment = await AssessAsync(1.4, 1.2, 1.4, 1.4, 1.4);

        Assert.Equal(Dimension.Relevance, assessment.OneThing?.Dimension);
        Assert.Empty(assessment.OneThing!.Evidence);
    }

    [Fact]
    public async Task Assess_GoodAndImprovable_StandsOnOneSideOnly()
    {
        var assessment = await AssessAsync(2, 3.8, 3.8, 3.9, 3.6);

        Assert.Equal(Dimension.Structure, assessment.OneThing?.Dimension);
        Assert.Empty(assessment.Further);
        Assert.Equal([Dimension.Ownership, Dimension.Relevance, Dimension.Specificity], assessment.WentWell.Select(kept => kept.Dimension));
    }

    [Fact]
    public async Task Assess_SpokenWithoutWords_SaysThatNothingWroteThemDown()
    {
        var interview = SampleInterviews.Running();
        var turn = interview.Ask("");
        turn.State = TurnState.Answered;

        var assessment = await AssessAsync(interview, 5, 5, 5, 5, 5);

        Assert.Equal(NotScoredReason.Silent, assessment.Answers[0].NotScored);
        Assert.StartsWith("You spoke", assessment.Answers[0].Why, StringComparison.Ordinal);
    }

    private static Task<InterviewAssessment> AssessAsync(params double[] levels)
    {
        var interview = SampleInterviews.Running();
        var turn = interview.Ask("I fixed it, and the queue was empty by noon.");
        (turn.State, turn.Signals) = (TurnState.Answered, null);
        return AssessAsync(interview, levels);
    }

    private static Task<InterviewAssessment> AssessAsync(Interview interview, params double[] levels) =>
        new InterviewAssessor(new FixedJudge(levels), Packs, Personas, TimeProvider.System)
            .AssessAsync(interview, new SpeakerBaseline(0, null, null), null, TestContext.Current.CancellationToken);

    /// <summary>Gives every answer these levels of the content dimensions; without any, none.</summary>
    private sealed class FixedJudge(double[] levels) : IAnswerJudge
    {
        private static readonly Dimension[] Content = [.. Enum.GetValues<Dimension>().Where(dimension => dimension.Group() == DimensionGroup.Content)];

        public string Name => "fixed";

        public int Judged { get; private set; }

        public Task<AnswerAssessment> JudgeAsync(AnswerToJudge answer, CancellationToken cancellationToken)
        {
            Judged++;
            return Task.FromResult(levels.Length == 0
                ? AnswerAssessments.NotScored(answer.TurnId, "", "", NotScoredReason.TooShort, AnswerFindings.Empty)
                : new AnswerAssessment { TurnId = answer.TurnId, Overall = 50, Dimensions = [.. Content.Zip(levels, (dimension, level) => DimensionScore.Of(dimension, level, "So it is.", []))] });
        }
    }
}
