using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Synthesis;

namespace InterviewTrainer.Web.Components.Pages.Room;

/// <summary>What the room asks of its page in the browser: sound and the answer's field. Calls return at once and keep their order.</summary>
public interface IRoomPage
{
    void BeginUtterance(int utterance, int sampleRateHz);

    void Play(int utterance, ReadOnlyMemory<byte> pcm);

    void EndUtterance(int utterance);

    void SpeakWithBrowser(int utterance, string text, SpeechVoice voice);

    void PauseUtterance(int utterance);

    void ResumeUtterance(int utterance);

    void StopUtterance(int utterance);

    /// <summary>The field belongs to this turn: a new one brings its draft along, the same one only into an empty field.</summary>
    void OfferDraft(Guid turnId, string draft);

    /// <summary>The answer was given.</summary>
    void ClearAnswer();

    /// <summary>What the room does now decides whether sound is sent, heard and drawn.</summary>
    void StateIs(RoomState state);

    /// <summary>Whether sound is sent while the interview stands still: somebody listens for the words that begin it.</summary>
    void ListenAtTheDoor(bool listens);

    /// <summary>Lets go of microphone and voice: another tab has the interview.</summary>
    void Close();
}
