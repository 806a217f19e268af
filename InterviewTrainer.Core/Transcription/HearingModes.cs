namespace InterviewTrainer.Core.Transcription;

/// <summary>What the ways of hearing have in common.</summary>
public static class HearingModes
{
    /// <summary>The page in the browser makes the words.</summary>
    public static bool IsBrowser(this HearingMode mode) => mode is HearingMode.BrowserOnDevice or HearingMode.BrowserCloud;

    /// <summary>The server makes the words of the sound that it gets.</summary>
    public static bool IsServer(this HearingMode mode) => mode is HearingMode.OwnRecognizer or HearingMode.RemoteRecognizer;

    /// <summary>The sound leaves the machine, so that it takes a choice made for this interview alone.</summary>
    public static bool LeavesMachine(this HearingMode mode) => mode is HearingMode.BrowserCloud or HearingMode.RemoteRecognizer;

    /// <summary>Where words come from that were heard this way.</summary>
    public static AnswerSource Source(this HearingMode mode) => mode switch
    {
        HearingMode.BrowserOnDevice => AnswerSource.BrowserOnDevice,
        HearingMode.BrowserCloud => AnswerSource.BrowserCloud,
        HearingMode.OwnRecognizer => AnswerSource.OwnRecognizer,
        HearingMode.RemoteRecognizer => AnswerSource.RemoteRecognizer,
        _ => AnswerSource.None,
    };
}
