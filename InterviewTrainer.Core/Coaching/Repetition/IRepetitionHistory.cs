using InterviewTrainer.Core.Coaching.Progress;
using InterviewTrainer.Core.Interviewing;

namespace InterviewTrainer.Core.Coaching.Repetition;

/// <summary>What repetition needs to know of what was stored. Every method may throw <c>DatabaseUnavailableException</c>. Thread-safe.</summary>
public interface IRepetitionHistory
{
    /// <summary>Scored answers to main questions of the newest interviews, by each interview's newest judgement.</summary>
    Task<IReadOnlyList<ScoredAnswer>> AnswersAsync(CancellationToken cancellationToken);

    /// <summary>The newest interview that somebody chose the settings of; null when there is none.</summary>
    Task<Interview?> NewestChosenAsync(CancellationToken cancellationToken);
}
