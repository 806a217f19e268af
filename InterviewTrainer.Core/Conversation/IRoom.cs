using InterviewTrainer.Core.Synthesis;

namespace InterviewTrainer.Core.Conversation;

/// <summary>
/// The page of a live interview, as the interview sees it. Every call returns at once; the page marshals to its own thread.
/// Utterances are numbered: a page drops what belongs to one that was stopped.
/// </summary>
public interface IRoom
{
    /// <summary>Something on the page changed.</summary>
    void Show(RoomView view);

    /// <summary>New readings for the strip; at most four a second.</summary>
    void Show(HudReading reading);

    /// <summary>Sound of an utterance follows.</summary>
    void BeginUtterance(int utterance, int sampleRateHz);

    /// <summary>The next piece of sound.</summary>
    void Play(int utterance, PcmChunk chunk);

    /// <summary>The sound is complete; the page reports when it was played out.</summary>
    void EndUtterance(int utterance);

    /// <summary>Speak with the browser's own voice, or, where it has none, report the utterance as not spoken.</summary>
    void SpeakWithBrowser(int utterance, string text, SpeechVoice voice);

    /// <summary>Hold the sound where it is: somebody may be interrupting.</summary>
    void PauseUtterance(int utterance);

    /// <summary>Go on where the sound was held.</summary>
    void ResumeUtterance(int utterance);

    /// <summary>Fall silent at once.</summary>
    void StopUtterance(int utterance);

    /// <summary>Another tab took this interview over.</summary>
    void Displaced();
}
