using System.Text.Json;
using System.Text.RegularExpressions;
using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Assessment.Judging;
using InterviewTrainer.Tests.TestDoubles;

namespace InterviewTrainer.Tests.Assessment.Graded;

/// <summary>An answer of the graded set; kind, rank and labels are for the test alone and never reach the judge.</summary>
internal sealed partial record GradedAnswer(string Question, string Role, string Category, string Competency, string Kind, string Answer, int? Rank, JsonElement Labels)
{
    public static IReadOnlyList<GradedAnswer> Read() => [.. File.ReadLines(SharedData.Path("answers-dev.jsonl")).Select(Parse)];

    public AnswerToJudge ToJudge() => new(Question, Answer) { Role = Role, Competency = Competency };

    /// <summary>As a recogniser without punctuation would give it.</summary>
    public GradedAnswer AsHeard() => this with { Answer = Spaces().Replace(Marks().Replace(Answer.ToLowerInvariant(), " "), " ").Trim() };

    private static GradedAnswer Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        string Text(string name) => root.GetProperty(name).GetString()!;
        return new GradedAnswer(
            Text("question"), Text("role"), Text("category"), Text("competency"), Text("kind"), Text("answer"),
            root.GetProperty("rank") is { ValueKind: JsonValueKind.Number } rank ? rank.GetInt32() : null, root.GetProperty("labels").Clone());
    }

    [GeneratedRegex(@"[^\p{L}\p{Nd}'’]+")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

/// <summary>An answer and what the judge made of it.</summary>
internal sealed record JudgedAnswer(GradedAnswer Graded, AnswerAssessment Assessment)
{
    public double? Overall => Assessment.Overall;
}
