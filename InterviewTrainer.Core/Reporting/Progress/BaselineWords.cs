using System.Globalization;
using InterviewTrainer.Core.Coaching.Progress;

namespace InterviewTrainer.Core.Reporting.Progress;

/// <summary>What a personal baseline says, in a sentence or two; never more than the numbers carry.</summary>
public static class BaselineWords
{
    public const string TooFew = "Too few interviews to say what is usual for you.";

    /// <summary>How the intervals are made, for whoever wants to know.</summary>
    public static string Method { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"Usual is the median of the interviews before the last one, {PersonalBaseline.MostInterviews} at most. The intervals are seeded percentile bootstraps of {PersonalBaseline.Draws} draws (Efron & Tibshirani 1993); a change is called clear when its 95 % interval leaves out zero. From {PersonalBaseline.LeastInterviews} earlier interviews on.");

    /// <param name="baseline">Null where there are too few interviews.</param>
    /// <param name="display">A value as people read it.</param>
    public static string Of(PersonalBaseline? baseline, Func<double, string> display)
    {
        if (baseline is null)
        {
            return TooFew;
        }

        var usual = string.Create(CultureInfo.InvariantCulture, $"Usual for you: {display(baseline.Median)} (95 % interval {display(baseline.Low)} to {display(baseline.High)}, {baseline.Interviews} interviews).");
        return $"{usual} {Change(baseline.Change, display)}";
    }

    private static string Change(BaselineChange? change, Func<double, string> display) => change switch
    {
        null => "Too few to say whether it changes.",
        { IsClear: true } => $"Your last three are {(change.Difference > 0 ? "higher" : "lower")}, by {display(Math.Abs(change.Difference))}.",
        _ => "No clear change in your last three.",
    };
}
