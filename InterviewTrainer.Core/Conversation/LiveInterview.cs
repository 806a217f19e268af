using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Conversation;

/// <summary>
/// The running interview: outlives pages and connections, owned by <c>LiveInterviews</c>. Every method returns at once and may be
/// called from any thread; effects reach the page through <see cref="IRoom"/>.
/// </summary>
public sealed class LiveInterview : ILiveInterview
{
    public Guid Id => throw new NotSupportedException();

    /// <summary>The interview's own record, with the words held in memory even where consent keeps them out of the database.</summary>
    public Interview Interview => throw new NotSupportedException();

    /// <summary>What the page shows now.</summary>
    public RoomView View => throw new NotSupportedException();

    /// <summary>Makes <paramref name="room"/> the page of this interview; an earlier page is displaced. Dispose to leave: the interview pauses if nobody comes back.</summary>
    public IDisposable Attach(IRoom room) => throw new NotSupportedException();

    /// <summary>Starts, or goes on after a pause, a reload or a restart of the server.</summary>
    public void Begin() => throw new NotSupportedException();

    /// <summary>Takes a frame; false when the queue is full (the frame is lost and counted).</summary>
    public bool Hear(MicrophoneFrame frame) => throw new NotSupportedException();

    public void Hear(Transcript transcript) => throw new NotSupportedException();

    public void MicrophoneChanged(MicrophoneState state) => throw new NotSupportedException();

    public void HearingChanged(HearingMode mode) => throw new NotSupportedException();

    public void PlaybackChanged(PlaybackReport report) => throw new NotSupportedException();

    /// <summary>Keeps what is typed so far; the page calls it at most every two seconds.</summary>
    public void KeepDraft(Guid turnId, string text) => throw new NotSupportedException();

    /// <summary>"That's my answer": <paramref name="typed"/> when there is any, else the words heard, else (once speech was heard) none.</summary>
    public void GiveAnswer(Guid turnId, string typed) => throw new NotSupportedException();

    public void GoOnWithoutWords(Guid turnId) => throw new NotSupportedException();

    /// <summary>Ends the thinking time.</summary>
    public void ReadyToAnswer() => throw new NotSupportedException();

    public void Skip() => throw new NotSupportedException();

    public void Repeat() => throw new NotSupportedException();

    /// <summary>Silences the interviewer (Esc): the rest of the question stays as a caption.</summary>
    public void StopVoice() => throw new NotSupportedException();

    public void Pause() => throw new NotSupportedException();

    public void End() => throw new NotSupportedException();

    public void SwitchPersona(string personaId) => throw new NotSupportedException();
}
