using InterviewTrainer.Core.Research;

namespace InterviewTrainer.Core.Interviewing;

/// <summary>
/// Writes an interview down as it happens. Calls return at once and are carried out in order; a write that fails is kept
/// and tried again. Thread-safe.
/// </summary>
public interface IInterviewJournal
{
    /// <summary>Null while all is well; else what is wrong, what is kept and what to do, in words for the person.</summary>
    string? Trouble { get; }

    /// <summary>Raised when <see cref="Trouble"/> changes; on any thread.</summary>
    event Action? TroubleChanged;

    /// <summary>The interview's own row: settings, status, times, conclusion. Its turns are not touched.</summary>
    void Write(Interview interview);

    /// <summary>One turn, with its words and signals as far as consent allows.</summary>
    void Write(Turn turn, Consent consent);

    /// <summary>A check-in.</summary>
    void Write(Guid interviewId, CheckIn checkIn);

    /// <summary>Accent group and notes, stored only with the research consent.</summary>
    void Write(Guid interviewId, ResearchNote note, Consent consent);

    /// <summary>Completes when everything given so far is stored.</summary>
    Task FlushAsync(CancellationToken cancellationToken);
}
