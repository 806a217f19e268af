namespace InterviewTrainer.Core.Persistence.Library;

/// <summary>How the person rated an interview before they saw any score.</summary>
/// <param name="Level">1 (poor) to 5 (excellent); null when they passed over it, which is kept, for a rating given after the scores is worth nothing.</param>
/// <param name="At">UTC.</param>
public sealed record SelfRating(int? Level, DateTime At)
{
    public const int Lowest = 1, Highest = 5;
}
