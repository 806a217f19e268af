using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Assessment.Interviews;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Transcription;
using Xunit;

namespace InterviewTrainer.Tests.Assessment.Interviews;

public sealed class DeliveryRulesTests
{
    private static readonly Dimension[] All = [Dimension.Pace, Dimension.Pauses, Dimension.Fillers, Dimension.Variety];
    private static readonly SpeakerBaseline Usual = new(3, PauseRatio: 0.2, PitchRangeSemitones: 6);
    private static readonly AnswerSignals Signals = new() { SpeakingRateWpm = 130, HesitationsPerMinute = 1, FillerWordsPerMinute = 1, PauseRatio = 0.2, PitchRangeSemitones = 6, WordConfidence = 0.9 };

    [Theory]
    [InlineData(100, 5)]
    [InlineData(175, 5)]
    [InlineData(70, 3)]
    [InlineData(230, 3)]
    [InlineData(40, 1)]
    [InlineData(10, 1)]
    [InlineData(285, 1)]
    public void Judge_Pace_IsHighestWithinTheBandAndTooSlowWeighsMore(double wpm, double level) =>
        Assert.Equal(level, Judge(Signals with { SpeakingRateWpm = wpm }, Dimension.Pace).Level);

    [Theory]
    [InlineData(0.0, 0.0, 5)]
    [InlineData(3.0, 2.0, 5)]
    [InlineData(4.0, 4.5, 3)]
    [InlineData(6.0, 6.0, 1)]
    [InlineData(30.0, 0.0, 1)]
    [InlineData(null, 5.0, 5)]
    [InlineData(12.0, null, 1)]
    public void Judge_Fillers_AreHesitationsAndWordsTogether(double? hesitations, double? words, double level) =>
        Assert.Equal(level, Judge(Signals with { HesitationsPerMinute = hesitations, FillerWordsPerMinute = words }, Dimension.Fillers).Level);

    [Theory]
    [InlineData(0.2, 3)]
    [InlineData(0.3, 2)]
    [InlineData(0.45, 1)]
    [InlineData(0.2 / 1.5, 4)]
    [InlineData(0, 5)]
    public void Judge_Pauses_AreSetAgainstOnesOwn(double ratio, double level) => Assert.Equal(level, Judge(Signals with { PauseRatio = ratio }, Dimension.Pauses).Level);

    [Theory]
    [InlineData(6, 3)]
    [InlineData(9, 4)]
    [InlineData(4, 2)]
    public void Judge_Variety_IsSetAgainstOnesOwn(double semitones, double level) => Assert.Equal(level, Judge(Signals with { PitchRangeSemitones = semitones }, Dimension.Variety).Level);

    [Theory]
    [InlineData(0)]
    [InlineData(SpeakerBaseline.LeastInterviews - 1)]
    public void Judge_TooFewInterviewsBefore_ShowsPausesAndVarietyWithoutScoringThem(int interviews)
    {
        var scores = DeliveryRules.Judge(AnswerSource.OwnRecognizer, Signals, Usual with { Interviews = interviews });

        Assert.Equal([Dimension.Pace, Dimension.Fillers], scores.Where(score => score.Level is not null).Select(score => score.Dimension));
        Assert.All(scores.Where(score => score.Level is null), score => Assert.Equal("Shown, not scored: no norm fits everybody, and your own needs 3 interviews.", score.Why));
    }

    [Fact]
    public void Judge_BaselineNeverMeasuredOrSilent_IsNotScored()
    {
        Assert.Null(Judge(Signals, Dimension.Pauses, Usual with { PauseRatio = null }).Level);
        Assert.Null(Judge(Signals, Dimension.Pauses, Usual with { PauseRatio = 0 }).Level);
    }

    [Fact]
    public void Judge_Typed_HasNoDelivery()
    {
        var scores = DeliveryRules.Judge(AnswerSource.Typed, Signals, Usual);

        Assert.Equal(All, scores.Select(score => score.Dimension));
        Assert.All(scores, score => Assert.Equal((null, NotScoredReason.NotMeasured, "Not measured: the answer was typed."), (score.Level, score.NotScored, score.Why)));
    }

    [Fact]
    public void Judge_NothingMeasured_SaysWhyForEach()
    {
        Assert.All(DeliveryRules.Judge(AnswerSource.OwnRecognizer, signals: null, Usual), score => Assert.Equal("Not measured: there is no sound of this answer.", score.Why));
        var empty = DeliveryRules.Judge(AnswerSource.None, new AnswerSignals(), Usual);
        Assert.Equal(All, empty.Select(score => score.Dimension));
        Assert.All(empty, score => Assert.True(score is { Level: null, NotScored: NotScoredReason.NotMeasured } && score.Why.StartsWith("Not measured: ", StringComparison.Ordinal), score.ToString()));
    }

    [Fact]
    public void Judge_RecogniserUnsure_CountsNoWordsButKeepsWhatTheSoundTells()
    {
        var scores = DeliveryRules.Judge(AnswerSource.OwnRecognizer, Signals with { WordConfidence = SignalLimits.UnsureConfidence - 0.01 }, Usual);

        Assert.Equal([Dimension.Pauses, Dimension.Variety], scores.Where(score => score.Level is not null).Select(score => score.Dimension));
        Assert.NotNull(Judge(Signals with { WordConfidence = null }, Dimension.Pace).Level);
    }

    private static DimensionScore Judge(AnswerSignals signals, Dimension dimension, SpeakerBaseline? baseline = null) =>
        Assert.Single(DeliveryRules.Judge(AnswerSource.OwnRecognizer, signals, baseline ?? Usual), score => score.Dimension == dimension);
}
