using InterviewTrainer.Core.Assessment;

namespace InterviewTrainer.Web.Components.Pages.Compare;

/// <summary>An interview that can be compared.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">Moment and role, as people read them.</param>
public sealed record ComparedInterview(Guid Id, string Name);

/// <summary>A line of the comparison.</summary>
/// <param name="Name">What is compared.</param>
/// <param name="First">Of the first interview, as people read it.</param>
/// <param name="Second">Of the second.</param>
/// <param name="Difference">Second less first; null where one is missing.</param>
/// <param name="Display">A difference as people read it, without its sign.</param>
public sealed record ComparedLine(string Name, string First, string Second, double? Difference, Func<double, string> Display)
{
    /// <summary>In words and a sign, never in colour alone.</summary>
    public string DifferenceText => Difference switch
    {
        null => "",
        > -0.05 and < 0.05 => "the same",
        > 0 => $"+{Display(Difference.Value)}",
        _ => $"−{Display(-Difference.Value)}",
    };
}

/// <summary>A question that both had.</summary>
/// <param name="Text">As its pack has it, else its competency.</param>
/// <param name="Lines">Score and levels.</param>
public sealed record ComparedQuestion(string Text, IReadOnlyList<ComparedLine> Lines);

/// <summary>Makes the lines of two things that were judged alike.</summary>
internal static class ComparedLines
{
    private const string NotScored = "not scored";

    public static ComparedLine Score(string name, double? first, double? second) => Of(name, first, second, value => Math.Round(value).ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The dimensions that either has.</summary>
    public static IEnumerable<ComparedLine> Levels(IReadOnlyList<DimensionScore> first, IReadOnlyList<DimensionScore> second) =>
        first.Concat(second).Select(score => score.Dimension).Distinct().Order().Select(dimension => Of(
            dimension.ToString(), LevelOf(first, dimension), LevelOf(second, dimension), value => value.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)));

    private static double? LevelOf(IReadOnlyList<DimensionScore> scores, Dimension dimension) => scores.FirstOrDefault(score => score.Dimension == dimension)?.Level;

    private static ComparedLine Of(string name, double? first, double? second, Func<double, string> display) =>
        new(name, first is { } one ? display(one) : NotScored, second is { } two ? display(two) : NotScored, second - first, display);
}
