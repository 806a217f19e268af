using System.Globalization;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Assessment.Interviews;

/// <summary>
/// The delivery dimensions of one answer, from its signals. Pace and fillers have sourced norms; pauses and variety are set against the person's own baseline, and are not
/// scored before there is one. What was typed has no delivery.
/// </summary>
internal static class DeliveryRules
{
    /// <summary>The union of the published bands (Microsoft Speaker Coach, textbook, Read.ai): words a minute.</summary>
    private const double SlowestWpm = 100, FastestWpm = 175;

    /// <summary>Faster speech went with better ratings (Naim 2015), so that too slow weighs more than too fast.</summary>
    private const double SlowSpan = 60, FastSpan = 110;

    /// <summary>Laske and DiGennaro Reed (2024): up to 5 a minute acceptable, 12 a minute harms.</summary>
    private const double FewFillers = 5, ManyFillers = 12;

    private const string Typed = "Not measured: the answer was typed.";

    public static IReadOnlyList<DimensionScore> Judge(AnswerSource source, AnswerSignals? signals, SpeakerBaseline baseline)
    {
        if (source is AnswerSource.Typed || signals is null)
        {
            var why = source is AnswerSource.Typed ? Typed : "Not measured: there is no sound of this answer.";
            return [.. new[] { Dimension.Pace, Dimension.Pauses, Dimension.Fillers, Dimension.Variety }.Select(dimension => DimensionScore.None(dimension, NotScoredReason.NotMeasured, why))];
        }

        return
        [
            Pace(signals),
            OwnHabit(Dimension.Pauses, "silence", signals.PauseRatio, baseline.PauseRatio, baseline, lessIsMore: true),
            Fillers(signals),
            OwnHabit(Dimension.Variety, "pitch range", signals.PitchRangeSemitones, baseline.PitchRangeSemitones, baseline, lessIsMore: false),
        ];
    }

    private static DimensionScore Pace(AnswerSignals signals)
    {
        if (IsUnsure(signals) || signals.SpeakingRateWpm is not { } rate)
        {
            return DimensionScore.None(Dimension.Pace, NotScoredReason.NotMeasured, "Not measured: the words were not heard well enough to be counted.");
        }

        var off = rate < SlowestWpm ? (SlowestWpm - rate) / SlowSpan : rate > FastestWpm ? (rate - FastestWpm) / FastSpan : 0;
        var where = off == 0 ? "within" : rate < SlowestWpm ? "under" : "over";
        return DimensionScore.Of(
            Dimension.Pace, DimensionScore.Highest - (4 * Math.Min(1, off)), Said($"{rate:0} words a minute, {where} the band of {SlowestWpm:0} to {FastestWpm:0} that published guides span."), []);
    }

    private static DimensionScore Fillers(AnswerSignals signals)
    {
        if (IsUnsure(signals))
        {
            return DimensionScore.None(Dimension.Fillers, NotScoredReason.NotMeasured, "Not measured: the words were not heard well enough to be counted.");
        }

        if (signals is { HesitationsPerMinute: null, FillerWordsPerMinute: null })
        {
            return DimensionScore.None(Dimension.Fillers, NotScoredReason.NotMeasured, "Not measured: the recogniser leaves \"um\" out, and none to be sure of were written down.");
        }

        var rate = (signals.HesitationsPerMinute ?? 0) + (signals.FillerWordsPerMinute ?? 0);
        var level = DimensionScore.Highest - (4 * Math.Clamp((rate - FewFillers) / (ManyFillers - FewFillers), 0, 1));
        return DimensionScore.Of(Dimension.Fillers, level, Said($"At least {rate:0.0} a minute; up to {FewFillers:0} is taken for normal, {ManyFillers:0} was found to harm."), []);
    }

    /// <summary>Level 3 is as usual; half as much again, one way or the other, is a level.</summary>
    private static DimensionScore OwnHabit(Dimension dimension, string what, double? value, double? usual, SpeakerBaseline baseline, bool lessIsMore)
    {
        if (value is not { } measured)
        {
            return DimensionScore.None(dimension, NotScoredReason.NotMeasured, $"Not measured: the {what} could not be told.");
        }

        if (baseline.Interviews < SpeakerBaseline.LeastInterviews || usual is not > 0)
        {
            return DimensionScore.None(dimension, NotScoredReason.NotMeasured, $"Shown, not scored: no norm fits everybody, and your own needs {SpeakerBaseline.LeastInterviews} interviews.");
        }

        var change = Math.Log(Math.Max(measured, 0.001) / usual.Value, 1.5) * (lessIsMore ? -1 : 1);
        var ratio = measured / usual.Value * 100;
        return DimensionScore.Of(dimension, Math.Clamp(3 + change, 1, 5), Said($"{ratio:0} % of your usual {what}; level 3 is as usual."), []);
    }

    /// <summary>Words that the recogniser was unsure of are not counted as if they had been said.</summary>
    private static bool IsUnsure(AnswerSignals signals) => signals.WordConfidence < SignalLimits.UnsureConfidence;

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
