namespace InterviewTrainer.Core.Interviewing;

/// <summary>Reads stored interviews back.</summary>
public interface IInterviewArchive
{
    /// <summary>A stored interview with what consent kept of it; null when there is none.</summary>
    Task<Interview?> LoadAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>How often each question key was asked in earlier interviews.</summary>
    Task<IReadOnlyDictionary<string, int>> TimesAskedAsync(CancellationToken cancellationToken);
}
