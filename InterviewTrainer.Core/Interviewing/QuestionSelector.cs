using InterviewTrainer.Core.Interviewing.Packs;

namespace InterviewTrainer.Core.Interviewing;

/// <summary>Plans an interview: which questions, in which order.</summary>
public static class QuestionSelector
{
    /// <summary>
    /// Draws <paramref name="count"/> different questions: unseen ones first, then the least often asked; competencies spread;
    /// an introduction or motivation question opens where there is an unseen one; harder ones come later.
    /// </summary>
    /// <param name="packs">What to draw from.</param>
    /// <param name="count">How many; fewer are returned when the packs hold fewer.</param>
    /// <param name="level">Decides the share of hard questions.</param>
    /// <param name="timesAsked">How often each key was asked in earlier interviews; missing is never.</param>
    /// <param name="seed">The same seed draws the same.</param>
    public static IReadOnlyList<string> Plan(
        IReadOnlyList<Pack> packs, int count, CandidateLevel level, IReadOnlyDictionary<string, int> timesAsked, int seed)
    {
        var random = new Random(seed);
        var pool = packs.SelectMany(pack => pack.Questions).ToArray();
        random.Shuffle(pool);
        var ranked = pool.OrderBy(question => timesAsked.GetValueOrDefault(question.Key)).ToList();
        var chosen = Draw(ranked, Math.Min(count, ranked.Count), HardShare(level), timesAsked);
        return [.. chosen.OrderBy(Place).Select(question => question.Key)];
    }

    private static List<Question> Draw(List<Question> ranked, int count, double hardShare, IReadOnlyDictionary<string, int> timesAsked)
    {
        var chosen = new List<Question>(count);
        if (count > 1 && ranked.Find(question => IsOpener(question) && TimesAsked(question) == TimesAsked(ranked[0])) is { } opener)
        {
            Take(opener);
        }

        while (chosen.Count < count)
        {
            var wantsHard = chosen.Count(question => question.Difficulty == Difficulty.Hard) < Math.Round(hardShare * (chosen.Count + 1));
            Take(ranked
                .OrderBy(TimesAsked)
                .ThenBy(question => chosen.Count(other => other.Competency == question.Competency))
                .ThenBy(question => question.Difficulty == Difficulty.Hard == wantsHard ? 0 : 1)
                .First());
        }

        return chosen;

        int TimesAsked(Question question) => timesAsked.GetValueOrDefault(question.Key);

        void Take(Question question)
        {
            chosen.Add(question);
            ranked.Remove(question);
        }
    }

    private static bool IsOpener(Question question) => question.Kind is QuestionKind.SelfIntroduction or QuestionKind.Motivation;

    private static int Place(Question question) => (IsOpener(question) ? 0 : 1) + (question.Difficulty == Difficulty.Hard ? 2 : 0);

    private static double HardShare(CandidateLevel level) => level switch
    {
        CandidateLevel.Junior => 0.2,
        CandidateLevel.Mid => 0.35,
        CandidateLevel.Senior => 0.5,
        _ => 0.6,
    };
}
