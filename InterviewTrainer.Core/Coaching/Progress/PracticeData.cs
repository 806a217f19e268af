namespace InterviewTrainer.Core.Coaching.Progress;

/// <summary>All that the progress page is made of: numbers, no words.</summary>
/// <param name="Interviews">Oldest first; the newest so many where there are more than are read.</param>
/// <param name="Count">All there are.</param>
/// <param name="Answers">Scored answers of the newest interviews, oldest first, without those of interviews whose rating is due.</param>
public sealed record PracticeData(IReadOnlyList<PracticedInterview> Interviews, int Count, IReadOnlyList<ScoredAnswer> Answers)
{
    /// <summary>With those of interviews whose rating is due: they decide what comes back, and no score of them is said.</summary>
    public IReadOnlyList<ScoredAnswer> ForRepetition { get; init; } = Answers;

    public static PracticeData None { get; } = new([], 0, []);
}
