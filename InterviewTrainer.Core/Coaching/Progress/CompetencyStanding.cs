namespace InterviewTrainer.Core.Coaching.Progress;

/// <summary>How answers on one competency scored.</summary>
/// <param name="Competency">As its pack names it.</param>
/// <param name="Mean">0 to 100.</param>
/// <param name="Lowest">Of one answer.</param>
/// <param name="Highest">Of one answer.</param>
/// <param name="Answers">How many there are.</param>
/// <param name="LastAt">UTC.</param>
public sealed record CompetencyStanding(string Competency, double Mean, double Lowest, double Highest, int Answers, DateTime LastAt)
{
    /// <summary>One standing a competency, the weakest first.</summary>
    public static IReadOnlyList<CompetencyStanding> Of(IEnumerable<ScoredAnswer> answers) =>
    [
        .. answers.Where(answer => answer.Competency.Length > 0)
            .GroupBy(answer => answer.Competency, StringComparer.OrdinalIgnoreCase)
            .Select(group => new CompetencyStanding(
                group.First().Competency, group.Average(answer => answer.Overall), group.Min(answer => answer.Overall), group.Max(answer => answer.Overall), group.Count(), group.Max(answer => answer.At)))
            .OrderBy(standing => standing.Mean)
            .ThenBy(standing => standing.Competency, StringComparer.Ordinal),
    ];
}
