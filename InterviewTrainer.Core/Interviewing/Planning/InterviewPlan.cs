using InterviewTrainer.Core.Interviewing.Packs;

namespace InterviewTrainer.Core.Interviewing.Planning;

/// <summary>
/// What an interview is about: topics in the order in which they come up. Made before the first question, from rules or by a language model; the person may change it
/// until then. It may hold words of a CV, so it is stored only with the consent to keep words.
/// </summary>
public sealed record InterviewPlan
{
    /// <summary>In the order in which they come up; none is empty.</summary>
    public IReadOnlyList<PlannedTopic> Topics { get; init; } = [];

    /// <summary>What whoever made the plan saw in the documents, in a few sentences for the person; empty without documents or model.</summary>
    public string Analysis { get; init; } = "";

    /// <summary>The greeting; empty leaves it to the persona.</summary>
    public string Opening { get; init; } = "";

    /// <summary>Said at the end when everything was asked; empty leaves it to the persona.</summary>
    public string Closing { get; init; } = "";

    /// <summary>What the person asked of the interviewer; a wish that a language model is told of, never more than that.</summary>
    public string Instructions { get; init; } = "";

    /// <summary>Name of the language model, or of the rules, that made it.</summary>
    public string MadeBy { get; init; } = "";

    /// <summary>All questions, in the order in which they are asked.</summary>
    public IEnumerable<PlannedQuestion> Questions => Topics.SelectMany(topic => topic.Questions);

    /// <summary>Keys of the questions, in the order in which they are asked.</summary>
    public IReadOnlyList<string> QuestionKeys => [.. Questions.Select(question => question.Key)];

    public int Minutes => Topics.Sum(topic => topic.Minutes);

    /// <summary>The question of a key as the plan words it, where it is not a pack's; null else.</summary>
    public Question? FindOwn(string key) => Questions.FirstOrDefault(question => question.Key == key) is { Source: not QuestionSource.Pack } own ? own.ToQuestion() : null;
}
