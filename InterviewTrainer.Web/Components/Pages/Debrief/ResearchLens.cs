using System.Globalization;
using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Web.Components.Pages.Debrief;

/// <summary>One feature of the study, and the person's own figure.</summary>
/// <param name="Name">What it counts.</param>
/// <param name="Overall">Published coefficient for the overall rating, on z-scored features.</param>
/// <param name="Hire">The same for the recommendation to hire.</param>
/// <param name="Own">In the feature's unit, or "not measured" with why.</param>
public sealed record LensFeature(string Name, double Overall, double Hire, string Own);

/// <summary>
/// The coefficients that Naim et al. (2015, arXiv 1504.03425) published, beside the person's own features. A lens and never a score: the study's means and spreads are not
/// published with them, so nothing can be reckoned from both.
/// </summary>
public static class ResearchLens
{
    /// <summary>What has to be said beside the figures.</summary>
    public static IReadOnlyList<string> Limits { get; } =
    [
        "138 mock interviews of 69 students of one American university, rated by crowd workers.",
        "The coefficients belong to features that were standardised over those people. Yours cannot be, so there is no score to reckon from the two columns.",
        "They say what went together with a rating, not what caused it, and not what would change if you spoke otherwise.",
        "A way of speaking that is usual for one group may be rated lower for no good reason; a coefficient repeats that, it does not justify it.",
    ];

    public static IReadOnlyList<LensFeature> Of(Interview interview, InterviewAssessment? assessment)
    {
        var heard = interview.Turns.Where(turn => turn is { State: TurnState.Answered, AnswerSource: not (AnswerSource.Typed or AnswerSource.None), Signals.AnswerMs: > 0 }).ToList();
        var sure = heard.Where(turn => !(turn.Signals!.WordConfidence < SignalLimits.UnsureConfidence)).ToList();
        return
        [
            new("Words a second", 0.11, 0.139, Rate(sure, signals => signals.SpeakingRateWpm / 60, "0.00")),
            new("Different words a second", 0.093, 0.098, Distinct(sure)),
            new("Fillers a second", -0.086, -0.130, Rate(sure, signals => (signals.HesitationsPerMinute, signals.FillerWordsPerMinute) is (null, null) ? null : ((signals.HesitationsPerMinute ?? 0) + (signals.FillerWordsPerMinute ?? 0)) / 60, "0.000", "at least ")),
            new("Quantifiers among words", 0.086, 0.109, Quantifiers(assessment)),
            new("Smile", 0.074, 0.093, "not measured: there is no camera yet"),
            new("Average pause, seconds", -0.090, -0.094, Rate(heard, signals => signals.MeanPauseMs / 1000.0, "0.00")),
            new("Share of unvoiced sound", -0.076, -0.111, "not measured: it is not kept"),
        ];
    }

    /// <summary>The mean of a signal over the answers that have it, each weighted by its length.</summary>
    private static string Rate(List<Turn> turns, Func<AnswerSignals, double?> read, string format, string before = "")
    {
        var measured = turns.Where(turn => read(turn.Signals!) is not null).ToList();
        return measured.Count == 0
            ? "not measured: no answer was heard well enough"
            : before + (measured.Sum(turn => read(turn.Signals!)!.Value * turn.Signals!.AnswerMs) / measured.Sum(turn => (double)turn.Signals!.AnswerMs)).ToString(format, CultureInfo.InvariantCulture);
    }

    private static string Distinct(List<Turn> turns)
    {
        var worded = turns.Where(turn => turn.Words is { Answer.Length: > 0 }).ToList();
        return worded.Count == 0
            ? "not measured: no words were heard and kept"
            : (worded.Sum(turn => turn.Words!.Answer.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase).Count()) / worded.Sum(turn => turn.Signals!.AnswerMs / 1000.0))
                .ToString("0.00", CultureInfo.InvariantCulture);
    }

    private static string Quantifiers(InterviewAssessment? assessment)
    {
        var words = assessment?.Answers.Sum(answer => answer.Findings.Words) ?? 0;
        return words == 0
            ? "not measured: there were no words to judge"
            : string.Create(CultureInfo.InvariantCulture, $"{100.0 * assessment!.Answers.Sum(answer => answer.Findings.Quantifiers.Count) / words:0.0} of 100 (figures of your own)");
    }
}
