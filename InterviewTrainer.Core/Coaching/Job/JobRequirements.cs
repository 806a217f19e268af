using System.Text.RegularExpressions;
using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Coaching.Stories;
using InterviewTrainer.Core.Documents;
using InterviewTrainer.Core.Documents.Structure;
using InterviewTrainer.Core.Interviewing;

namespace InterviewTrainer.Core.Coaching.Job;

/// <summary>
/// Lays the job's requirements beside what was said, by words alone, with the rule that lays them beside a CV (<see cref="EvidenceFinder"/>). Answers that could not be judged
/// (a list of terms, another topic, a cut-off) show nothing, and neither does a sentence that says the opposite ("I have never used …").
/// </summary>
public static partial class JobRequirements
{
    /// <summary>In the order of the job description; empty without one.</summary>
    /// <param name="interview">With its job description.</param>
    /// <param name="assessment">Its judgement.</param>
    /// <param name="stories">The person's stories. One that was told in this interview is left out: it did not show the requirement there.</param>
    public static IReadOnlyList<RequirementShown> In(Interview interview, InterviewAssessment assessment, IReadOnlyList<Story> stories)
    {
        if (interview.Settings.Brief is not { Requirements: { Count: > 0 } requirements })
        {
            return [];
        }

        var judged = assessment.Answers.Where(answer => answer.NotScored is null).Select(answer => answer.TurnId).ToHashSet();
        var answers = interview.Turns.Where(turn => judged.Contains(turn.Id) && turn.Words is { Answer.Length: > 0 }).ToList();
        var said = new EvidenceFinder(answers.SelectMany(turn => Sentences.Of(turn.Words!.Answer)).Where(sentence => !Denial().IsMatch(sentence)));
        var asked = new EvidenceFinder(interview.Turns.Select(turn => $"{turn.Question} {turn.Competency}"));
        var untold = stories.Where(story => story.Told.All(telling => telling.InterviewId != interview.Id)).Select(story => (story, StoryMatch.WordsOf(story))).ToList();
        return [.. requirements.Select(requirement => Find(requirement, answers, said, asked, untold))];
    }

    private static RequirementShown Find(
        MatchedRequirement requirement, List<Turn> answers, EvidenceFinder said, EvidenceFinder asked, List<(Story Story, HashSet<string> Words)> stories)
    {
        var evidence = said.Find(requirement.Text) is { } quote ? Place(answers, quote) : null;
        var coverage = evidence is not null ? RequirementCoverage.Met
            : asked.Find(requirement.Text) is not null ? RequirementCoverage.NotShown
            : RequirementCoverage.NotAsked;
        return new RequirementShown(requirement.Text, requirement.Necessity, coverage, evidence, evidence is null ? StoryForIt.Find(requirement.Text, stories) : null);
    }

    private static AnswerEvidence? Place(List<Turn> answers, string quote) => answers
        .Select(turn => (turn, At: turn.Words!.Answer.IndexOf(quote, StringComparison.Ordinal)))
        .Where(found => found.At >= 0)
        .Select(found => new AnswerEvidence(found.turn.Id, Evidence.At(found.turn.Words!.Answer, found.At, found.At + quote.Length)))
        .FirstOrDefault();

    /// <summary>Somebody says that they lack it.</summary>
    [GeneratedRegex(@"\b(no|never|not|without|little|lack|\w+n['’]t)\b[^.!?]{0,40}\b(experience|used?|using|worked|work|know|knew|familiar|touched|tried|learn(ed|t)|done|background)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Denial();
}
