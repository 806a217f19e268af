namespace InterviewTrainer.Core.Transcription;

/// <summary>What a recogniser's confidence says about words.</summary>
public static class WordConfidence
{
    /// <summary>Words under it are marked: more likely wrong than right by the recogniser's own reckoning.</summary>
    public const double UnsureBelow = 0.5;

    public static bool IsUnsure(this TimedWord word) => word.Confidence < UnsureBelow;
}
