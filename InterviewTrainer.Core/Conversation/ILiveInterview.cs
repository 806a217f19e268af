using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Planning;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Conversation;

/// <summary>
/// The running interview as its page sees it. Every method returns at once and may be called from any thread; effects reach
/// the page through <see cref="IRoom"/>.
/// </summary>
public interface ILiveInterview
{
    Guid Id { get; }

    /// <summary>The interview's own record, with the words held in memory even where consent keeps them out of the database.</summary>
    Interview Interview { get; }

    /// <summary>What the page shows now.</summary>
    RoomView View { get; }

    /// <summary>A page shows this interview.</summary>
    bool HasRoom { get; }

    /// <summary>What arrived of the microphone.</summary>
    FrameStatistics Frames { get; }

    /// <summary>
    /// Makes <paramref name="room"/> the page of this interview; an earlier page is displaced. A running interview pauses, for the new page needs a
    /// click before it may play sound. Dispose to leave: the interview pauses until somebody comes back.
    /// </summary>
    IDisposable Attach(IRoom room);

    /// <summary>Another plan, as long as nothing was asked yet.</summary>
    /// <returns>False when the interview has begun, or the plan has no question or more than an interview may have.</returns>
    bool ChangePlan(InterviewPlan plan);

    /// <summary>Starts, or goes on after a pause, a reload or a restart of the server.</summary>
    void Begin();

    /// <summary>Takes a frame; false when the queue is full (the frame is lost and counted).</summary>
    bool Hear(MicrophoneFrame frame);

    void Hear(Transcript transcript);

    void MicrophoneChanged(MicrophoneState state);

    void HearingChanged(HearingMode mode);

    void PlaybackChanged(PlaybackReport report);

    /// <summary>Keeps what is typed so far; the page calls it at most every two seconds.</summary>
    void KeepDraft(Guid turnId, string text);

    /// <summary>"That's my answer": <paramref name="typed"/> when there is any, else the words heard, else (once speech was heard) none.</summary>
    void GiveAnswer(Guid turnId, string typed);

    void GoOnWithoutWords(Guid turnId);

    /// <summary>
    /// The person holds the key to talk: it is their turn, and no silence, offer or late word ends it. <see cref="GiveAnswer"/> and <see cref="LetGoOfAnswer"/> let go;
    /// so does whatever halts the interview. The interviewer is cut short where it speaks.
    /// </summary>
    void HoldAnswer();

    /// <summary>The key is not held any more, and nothing was meant by it (the window lost the keyboard): the usual patience begins anew.</summary>
    void LetGoOfAnswer();

    /// <summary>Ends the thinking time.</summary>
    void ReadyToAnswer();

    void Skip();

    void Repeat();

    /// <summary>"I need a moment": for this answer the interviewer waits twice as long.</summary>
    void TakeTime();

    /// <summary>One step gentler from now on: the difficulty first, then the temper.</summary>
    void EaseOff();

    /// <summary>Silences the interviewer (Esc): the rest of the question stays as a caption.</summary>
    void StopVoice();

    void Pause();

    void End();

    void SwitchPersona(string personaId);
}
