using System.Globalization;
using InterviewTrainer.Core.Assessment;

namespace InterviewTrainer.Core.Coaching.Reflection;

/// <summary>The levels of one judged interview.</summary>
/// <param name="InterviewId">Which.</param>
/// <param name="At">When it was held; UTC.</param>
/// <param name="Levels">1 to 5; only what was scored.</param>
public sealed record JudgedLevels(Guid InterviewId, DateTime At, IReadOnlyDictionary<Dimension, double> Levels);

/// <summary>Something that a person wrote of again and again, and what became of it in the numbers.</summary>
/// <param name="Dimension">What it is about.</param>
/// <param name="Times">Reflections that name it as something to change.</param>
/// <param name="Since">When it was first named; UTC.</param>
/// <param name="Before">Mean level up to then; null where fewer than two interviews were scored.</param>
/// <param name="After">Mean level since; null likewise.</param>
public sealed record ReflectionTheme(Dimension Dimension, int Times, DateTime Since, double? Before, double? After);

/// <summary>What comes up over several interviews, counted by rules.</summary>
/// <param name="Interviews">Interviews with a reflection.</param>
/// <param name="Themes">What was named as something to change, the most frequent first; at most three.</param>
public sealed record ReflectionSummary(int Interviews, IReadOnlyList<ReflectionTheme> Themes)
{
    /// <summary>With fewer there is nothing to sum up.</summary>
    public const int FewestInterviews = 2;

    /// <summary>So many of the newest reflections a model is given.</summary>
    public const int MostRead = 12;

    private const int FewestScored = 2;
    private const int MostThemes = 3;

    /// <summary>Levels that differ by less are called the same.</summary>
    private const double Difference = 0.3;

    /// <summary>A language model's sentences on the same; null without one.</summary>
    public CoachingReply? InWords { get; init; }

    /// <summary>The count as sentences.</summary>
    public string Text => Interviews < FewestInterviews ? "There is a summary once you have written about two interviews."
        : Themes.Count == 0 ? "What you wanted to change has not been the same twice, or was said in words that the rules do not know."
        : string.Join(' ', Themes.Select((theme, place) => Sentence(theme, place)));

    public static ReflectionSummary Of(IReadOnlyList<Reflection> reflections, IReadOnlyList<JudgedLevels> levels)
    {
        var named = reflections
            .Where(reflection => !ReflectionPrompt.Of(reflection.Prompt).AsksWhatWentWell)
            .SelectMany(reflection => ReflectionThemes.Of(reflection.Text).Select(dimension => (dimension, reflection)))
            .GroupBy(pair => pair.dimension, pair => pair.reflection)
            .Select(group => (Dimension: group.Key, Interviews: group.DistinctBy(reflection => reflection.InterviewId).Count(), Since: group.Min(reflection => reflection.At)))
            .Where(theme => theme.Interviews >= FewestInterviews)
            .OrderByDescending(theme => theme.Interviews)
            .ThenBy(theme => theme.Dimension)
            .Take(MostThemes);
        return new ReflectionSummary(
            reflections.DistinctBy(reflection => reflection.InterviewId).Count(),
            [.. named.Select(theme => new ReflectionTheme(theme.Dimension, theme.Interviews, theme.Since, Mean(levels, theme.Dimension, at => at <= theme.Since), Mean(levels, theme.Dimension, at => at > theme.Since)))]);
    }

    private static double? Mean(IReadOnlyList<JudgedLevels> levels, Dimension dimension, Func<DateTime, bool> when)
    {
        var scored = levels.Where(judged => when(judged.At) && judged.Levels.ContainsKey(dimension)).Select(judged => judged.Levels[dimension]).ToList();
        return scored.Count >= FewestScored ? scored.Average() : null;
    }

    private static string Sentence(ReflectionTheme theme, int place)
    {
        var name = DimensionText.Of(theme.Dimension).InASentence;
        var times = string.Create(CultureInfo.InvariantCulture, $"after {theme.Times} interviews");
        var what = place == 0 ? $"What you wrote most often to change is {name}, {times}." : $"Then {name}, {times}.";
        return theme switch
        {
            { Before: { } before, After: { } after } when after - before >= Difference => Numbers($"{what} Its level rose from {before:0.0} to {after:0.0} since you first wrote of it."),
            { Before: { } before, After: { } after } when before - after >= Difference => Numbers($"{what} Its level fell from {before:0.0} to {after:0.0} since you first wrote of it."),
            { Before: { } before, After: { } after } => Numbers($"{what} Its level is about the same since: {before:0.0} before, {after:0.0} after."),
            _ => $"{what} Too few interviews were scored before and since to say whether it changed.",
        };
    }

    private static string Numbers(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
