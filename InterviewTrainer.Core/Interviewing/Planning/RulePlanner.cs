using InterviewTrainer.Core.Documents;
using InterviewTrainer.Core.Interviewing.Packs;

namespace InterviewTrainer.Core.Interviewing.Planning;

/// <summary>Plans without a model: half of the questions from the documents, where there are any, the others drawn from the packs (<see cref="QuestionSelector"/>). The same seed plans the same.</summary>
public sealed class RulePlanner(PackLibrary packs)
{
    public const string Name = "rules 1.0";

    private static readonly (string Title, string Why, TopicPriority Priority, QuestionKind[] Kinds)[] PackTopics =
    [
        ("You and this job", "To hear who is there, and why.", TopicPriority.Medium, [QuestionKind.SelfIntroduction, QuestionKind.Motivation]),
        ("What you have done", "What somebody did says most about what they will do.", TopicPriority.High, [QuestionKind.Behavioural]),
        ("What you would do", "How you go about what you have not met yet.", TopicPriority.Medium, [QuestionKind.Situational]),
        ("How things work", "What you know, and when you use it.", TopicPriority.High, [QuestionKind.Technical]),
    ];

    /// <param name="settings">What was chosen; its packs, number of questions, level, brief and seed count.</param>
    /// <param name="timesAsked">How often each key was asked in earlier interviews; missing is never.</param>
    /// <returns>A plan of as many questions as were chosen, or fewer where packs and documents hold fewer.</returns>
    public InterviewPlan Plan(InterviewSettings settings, IReadOnlyDictionary<string, int> timesAsked)
    {
        var (fromCv, fromJob) = FromDocuments(settings.Brief, settings.QuestionCount / 2);
        var chosen = settings.PackIds.Select(packs.Find).OfType<Pack>().ToList();
        var drawn = QuestionSelector.Plan(chosen, settings.QuestionCount - fromCv.Count - fromJob.Count, settings.Level, timesAsked, settings.Seed)
            .Select(packs.FindQuestion).OfType<Question>().ToList();
        List<PlannedTopic> topics = [.. PackTopics.Select(topic => Topic(topic, drawn)).OfType<PlannedTopic>()];
        var afterIntroduction = topics is [var first, ..] && first.Title == PackTopics[0].Title ? 1 : 0;
        if (fromJob.Count > 0)
        {
            topics.Insert(afterIntroduction, new PlannedTopic("What the job asks for", "The job description insists on it; an interviewer will, too.", TopicPriority.High, fromJob));
        }

        if (fromCv.Count > 0)
        {
            topics.Insert(afterIntroduction, new PlannedTopic("What your CV says", "Whoever has read your CV asks about it.", TopicPriority.High, fromCv));
        }

        return new InterviewPlan { Topics = Joined(topics), MadeBy = Name, Analysis = Analysis(settings.Brief) };
    }

    private static (IReadOnlyList<PlannedQuestion> Cv, IReadOnlyList<PlannedQuestion> Job) FromDocuments(CandidateBrief? brief, int most)
    {
        if (brief is null)
        {
            return ([], []);
        }

        var (cv, job) = (DocumentQuestions.OfCv(brief), DocumentQuestions.OfJob(brief));
        var ofJob = Math.Min(job.Count, Math.Max(most / 2, most - cv.Count));
        return ([.. cv.Take(most - ofJob)], [.. job.Take(ofJob)]);
    }

    private static PlannedTopic? Topic((string Title, string Why, TopicPriority Priority, QuestionKind[] Kinds) topic, IEnumerable<Question> drawn) =>
        drawn.Where(question => topic.Kinds.Contains(question.Kind)).Select(PlannedQuestion.Of).ToList() is { Count: > 0 } questions
            ? new PlannedTopic(topic.Title, topic.Why, topic.Priority, questions)
            : null;

    /// <summary>More topics than anybody keeps apart: the last two become one.</summary>
    private static List<PlannedTopic> Joined(List<PlannedTopic> topics)
    {
        while (topics.Count > InterviewLimits.MaxTopics)
        {
            var (kept, last) = (topics[^2], topics[^1]);
            topics.RemoveRange(topics.Count - 2, 2);
            topics.Add(new PlannedTopic($"{kept.Title}, and {char.ToLowerInvariant(last.Title[0])}{last.Title[1..]}", kept.Why, kept.Priority, [.. kept.Questions, .. last.Questions]));
        }

        return topics;
    }

    private static string Analysis(CandidateBrief? brief)
    {
        if (brief is null)
        {
            return "";
        }

        var (musts, gaps) = (brief.Requirements.Count(requirement => requirement.Necessity == Necessity.Must), brief.Gaps.Count(requirement => requirement.Necessity == Necessity.Must));
        List<string> sentences = [];
        if (brief.Roles.Count > 0)
        {
            sentences.Add($"Your CV lists {Count(brief.Roles.Count, "role", "roles")}, {Count(brief.Skills.Count, "skill", "skills")} and {Count(brief.Achievements.Count, "achievement", "achievements")} with a figure.");
        }

        if (musts > 0)
        {
            sentences.Add(brief.CvText.Length == 0 ? $"The job insists on {Count(musts, "thing", "things")}." : $"The job insists on {Count(musts, "thing", "things")}; {(gaps == 0 ? "all were" : gaps == musts ? "none was" : $"{gaps} of them {(gaps == 1 ? "was" : "were")} not")} found in your CV.");
        }

        return string.Join(' ', sentences);
    }

    private static string Count(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
