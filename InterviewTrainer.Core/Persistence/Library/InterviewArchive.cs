using InterviewTrainer.Core.Interviewing;

namespace InterviewTrainer.Core.Persistence.Library;

/// <summary>The stored interviews as the live ones need them.</summary>
public sealed class InterviewArchive(InterviewLibrary library) : IInterviewArchive
{
    /// <inheritdoc/>
    public Task<Interview?> LoadAsync(Guid id, CancellationToken cancellationToken) => library.LoadAsync(id, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, int>> TimesAskedAsync(CancellationToken cancellationToken) =>
        (await library.AskedQuestionsAsync(cancellationToken)).ToDictionary(asked => asked.QuestionKey, asked => asked.Times, StringComparer.Ordinal);
}
