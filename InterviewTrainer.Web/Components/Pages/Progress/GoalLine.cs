using System.Globalization;
using InterviewTrainer.Core.Coaching;
using InterviewTrainer.Core.Coaching.Goals;
using InterviewTrainer.Web.Components.Shared;

namespace InterviewTrainer.Web.Components.Pages.Progress;

/// <summary>A goal as the page says it.</summary>
/// <param name="Standing">How far it is.</param>
/// <param name="Since">When it was first reached, as people read it; null before.</param>
public sealed record GoalLine(GoalStanding Standing, string? Since)
{
    public Guid Id => Standing.Goal.Id;

    public string Title => Standing.Goal switch
    {
        { Kind: GoalKind.PracticesAWeek } goal => Wording.Count((int)Math.Round(goal.Target), "practice a week", "practices a week"),
        { Kind: GoalKind.DimensionLevel } goal => $"{goal.Subject} at {Number(goal.Target)} of 5",
        { Kind: GoalKind.CompetencyScore } goal => $"{goal.Subject} at {Number(goal.Target)} of 100",
        var goal => $"At most {Number(goal.Target)} fillers a minute",
    };

    public string Now => Standing switch
    {
        { Now: null } => "Not measured yet.",
        { Goal.Kind: GoalKind.PracticesAWeek } => $"{Number(Standing.Now.Value)} this week.",
        { Goal.Kind: GoalKind.CompetencyScore } => $"{Number(Standing.Now.Value)} over your last three answers.",
        _ => $"{Number(Standing.Now.Value)} over your last three interviews.",
    };

    /// <summary>Whole percent of the way.</summary>
    public int Percent => (int)Math.Round(Standing.Share * 100);

    /// <summary>What the kinds are called where one is chosen.</summary>
    public static string Kind(GoalKind kind) => kind switch
    {
        GoalKind.PracticesAWeek => "Practices a week",
        GoalKind.DimensionLevel => "Level of a dimension",
        GoalKind.CompetencyScore => "Score of a skill",
        _ => "Fillers a minute at most",
    };

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
