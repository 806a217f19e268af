using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Planning;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>A live interview that does nothing but write down what its page asked of it, and shows what the test gives.</summary>
internal sealed class RecordedInterview : ILiveInterview
{
    public Guid Id => Interview.Id;

    public Interview Interview { get; init; } = SampleInterviews.Ready();

    public RoomView View { get; private set; } = new() { State = RoomState.Waiting, PersonaId = "supportive", Mode = InterviewMode.Study };

    public bool HasRoom { get; set; }

    public FrameStatistics Frames { get; } = new();

    public IRoom? Room { get; private set; }

    /// <summary>What was asked, in order, as "Skip" or "GiveAnswer: text".</summary>
    public List<string> Calls { get; } = [];

    public List<MicrophoneFrame> Heard { get; } = [];

    /// <summary>Shows the page something else.</summary>
    public void Show(Func<RoomView, RoomView> change)
    {
        View = change(View);
        Room?.Show(View);
    }

    public IDisposable Attach(IRoom room)
    {
        Calls.Add("Attach");
        Room?.Displaced();
        Room = room;
        HasRoom = true;
        return new Attachment(this, room);
    }

    public bool ChangePlan(InterviewPlan plan)
    {
        Calls.Add("ChangePlan");
        Interview.Settings = Interview.Settings.WithPlan(plan);
        return true;
    }

    public void Begin() => Calls.Add("Begin");

    public bool Hear(MicrophoneFrame frame)
    {
        Heard.Add(frame);
        return true;
    }

    public void Hear(Transcript transcript) => Calls.Add($"Hear: {transcript.Text}, final {transcript.IsFinal}");

    public void MicrophoneChanged(MicrophoneState state) => Calls.Add($"Microphone: {state}");

    public void HearingChanged(HearingMode mode) => Calls.Add($"Hearing: {mode}");

    public void PlaybackChanged(PlaybackReport report) => Calls.Add($"Playback: {report.Utterance} {report.Outcome}");

    public void KeepDraft(Guid turnId, string text) => Calls.Add($"KeepDraft: {text}");

    public void GiveAnswer(Guid turnId, string typed) => Calls.Add($"GiveAnswer: {typed}");

    public void GoOnWithoutWords(Guid turnId) => Calls.Add("GoOnWithoutWords");

    public void HoldAnswer() => Calls.Add("HoldAnswer");

    public void LetGoOfAnswer() => Calls.Add("LetGoOfAnswer");

    public void ReadyToAnswer() => Calls.Add("ReadyToAnswer");

    public void Skip() => Calls.Add("Skip");

    public void Repeat() => Calls.Add("Repeat");

    public void TakeTime() => Calls.Add("TakeTime");

    public void EaseOff() => Calls.Add("EaseOff");

    public void StopVoice() => Calls.Add("StopVoice");

    public void Pause() => Calls.Add("Pause");

    public void End() => Calls.Add("End");

    public void SwitchPersona(string personaId) => Calls.Add($"SwitchPersona: {personaId}");

    private sealed class Attachment(RecordedInterview interview, IRoom room) : IDisposable
    {
        public void Dispose()
        {
            if (ReferenceEquals(interview.Room, room))
            {
                interview.Calls.Add("Leave");
                (interview.Room, interview.HasRoom) = (null, false);
            }
        }
    }
}
