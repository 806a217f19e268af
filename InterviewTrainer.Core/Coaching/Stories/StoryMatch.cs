using InterviewTrainer.Core.Coaching.Drills;
using InterviewTrainer.Core.Documents.Structure;

namespace InterviewTrainer.Core.Coaching.Stories;

/// <summary>How well a story fits what is asked for, by words alone.</summary>
/// <param name="SameSkill">A tag of the story names the skill.</param>
/// <param name="Shared">Content words of the text that the story has too, as the text has them.</param>
/// <param name="Score">0 where it is not enough: at least the skill, or two words and a quarter of them.</param>
internal sealed record StoryMatch(bool SameSkill, IReadOnlyList<string> Shared, double Score)
{
    private const double LeastShare = 0.25;
    private const int LeastShared = 2;

    /// <summary>A skill that is named counts as much as half of a text's words.</summary>
    private const double SkillWeight = 0.5;

    private static readonly char[] Punctuation = ['.', ',', '?', '!', ';', ':', '"', '(', ')'];

    /// <summary>Content words by their form, but said in any story.</summary>
    private static readonly HashSet<string> Anywhere = new(
        "ask asked come done find found first gave get give go got keep last least made make one part people said say see take tell thing think three time took two way went".Split(' '), StringComparer.Ordinal);

    /// <summary>The share of a text's content words that stand in the story, its title or its tags, plus a half where a tag names the skill.</summary>
    /// <param name="story">A story.</param>
    /// <param name="words">Its <see cref="WordsOf"/>.</param>
    /// <param name="text">What is asked for.</param>
    /// <param name="skill">The skill that it is after.</param>
    public static StoryMatch Of(Story story, HashSet<string> words, string text, string skill)
    {
        var asked = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => (Word: word.Trim(Punctuation).ToLowerInvariant(), Terms: Terms.Of(word.ToLowerInvariant())))
            .Where(word => word.Terms.Count > 0 && !Anywhere.Contains(word.Word))
            .DistinctBy(word => word.Terms[0].Stem)
            .ToList();
        var shared = asked.Where(word => words.Contains(word.Terms[0].Stem)).Select(word => word.Word).ToList();
        var (share, same) = (asked.Count == 0 ? 0 : (double)shared.Count / asked.Count, Shows(story, skill));
        var isEnough = same || (shared.Count >= LeastShared && share >= LeastShare);
        return new StoryMatch(same, shared, isEnough ? share + (same ? SkillWeight : 0) : 0);
    }

    /// <summary>The content words of a story, its title and its tags.</summary>
    public static HashSet<string> WordsOf(Story story) => StoryWords.Of($"{story.Title}\n{story.Text}\n{string.Join('\n', story.Tags)}");

    /// <summary>Whether a tag of the story names a skill.</summary>
    public static bool Shows(Story story, string skill) => story.Tags.Any(tag => NewQuestions.IsSameSkill(tag, skill));
}
