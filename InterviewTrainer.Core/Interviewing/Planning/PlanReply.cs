using System.Text.Json;
using System.Text.Json.Serialization;
using InterviewTrainer.Core.Interviewing.ModelLed;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Language;

namespace InterviewTrainer.Core.Interviewing.Planning;

/// <summary>What a language model wrote of a plan, checked like anything from outside: only what could be asked aloud is taken.</summary>
internal static class PlanReply
{
    /// <summary>Longer replies are not read to their end.</summary>
    public const int MaxCharacters = 16_000;

    private const int MaxTitle = 60;
    private const int MaxWhy = 160;
    private const int MaxNote = 240;
    private const int MaxCompetency = 40;
    private const int MinMinutes = 1;
    private const int MaxMinutes = 6;

    /// <summary>First step, "analyze": what the documents say.</summary>
    public const string AnalysisSchema = """
        {"type":"object","properties":{
          "summary":{"type":"string","maxLength":240},
          "strengths":{"type":"array","maxItems":3,"items":{"type":"string","maxLength":100}},
          "gaps":{"type":"array","maxItems":3,"items":{"type":"string","maxLength":100}}},
         "required":["summary","strengths","gaps"],"additionalProperties":false}
        """;

    /// <summary>Second step, "strategy": topics and questions. Its longest output fits the context of the smallest model beside the prompt.</summary>
    public const string StrategySchema = """
        {"type":"object","properties":{
          "opening":{"type":"string","maxLength":140},
          "topics":{"type":"array","minItems":3,"maxItems":5,"items":{"type":"object","properties":{
            "title":{"type":"string","maxLength":40},
            "why":{"type":"string","maxLength":90},
            "priority":{"enum":["High","Medium","Low"]},
            "questions":{"type":"array","minItems":1,"maxItems":2,"items":{"type":"object","properties":{
              "text":{"type":"string","minLength":20,"maxLength":150},
              "competency":{"type":"string","maxLength":30},
              "kind":{"enum":["Behavioural","Situational","Technical","Motivation","SelfIntroduction"]},
              "minutes":{"type":"integer","minimum":1,"maximum":6}},
             "required":["text","competency","kind","minutes"],"additionalProperties":false}}},
            "required":["title","why","priority","questions"],"additionalProperties":false}},
          "closing":{"type":"string","maxLength":140}},
         "required":["opening","topics","closing"],"additionalProperties":false}
        """;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() }, MaxDepth = 8 };

    /// <summary>What it saw, for the person and for the next step; empty when that is no such reply.</summary>
    public static string ReadAnalysis(string reply) => ModelJson.Read<Analysis>(reply, Options) is not { } read ? "" : string.Join(' ', new[]
    {
        ModelLine.Note(read.Summary, MaxNote),
        List("To build on", read.Strengths),
        List("To ask about", read.Gaps),
    }.Where(part => part.Length > 0));

    /// <summary>The plan; null when no question of it could be asked.</summary>
    /// <param name="reply">As it came.</param>
    /// <param name="madeBy">The model.</param>
    public static InterviewPlan? ReadStrategy(string reply, string madeBy)
    {
        if (ModelJson.Read<Strategy>(reply, Options) is not { Topics: { } written } read)
        {
            return null;
        }

        var asked = new List<PlannedQuestion>();
        List<PlannedTopic> topics = [.. written.OfType<Topic>().Take(InterviewLimits.MaxTopics).Select(topic => Read(topic, asked)).OfType<PlannedTopic>()];
        return topics.Count == 0 ? null : new InterviewPlan
        {
            Topics = topics,
            Opening = ModelLine.Remark(read.Opening, MaxNote),
            Closing = ModelLine.Remark(read.Closing, MaxNote),
            MadeBy = madeBy,
        };
    }

    private static PlannedTopic? Read(Topic topic, List<PlannedQuestion> asked)
    {
        var questions = new List<PlannedQuestion>();
        foreach (var question in topic.Questions?.OfType<Question>() ?? [])
        {
            if (ModelLine.Question(question.Text, InterviewLimits.MaxOwnQuestionCharacters) is { } text && !asked.Exists(other => SameQuestion.Is(other.Text, text)))
            {
                var competency = ModelLine.Note(question.Competency, MaxCompetency);
                var made = PlannedQuestion.Made(
                    text, competency.Length > 0 ? competency : "General", Enum.IsDefined(question.Kind) ? question.Kind : QuestionKind.Behavioural,
                    Math.Clamp(question.Minutes, MinMinutes, MaxMinutes), QuestionSource.Model);
                questions.Add(made);
                asked.Add(made);
            }
        }

        var title = ModelLine.Note(topic.Title, MaxTitle);
        return questions.Count == 0 || title.Length == 0
            ? null
            : new PlannedTopic(title, ModelLine.Note(topic.Why, MaxWhy), Enum.IsDefined(topic.Priority) ? topic.Priority : TopicPriority.Medium, questions);
    }

    private static string List(string title, IReadOnlyList<string?>? items)
    {
        var lines = items?.Select(item => ModelLine.Note(item, MaxWhy).TrimEnd('.')).Where(item => item.Length > 0).Take(InterviewLimits.MaxTopics).ToList() ?? [];
        return lines.Count == 0 ? "" : $"{title}: {string.Join("; ", lines)}.";
    }

    private sealed record Analysis(string? Summary, IReadOnlyList<string?>? Strengths, IReadOnlyList<string?>? Gaps);

    private sealed record Strategy(string? Opening, IReadOnlyList<Topic?>? Topics, string? Closing);

    private sealed record Topic(string? Title, string? Why, TopicPriority Priority, IReadOnlyList<Question?>? Questions);

    private sealed record Question(string? Text, string? Competency, QuestionKind Kind, int Minutes);
}
