using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Research;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>Remembers what was written, and as what.</summary>
internal sealed class MemoryJournal : IInterviewJournal
{
    public event Action? TroubleChanged;

    public string? Trouble { get; private set; }

    public List<InterviewStatus> Statuses { get; } = [];

    /// <summary>The last state written of each turn, in order of asking.</summary>
    public Dictionary<Guid, (TurnState State, string Draft, string Answer)> Turns { get; } = [];

    public List<CheckIn> CheckIns { get; } = [];

    public List<ResearchNote> Notes { get; } = [];

    public void Write(Interview interview) => Statuses.Add(interview.Status);

    public void Write(Turn turn, Consent consent) => Turns[turn.Id] = (turn.State, turn.Words?.Draft ?? "", turn.Words?.Answer ?? "");

    public void Write(Guid interviewId, CheckIn checkIn) => CheckIns.Add(checkIn);

    public void Write(Guid interviewId, ResearchNote note, Consent consent) => Notes.Add(note);

    public Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Fail(string? trouble)
    {
        Trouble = trouble;
        TroubleChanged?.Invoke();
    }
}
