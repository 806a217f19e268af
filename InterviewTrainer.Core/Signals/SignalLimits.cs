namespace InterviewTrainer.Core.Signals;

/// <summary>How much there has to be before a signal is measured at all; one home for each number.</summary>
public static class SignalLimits
{
    /// <summary>Shortest silence between two stretches of speech that counts as a pause (Goldman-Eisler; De Jong &amp; Bosker 2013).</summary>
    public const int PauseMs = 250;

    /// <summary>Shortest answer whose words a minute say anything.</summary>
    public const int RateAnswerMs = 3_000;

    /// <summary>Least speech for a mean level.</summary>
    public const int LoudnessSpeechMs = 200;

    /// <summary>Least speech for a spread of levels.</summary>
    public const int EnergySpeechMs = 1_000;

    /// <summary>Least voiced speech for a median pitch.</summary>
    public const int PitchVoicedMs = 500;

    /// <summary>Least voiced speech for a spread of pitches.</summary>
    public const int PitchRangeVoicedMs = 1_000;
}
