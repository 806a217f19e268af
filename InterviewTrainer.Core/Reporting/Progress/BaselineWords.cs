using System.Globalization;
using InterviewTrainer.Core.Coaching.Progress;

namespace InterviewTrainer.Core.Reporting.Progress;

/// <summary>What a personal baseline says, in a sentence or two without terms; never more than the numbers carry.</summary>
public static class BaselineWords
{
    public const string TooFew = "Too few interviews to say what is usual for you.";

    /// <summary>How the sentences are made, for whoever wants to know; here are the terms.</summary>
    public static string Method { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"“Usually” is the 95 % interval of the median of the interviews before the last one, {PersonalBaseline.MostInterviews} at most. The intervals are seeded percentile bootstraps of {PersonalBaseline.Draws} draws (Efron & Tibshirani 1993); a change of the mean of your last three is called one only when its 95 % interval leaves out zero. From {PersonalBaseline.LeastInterviews} earlier interviews on.");

    /// <param name="baseline">Null where there are too few interviews.</param>
    /// <param name="display">A value as people read it.</param>
    /// <param name="words">What a change is called.</param>
    public static string Of(PersonalBaseline? baseline, Func<double, string> display, ChangeWords words)
    {
        if (baseline is null)
        {
            return TooFew;
        }

        var range = PlainWords.Range(baseline.Low, baseline.High, display);
        var usual = baseline.Low == baseline.High ? $"Usually {range}, about the same each time." : $"Usually {range}.";
        return $"{usual} {Change(baseline.Change, display, words)}";
    }

    private static string Change(BaselineChange? change, Func<double, string> display, ChangeWords words) => change switch
    {
        null => "Too few to say whether it changes.",
        { IsClear: true } => $"Your last three: {words.Of(change.Difference, display)}.",
        _ => "No clear change in your last three.",
    };
}
