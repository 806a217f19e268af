using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Web.Components.Shared;

namespace InterviewTrainer.Web.Components.Pages.Compare;

/// <summary>An interview that can be compared.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">Moment and role, as people read them.</param>
public sealed record ComparedInterview(Guid Id, string Name);

/// <summary>A line of the comparison.</summary>
/// <param name="Name">What is compared.</param>
/// <param name="First">Of the first interview, as people read it.</param>
/// <param name="Second">Of the second.</param>
/// <param name="Difference">Second less first as people read it, in words and a sign, never in colour alone; empty where one is missing.</param>
public sealed record ComparedLine(string Name, string First, string Second, string Difference);

/// <summary>A question that both had.</summary>
/// <param name="Text">As its pack has it, else its competency.</param>
/// <param name="Lines">Score and levels.</param>
public sealed record ComparedQuestion(string Text, IReadOnlyList<ComparedLine> Lines);

/// <summary>Makes the lines of two things that were judged alike.</summary>
internal static class ComparedLines
{
    private const string NotScored = "not scored";

    public static ComparedLine Score(string name, double? first, double? second) => Of(name, first, second, decimals: 0);

    /// <summary>The dimensions that either has.</summary>
    public static IEnumerable<ComparedLine> Levels(IReadOnlyList<DimensionScore> first, IReadOnlyList<DimensionScore> second) =>
        first.Concat(second).Select(score => score.Dimension).Distinct().Order()
            .Select(dimension => Of(dimension.ToString(), LevelOf(first, dimension), LevelOf(second, dimension), decimals: 1));

    private static double? LevelOf(IReadOnlyList<DimensionScore> scores, Dimension dimension) => scores.FirstOrDefault(score => score.Dimension == dimension)?.Level;

    private static ComparedLine Of(string name, double? first, double? second, int decimals) =>
        new(name, Shown(first, decimals), Shown(second, decimals), ShownDifference.Of(first, second, decimals) ?? "");

    private static string Shown(double? value, int decimals) => value is { } number ? ShownDifference.Shown(number, decimals) : NotScored;
}
