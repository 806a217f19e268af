using System.Security.Cryptography;
using System.Text;
using InterviewTrainer.Core.Interviewing.Packs;

namespace InterviewTrainer.Core.Interviewing.Planning;

/// <summary>A main question of a plan.</summary>
/// <param name="Key"><c>pack/question</c>, or <c>plan/…</c> for one that stands in no pack: the same text has the same key.</param>
/// <param name="Text">As it is asked.</param>
/// <param name="Competency">What it is after, in a word or two.</param>
/// <param name="Kind">What sort of answer it wants.</param>
/// <param name="Minutes">Answer length that it asks for.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record PlannedQuestion(string Key, string Text, string Competency, QuestionKind Kind, int Minutes, QuestionSource Source)
{
    /// <summary>Before the key of a question that stands in no pack; no pack can be called so.</summary>
    public const string PlanPrefix = "plan/";

    /// <summary>Before the key of a question that rules made for a drill, of nobody's words; no pack can be called so either.</summary>
    public const string DrillPrefix = "drill/";

    /// <summary>What in the documents it was made from, quoted; empty where nothing.</summary>
    public string Basis { get; init; } = "";

    public static PlannedQuestion Of(Question question) => new(question.Key, question.Text, question.Competency, question.Kind, question.Minutes, QuestionSource.Pack);

    /// <summary>A question that stands in no pack.</summary>
    public static PlannedQuestion Made(string text, string competency, QuestionKind kind, int minutes, QuestionSource source) =>
        new((source == QuestionSource.Drill ? DrillPrefix : PlanPrefix) + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToLowerInvariant())).AsSpan(0, 8)), text, competency, kind, minutes, source);

    /// <summary>The question with the scale that fits its kind; follow-ups are the persona's general ones.</summary>
    public Question ToQuestion() => new()
    {
        Id = Key[(Key.IndexOf('/', StringComparison.Ordinal) + 1)..],
        Key = Key,
        Text = Text,
        Competency = Competency,
        Kind = Kind,
        Difficulty = Difficulty.Standard,
        Minutes = Minutes,
        Rubric = GeneralRubrics.Of(Kind),
        FollowUps = new Dictionary<FollowUpIntent, string>(),
    };
}

/// <summary>Where a planned question comes from.</summary>
public enum QuestionSource
{
    /// <summary>A question pack.</summary>
    Pack,

    /// <summary>Rules over the CV or the job description.</summary>
    Documents,

    /// <summary>A language model.</summary>
    Model,

    /// <summary>The person themselves.</summary>
    Person,

    /// <summary>Rules, for practising an answer again.</summary>
    Drill,
}
