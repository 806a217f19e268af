namespace InterviewTrainer.Core.Reporting.Charts;

/// <summary>The colours of a chart, as SVG takes them.</summary>
/// <param name="Ink">Text that matters.</param>
/// <param name="Muted">Text beside it.</param>
/// <param name="Line">Base lines.</param>
/// <param name="Empty">What is not filled.</param>
/// <param name="Band">The person's own band.</param>
/// <param name="Series">Five colours that can be told apart.</param>
/// <param name="Font">Family of the text; null for that of the page.</param>
public sealed record ChartPalette(string Ink, string Muted, string Line, string Empty, string Band, IReadOnlyList<string> Series, string? Font)
{
    /// <summary>The variables of <c>tokens.css</c>, so that a drawing follows the theme.</summary>
    public static ChartPalette Page { get; } = new(
        "var(--ink)", "var(--ink-2)", "var(--line)", "var(--surface-2)", "var(--accent-soft)",
        ["var(--series-1)", "var(--series-2)", "var(--series-3)", "var(--series-4)", "var(--series-5)"], Font: null);

    /// <summary>The same tokens in their light values, on paper.</summary>
    public static ChartPalette Print { get; } = new(
        "#1d2430", "#545c69", "#ddd5c8", "#efeae1", "#d9ebe7", ["#0e6b63", "#9c5321", "#46658c", "#8a4f7d", "#6b6b26"], "Sans");
}
