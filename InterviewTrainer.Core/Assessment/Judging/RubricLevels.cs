namespace InterviewTrainer.Core.Assessment.Judging;

/// <summary>Which of a rubric's five levels a score comes nearest to.</summary>
internal static class RubricLevels
{
    /// <param name="score">0 to 100.</param>
    public static int Of(double score) => Math.Clamp(1 + (int)(score / 20), 1, 5);

    /// <summary>1 poor, 2 average, 3 good: the seeds' scale.</summary>
    public static int Rating(double score) => score < 100 / 3.0 ? 1 : score < 200 / 3.0 ? 2 : 3;
}
