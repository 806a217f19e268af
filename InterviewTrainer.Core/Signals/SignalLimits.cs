using InterviewTrainer.Core.Transcription;

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

    /// <summary>Mean confidence under which the recogniser was unsure of an answer: the same as of a word.</summary>
    public const double UnsureConfidence = WordConfidence.UnsureBelow;

    /// <summary>Fewest words, and shortest answer, for a rate of fillers: in less, one "um" would make a rate that harms.</summary>
    public const int FillerWords = 20;

    public const int FillerAnswerMs = 10_000;

    /// <summary>Punctuated is a text with at least one mark in so many words; written English has one in eight to ten.</summary>
    public const int PunctuationWords = 25;

    /// <summary>Share of the pauses that must have a place among the words.</summary>
    public const double PlacedPauses = 0.8;

    /// <summary>Fewest placed pauses for a share of them.</summary>
    public const int SharedPauses = 5;

    /// <summary>How much of each other the timed words and the answer's text must be.</summary>
    public const double MatchingWords = 0.8;

    /// <summary>Largest share of words that may lie where no speech was.</summary>
    public const double WordsOutsideSpeech = 0.2;

    /// <summary>Largest share of the speech that may lie far from any word.</summary>
    public const double SpeechUnwritten = 0.3;
}
