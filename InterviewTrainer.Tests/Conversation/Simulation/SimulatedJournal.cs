using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Research;

namespace InterviewTrainer.Tests.Conversation.Simulation;

/// <summary>Notes how far the interview was when each turn was opened, and how everything stood when it was over.</summary>
internal sealed class SimulatedJournal : IInterviewJournal
{
    public event Action? TroubleChanged
    {
        add { }
        remove { }
    }

    public string? Trouble => null;

    /// <summary>Time under way when the turn was opened, by its place.</summary>
    public List<TimeSpan> OpenedAt { get; } = [];

    /// <summary>Null until the interview is over.</summary>
    public InterviewSnapshot? AtEnd { get; private set; }

    public void Write(Interview interview)
    {
        while (OpenedAt.Count < interview.Turns.Count)
        {
            OpenedAt.Add(interview.Elapsed);
        }

        if (interview.Status == InterviewStatus.Concluded)
        {
            AtEnd ??= InterviewSnapshot.Of(interview);
        }
    }

    public void Write(Turn turn, Consent consent)
    {
    }

    public void Write(Guid interviewId, CheckIn checkIn)
    {
    }

    public void Write(Guid interviewId, ResearchNote note, Consent consent)
    {
    }

    public Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
