using InterviewTrainer.Core.Coaching.Stories;
using InterviewTrainer.Core.Documents.Structure;

namespace InterviewTrainer.Core.Coaching.Job;

/// <summary>A story of the person's own that a requirement could be answered with.</summary>
/// <param name="Title">The story's; data, never markup.</param>
/// <param name="Shared">Words of the requirement that the story has too.</param>
public sealed record StoryForIt(string Title, IReadOnlyList<string> Shared)
{
    /// <summary>
    /// The story that fits best, by the rule that fits stories to questions (<see cref="StoryMatch"/>). Where the requirement has names (technologies, certificates), the story must hold one of them;
    /// other words that both have say little then.
    /// </summary>
    /// <param name="requirement">As the job description has it.</param>
    /// <param name="stories">Each with its words.</param>
    /// <returns>Null where none fits.</returns>
    internal static StoryForIt? Find(string requirement, IReadOnlyList<(Story Story, HashSet<string> Words)> stories)
    {
        var names = Terms.Of(requirement).Where(term => term.IsName).Select(term => term.Stem).ToList();
        return stories
            .Where(candidate => names.Count == 0 || names.Exists(candidate.Words.Contains))
            .Select(candidate => (candidate.Story, Match: StoryMatch.Of(candidate.Story, candidate.Words, requirement, requirement)))
            .Where(candidate => candidate.Match.Score > 0)
            .OrderByDescending(candidate => candidate.Match.Score)
            .Select(candidate => new StoryForIt(candidate.Story.Title, candidate.Match.Shared))
            .FirstOrDefault();
    }
}
