namespace InterviewTrainer.Core.Transcription;

/// <summary>Where the words of an answer came from.</summary>
public enum AnswerSource
{
    /// <summary>There are no words: spoken without a recogniser, or not answered.</summary>
    None,

    /// <summary>The person typed them.</summary>
    Typed,

    /// <summary>The browser's recogniser on the device.</summary>
    BrowserOnDevice,

    /// <summary>The browser maker's recogniser on the internet.</summary>
    BrowserCloud,

    /// <summary>The recogniser that this program runs, on this machine.</summary>
    OwnRecognizer,

    /// <summary>A recogniser on another machine, reached by this program.</summary>
    RemoteRecognizer,
}
