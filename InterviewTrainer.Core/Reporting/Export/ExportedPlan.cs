using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Planning;

namespace InterviewTrainer.Core.Reporting.Export;

/// <summary>The plan of an interview, as exported.</summary>
public sealed record ExportedPlan
{
    /// <summary>The language model, or the rules, that made it.</summary>
    public required string MadeBy { get; init; }
    public required string Analysis { get; init; }
    public required string Opening { get; init; }
    public required string Closing { get; init; }

    /// <summary>What the person asked of the interviewer.</summary>
    public required string Instructions { get; init; }
    public required IReadOnlyList<ExportedTopic> Topics { get; init; }

    internal static ExportedPlan Of(InterviewPlan plan) => new()
    {
        MadeBy = plan.MadeBy,
        Analysis = plan.Analysis,
        Opening = plan.Opening,
        Closing = plan.Closing,
        Instructions = plan.Instructions,
        Topics = [.. plan.Topics.Select(topic => new ExportedTopic(
            topic.Title, topic.Why, topic.Priority, topic.Minutes,
            [.. topic.Questions.Select(question => new ExportedQuestion(question.Key, question.Text, question.Competency, question.Kind, question.Minutes, question.Source, question.Basis))]))],
    };

    internal InterviewPlan ToPlan() => new()
    {
        MadeBy = MadeBy,
        Analysis = Analysis,
        Opening = Opening,
        Closing = Closing,
        Instructions = Instructions,
        Topics = [.. Topics.Select(topic => new PlannedTopic(topic.Title, topic.Why, topic.Priority, [.. topic.Questions.Select(question => question.ToQuestion())]))],
    };
}

/// <summary>A topic of a plan, as exported.</summary>
public sealed record ExportedTopic(string Title, string Why, TopicPriority Priority, int Minutes, IReadOnlyList<ExportedQuestion> Questions);

/// <summary>A planned question, as exported; <paramref name="Basis"/> quotes what it was made from.</summary>
public sealed record ExportedQuestion(string Key, string Text, string Competency, QuestionKind Kind, int Minutes, QuestionSource Source, string Basis)
{
    internal PlannedQuestion ToQuestion() => new(Key, Text, Competency, Kind, Minutes, Source) { Basis = Basis };
}
