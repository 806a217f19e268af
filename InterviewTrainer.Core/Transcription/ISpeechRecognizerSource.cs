namespace InterviewTrainer.Core.Transcription;

/// <summary>The recogniser that the person chose, beside the browser's own. Thread-safe; the choice may change at any time.</summary>
public interface ISpeechRecognizerSource
{
    /// <summary>Name and place of the chosen engine; null where none is chosen.</summary>
    HearingEngine? Chosen { get; }

    /// <summary>A recogniser for one interview; null where none is chosen.</summary>
    ISpeechRecognizer? Create();
}

/// <summary>A recogniser that the server runs or reaches.</summary>
/// <param name="Name">Shown to people and written to exports.</param>
/// <param name="StaysLocal">True when the sound stays on this machine.</param>
public sealed record HearingEngine(string Name, bool StaysLocal)
{
    /// <summary>Family of the catalogue, which says what the recogniser leaves out; empty where it is not known, as of a server elsewhere.</summary>
    public string Family { get; init; } = "";

    /// <summary>BCP 47 language that it is set to; null where it finds out.</summary>
    public string? Language { get; init; }
}
