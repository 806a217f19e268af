using InterviewTrainer.Core.Assessment;

namespace InterviewTrainer.Core.Coaching.Progress;

/// <summary>How the person's own ratings stand to the scores: the mean difference in levels, with the 95 % interval of <see cref="PersonalBaseline"/>'s bootstrap.</summary>
/// <param name="Difference">Own rating less judged level; above 0 the person rated themselves higher.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Interviews">How many have both.</param>
public sealed record SelfAccuracy(double Difference, double Low, double High, int Interviews)
{
    /// <summary>Fewer say nothing.</summary>
    public const int LeastInterviews = 3;

    /// <summary>Zero lies outside the interval.</summary>
    public bool IsClear => Low > 0 || High < 0;

    /// <summary>Null where fewer than <see cref="LeastInterviews"/> interviews have both.</summary>
    public static SelfAccuracy? Of(IEnumerable<PracticedInterview> interviews)
    {
        var differences = interviews.Where(interview => interview is { SelfRating: not null, Content: not null })
            .Select(interview => interview.SelfRating!.Value - LevelOf(interview.Content!.Value))
            .ToArray();
        if (differences.Length < LeastInterviews)
        {
            return null;
        }

        var (low, high) = PersonalBaseline.IntervalOfMean(differences);
        return new SelfAccuracy(differences.Average(), low, high, differences.Length);
    }

    /// <summary>A score of 0 to 100 as a level of 1 to 5.</summary>
    public static double LevelOf(double score) => DimensionScore.Lowest + (score / 100 * (DimensionScore.Highest - DimensionScore.Lowest));
}
