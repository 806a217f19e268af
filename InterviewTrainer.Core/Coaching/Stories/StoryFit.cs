using InterviewTrainer.Core.Interviewing.Packs;

namespace InterviewTrainer.Core.Coaching.Stories;

/// <summary>A question that a story may answer, and why.</summary>
/// <param name="Question">Of a chosen pack.</param>
/// <param name="SameSkill">A tag of the story names the question's competency.</param>
/// <param name="Shared">Content words of the question that the story has too, as the question has them.</param>
public sealed record StoryFit(Question Question, bool SameSkill, IReadOnlyList<string> Shared)
{
    private const int Most = 3;

    /// <summary>The questions that a story fits best (<see cref="StoryMatch"/>), the best first.</summary>
    public static IReadOnlyList<StoryFit> Of(Story story, IEnumerable<Question> questions)
    {
        var words = StoryMatch.WordsOf(story);
        return
        [
            .. questions.Where(question => question.Kind is QuestionKind.Behavioural or QuestionKind.SelfIntroduction)
                .Select(question => (Question: question, Match: StoryMatch.Of(story, words, question.Text, question.Competency)))
                .Where(rated => rated.Match.Score > 0)
                .OrderByDescending(rated => rated.Match.Score)
                .Take(Most)
                .Select(rated => new StoryFit(rated.Question, rated.Match.SameSkill, rated.Match.Shared)),
        ];
    }

    /// <summary>Whether a tag of the story names a competency.</summary>
    public static bool Shows(Story story, string competency) => StoryMatch.Shows(story, competency);
}
