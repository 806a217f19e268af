namespace InterviewTrainer.Web.Components.Pages.Debrief;

/// <summary>How the same judgement is shown; none of them is another judgement.</summary>
public enum ScoreView
{
    /// <summary>Levels of every dimension, with what they rest on.</summary>
    Detailed,

    /// <summary>1 poor, 2 average, 3 good.</summary>
    Rating,

    /// <summary>Overall, content, delivery, presence.</summary>
    Summary,

    /// <summary>Every answer by every dimension, with what was counted.</summary>
    Advanced,

    /// <summary>Engagement, clarity and relevance by the weights of an earlier program.</summary>
    Classic,

    /// <summary>A study's coefficients beside the person's own figures; no score.</summary>
    Research,
}

/// <summary>Names of the views.</summary>
internal static class ScoreViews
{
    public static IReadOnlyList<(ScoreView View, string Name, string Meaning)> All { get; } =
    [
        (ScoreView.Detailed, "Detailed", "Every level, with what it rests on"),
        (ScoreView.Summary, "Summary", "Overall, content, delivery and presence"),
        (ScoreView.Rating, "1 to 3", "Poor, average or good"),
        (ScoreView.Advanced, "Advanced", "Every answer by every level, and what was counted"),
        (ScoreView.Classic, "Classic", "Engagement, clarity and relevance, weighed as an earlier program did"),
        (ScoreView.Research, "Research lens", "What a study found to go with ratings, beside your figures; no score"),
    ];

    /// <summary>The view that an address names; the detailed one where it names none.</summary>
    public static ScoreView Read(string? query) => Enum.GetValues<ScoreView>().FirstOrDefault(view => string.Equals(Name(view), query, StringComparison.OrdinalIgnoreCase));

    /// <summary>As it stands in an address; null for the view that needs no name.</summary>
    public static string? Query(ScoreView view) => view == ScoreView.Detailed ? null : Name(view);

    private static string Name(ScoreView view) => view.ToString().ToLowerInvariant();
}
