namespace InterviewTrainer.Core.Transcription;

/// <summary>Who turns speech into words.</summary>
public enum HearingMode
{
    /// <summary>Nobody: the person types, or goes on without words. Delivery signals still come from the sound.</summary>
    None,

    /// <summary>The browser's own recogniser, on the device.</summary>
    BrowserOnDevice,

    /// <summary>The browser maker's recogniser on the internet; only after the person opted in.</summary>
    BrowserCloud,

    /// <summary>The recogniser that this program runs, on this machine.</summary>
    OwnRecognizer,

    /// <summary>A recogniser on another machine, reached by this program: the sound leaves; only after the person opted in.</summary>
    RemoteRecognizer,
}
