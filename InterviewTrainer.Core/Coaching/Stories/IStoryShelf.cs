using InterviewTrainer.Core.Assessment;

namespace InterviewTrainer.Core.Coaching.Stories;

/// <summary>Keeps the stories, and reads what stories are made of. Every method may throw <c>DatabaseUnavailableException</c>. Thread-safe.</summary>
public interface IStoryShelf
{
    /// <summary>All stories, the last changed first.</summary>
    Task<IReadOnlyList<Story>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Keeps a story, new or changed.</summary>
    Task SaveAsync(Story story, CancellationToken cancellationToken);

    /// <summary>Deletes a story from the database and its backups, leaving no trace in the files; nothing happens where it is gone.</summary>
    Task DeleteAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The stored answers of an interview's main questions, each with those to its follow-ups; empty where no words were kept.</summary>
    Task<IReadOnlyList<ToldAnswer>> AnswersAsync(Guid interviewId, CancellationToken cancellationToken);

    /// <summary>The interview that a turn belongs to; null when it is not known.</summary>
    Task<Guid?> InterviewOfAsync(Guid turnId, CancellationToken cancellationToken);

    /// <summary>The newest judgements of answers; of those that are still there.</summary>
    Task<IReadOnlyDictionary<Guid, AnswerAssessment>> JudgedAsync(IReadOnlyCollection<Guid> turnIds, CancellationToken cancellationToken);

    /// <summary>Those of some interviews that were judged and that the person has still to rate; till then no score of theirs is shown.</summary>
    Task<IReadOnlySet<Guid>> ToRateAsync(IReadOnlyCollection<Guid> interviewIds, CancellationToken cancellationToken);

    /// <summary>The last concluded interviews that were no drills, the newest first, with the packs they drew from.</summary>
    Task<IReadOnlyList<(Guid Id, IReadOnlyList<string> PackIds)>> LastInterviewsAsync(int count, CancellationToken cancellationToken);
}

/// <summary>An answer that may be a story.</summary>
/// <param name="Telling">Where and when, as the answer of the main question's turn, and what that scored.</param>
/// <param name="TurnIds">Of the main question and its follow-ups.</param>
/// <param name="Text">The words of all of them, in order.</param>
public sealed record ToldAnswer(StoryTelling Telling, IReadOnlyList<Guid> TurnIds, string Text);
