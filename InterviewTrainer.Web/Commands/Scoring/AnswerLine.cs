using System.Text.Json;
using InterviewTrainer.Core.Assessment.Judging;
using InterviewTrainer.Core.Interviewing.Packs;

namespace InterviewTrainer.Web.Commands.Scoring;

/// <summary>A line of the answers that <c>score</c> reads.</summary>
internal sealed record AnswerLine(string Id, string Question, string Answer, string Role, string Category, string Competency)
{
    /// <returns>Null when it is no such line.</returns>
    public static AnswerLine? Read(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && Text("id") is { } id && Text("question") is { } question && Text("answer") is { } answer
                ? new AnswerLine(id, question, answer, Text("role") ?? "", Text("category") ?? "", Text("competency") ?? "")
                : null;

            string? Text(string name) => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public AnswerToJudge ToJudge() => new(Question, Answer) { Role = Role, Competency = Competency, Kind = KindOf(Category) };

    private static QuestionKind? KindOf(string category) => category.ToLowerInvariant() switch
    {
        "behavioral" or "behavioural" or "leadership" => QuestionKind.Behavioural,
        "situational" => QuestionKind.Situational,
        "technical" => QuestionKind.Technical,
        "motivation" => QuestionKind.Motivation,
        "self_intro" or "self_introduction" => QuestionKind.SelfIntroduction,
        _ => null,
    };
}
