namespace InterviewTrainer.Core.Signals.Words;

/// <summary>Whether numbers can be taken from the words of an answer, and if not, why.</summary>
public enum WordStatus
{
    /// <summary>Words and speech agree.</summary>
    Timed,

    /// <summary>The recogniser gives no times: words can be counted, not placed.</summary>
    Untimed,

    /// <summary>The words with times are not those of the answer's text.</summary>
    Mismatched,

    /// <summary>Too many words lie where no speech was: the recogniser may have made them up.</summary>
    OutsideSpeech,

    /// <summary>Too much of the speech has no words.</summary>
    SpeechUnwritten,

    /// <summary>A script without spaces between words: what the recogniser calls a word is no unit of pace.</summary>
    Unspaced,
}
