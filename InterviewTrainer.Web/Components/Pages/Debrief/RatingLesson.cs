using System.Globalization;
using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Persistence.Library;

namespace InterviewTrainer.Web.Components.Pages.Debrief;

/// <summary>What the person's own rating and the judgement say to each other. It explains and never scolds.</summary>
internal static class RatingLesson
{
    /// <summary>Levels that differ by less are called the same.</summary>
    private const double Close = 0.75;

    /// <summary>The five steps, each in words.</summary>
    public static IReadOnlyList<(int Level, string Words)> Steps { get; } =
    [
        (1, "I was lost for most of it"),
        (2, "Some of it came across"),
        (3, "Solid, with gaps"),
        (4, "Most of it came across well"),
        (5, "I said what I wanted to say"),
    ];

    /// <summary>"You said 3 of 5; the rules came to 3.4." and what the difference means.</summary>
    /// <param name="rating">Given before the judgement was seen.</param>
    /// <param name="assessment">Null while there is none.</param>
    public static string Of(SelfRating rating, InterviewAssessment? assessment)
    {
        if (rating.Level is not { } own)
        {
            return "You skipped your own rating.";
        }

        var said = string.Create(CultureInfo.InvariantCulture, $"You said {own} of 5 before seeing this");
        if (assessment is null)
        {
            return said + ".";
        }

        if (LevelOf(assessment.Overall) is not { } level)
        {
            return said + (assessment.IsPartial
                ? "; too few answers could be judged to set anything beside it."
                : "; nothing could be scored, so there is nothing to set beside it.");
        }

        var judged = string.Create(CultureInfo.InvariantCulture, $"; {Who(assessment)} came to {level:0.0}");
        return said + judged + (own - level) switch
        {
            > Close => ". You heard more in it than reached the words; the one thing for next time is usually where the difference lies.",
            < -Close => ". You were harder on yourself than the answers were: more came across than you thought.",
            _ => ". That is close: you can trust your own ear.",
        };
    }

    /// <summary>A score of 0 to 100 on the scale of the levels; null where there is none.</summary>
    public static double? LevelOf(Score score) => score.Value is { } value ? DimensionScore.Lowest + (value / 100 * (DimensionScore.Highest - DimensionScore.Lowest)) : null;

    private static string Who(InterviewAssessment assessment) => assessment.Judge.Contains(" with ", StringComparison.Ordinal) ? "the rules and a model" : "the rules";
}
