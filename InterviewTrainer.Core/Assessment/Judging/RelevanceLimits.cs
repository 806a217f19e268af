namespace InterviewTrainer.Core.Assessment.Judging;

/// <summary>What similarities mean, for the sentence encoder that comes with the build. Found on graded answers; docs/assessment.md says on which and how well they part.</summary>
internal static class RelevanceLimits
{
    /// <summary>Shorter answers have no similarity worth a level.</summary>
    public const int LeastWords = 25;

    private const double OffTopic = 0.09;
    private const double Suspect = 0.14;
    private const double Doubtful = 0.20;

    /// <summary>From here on more similarity says nothing more: vague answers repeat the question's words more than good ones do.</summary>
    private const double Full = 0.22;

    /// <summary>Level that an answer may have which is about the question only with much good will.</summary>
    private const double CapAtSuspect = 1.2;

    public static bool IsOffTopic(AnswerMeaning meaning) => meaning.Relevance < OffTopic;

    /// <summary>The highest level that the other dimensions may have; null for an answer that is about the question.</summary>
    public static double? Cap(AnswerMeaning meaning) =>
        meaning.Relevance >= Doubtful ? null : CapAtSuspect + ((DimensionScore.Highest - CapAtSuspect) * Math.Max(0, (meaning.Relevance - Suspect) / (Doubtful - Suspect)));

    public static double Level(AnswerMeaning meaning) => DimensionScore.Lowest + (4 * Math.Clamp((meaning.Relevance - Suspect) / (Full - Suspect), 0, 1));
}
