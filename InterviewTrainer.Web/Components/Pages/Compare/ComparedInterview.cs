using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Web.Components.Shared;

namespace InterviewTrainer.Web.Components.Pages.Compare;

/// <summary>An interview that can be compared.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">Moment and role, as people read them.</param>
/// <param name="Moment">The moment alone, "14 Mar, 09:00".</param>
public sealed record ComparedInterview(Guid Id, string Name, string Moment)
{
    /// <summary>The day alone, for narrow tables.</summary>
    public string Day => Moment[..Moment.LastIndexOf(',')];
}

/// <summary>A line of the comparison.</summary>
/// <param name="Name">What is compared.</param>
/// <param name="First">Of the first interview, as people read it.</param>
/// <param name="Second">Of the second.</param>
/// <param name="Difference">Second less first as people read it, in words and a sign, never in colour alone; a dash where one is missing.</param>
public sealed record ComparedLine(string Name, string First, string Second, string Difference);

/// <summary>Lines on one scale.</summary>
/// <param name="Scale">"of 100".</param>
/// <param name="Lines">What is missing on both sides is left out.</param>
public sealed record ComparedGroup(string Scale, IReadOnlyList<ComparedLine> Lines);

/// <summary>A question that both had.</summary>
/// <param name="Text">As its pack has it, else its competency.</param>
/// <param name="Overall">Its score in a line, "52 → 60"; empty where neither has one.</param>
/// <param name="Groups">Score and levels.</param>
public sealed record ComparedQuestion(string Text, string Overall, IReadOnlyList<ComparedGroup> Groups);

/// <summary>Makes the lines of two things that were judged alike.</summary>
internal static class ComparedLines
{
    private const string NotScored = "not scored";
    private const string NoDifference = "–";

    /// <summary>Scores and levels, each on a scale of its own; a scale without a line is left out.</summary>
    public static IReadOnlyList<ComparedGroup> Groups(IEnumerable<ComparedLine?> scores, IEnumerable<ComparedLine> levels) =>
        [.. new[] { new ComparedGroup("of 100", [.. scores.OfType<ComparedLine>()]), new ComparedGroup("level, 1 to 5", [.. levels]) }.Where(group => group.Lines.Count > 0)];

    /// <summary>Null where neither has one.</summary>
    public static ComparedLine? Score(string name, double? first, double? second) => Of(name, first, second, decimals: 0);

    /// <summary>The dimensions in which either has a level.</summary>
    public static IEnumerable<ComparedLine> Levels(IReadOnlyList<DimensionScore> first, IReadOnlyList<DimensionScore> second) =>
        first.Concat(second).Select(score => score.Dimension).Distinct().Order()
            .Select(dimension => Of(dimension.ToString(), LevelOf(first, dimension), LevelOf(second, dimension), decimals: 1))
            .OfType<ComparedLine>();

    private static double? LevelOf(IReadOnlyList<DimensionScore> scores, Dimension dimension) => scores.FirstOrDefault(score => score.Dimension == dimension)?.Level;

    private static ComparedLine? Of(string name, double? first, double? second, int decimals) => first is null && second is null
        ? null
        : new(name, Shown(first, decimals), Shown(second, decimals), ShownDifference.Of(first, second, decimals) ?? NoDifference);

    private static string Shown(double? value, int decimals) => value is { } number ? ShownDifference.Shown(number, decimals) : NotScored;
}
