using InterviewTrainer.Core.Coaching.Drills;
using InterviewTrainer.Core.Documents.Structure;
using InterviewTrainer.Core.Interviewing.Packs;

namespace InterviewTrainer.Core.Coaching.Stories;

/// <summary>A question that a story may answer, and why.</summary>
/// <param name="Question">Of a chosen pack.</param>
/// <param name="SameSkill">A tag of the story names the question's competency.</param>
/// <param name="Shared">Content words of the question that the story has too, as the question has them.</param>
public sealed record StoryFit(Question Question, bool SameSkill, IReadOnlyList<string> Shared)
{
    private const int Most = 3;
    private const double LeastShare = 0.25;
    private const int LeastShared = 2;

    /// <summary>Content words by their form, but said in any story.</summary>
    private static readonly HashSet<string> Anywhere = new(
        "ask asked come done find found first gave get give go got keep last least made make one part people said say see take tell thing think three time took two way went".Split(' '), StringComparer.Ordinal);

    /// <summary>A competency that is named counts as much as half of a question's words.</summary>
    private const double SkillWeight = 0.5;

    /// <summary>
    /// The questions that a story fits best, by words alone: the share of a question's content words that stand in the story, its title or its tags, plus a half where a tag names the competency. At least the
    /// competency, or two words and a quarter of them.
    /// </summary>
    public static IReadOnlyList<StoryFit> Of(Story story, IEnumerable<Question> questions)
    {
        var words = StoryWords.Of($"{story.Title}\n{story.Text}\n{string.Join('\n', story.Tags)}");
        return
        [
            .. questions.Where(question => question.Kind is QuestionKind.Behavioural or QuestionKind.SelfIntroduction)
                .Select(question => Rate(story, words, question))
                .Where(rated => rated.Score > 0)
                .OrderByDescending(rated => rated.Score)
                .Take(Most)
                .Select(rated => rated.Fit),
        ];
    }

    /// <summary>Whether a tag of the story names a competency.</summary>
    public static bool Shows(Story story, string competency) => story.Tags.Any(tag => NewQuestions.IsSameSkill(tag, competency));

    private static (StoryFit Fit, double Score) Rate(Story story, HashSet<string> words, Question question)
    {
        var asked = question.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => (Word: word.Trim('.', ',', '?', '!', ';', ':', '"', '(', ')').ToLowerInvariant(), Terms: Terms.Of(word.ToLowerInvariant())))
            .Where(word => word.Terms.Count > 0 && !Anywhere.Contains(word.Word))
            .DistinctBy(word => word.Terms[0].Stem)
            .ToList();
        var shared = asked.Where(word => words.Contains(word.Terms[0].Stem)).Select(word => word.Word).ToList();
        var (share, same) = (asked.Count == 0 ? 0 : (double)shared.Count / asked.Count, Shows(story, question.Competency));
        var isEnough = same || (shared.Count >= LeastShared && share >= LeastShare);
        return (new StoryFit(question, same, shared), isEnough ? share + (same ? SkillWeight : 0) : 0);
    }
}
