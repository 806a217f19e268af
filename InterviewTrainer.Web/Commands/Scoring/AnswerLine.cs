using System.Text.Json;
using InterviewTrainer.Core.Assessment.Judging;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Web.Commands.Tools;

namespace InterviewTrainer.Web.Commands.Scoring;

/// <summary>A line of the answers that <c>score</c> reads.</summary>
internal sealed record AnswerLine(string Id, string Question, string Answer, string Role, string Category, string Competency)
{
    /// <summary>Reads a line of JSON; fields that are not named here are left alone.</summary>
    /// <exception cref="ToolException">It is no such line; the message says what is wrong with it, and holds nothing of it.</exception>
    public static AnswerLine Read(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                ? new AnswerLine(
                    Text(root, "id") ?? throw Missing("id"), Text(root, "question") ?? throw Missing("question"), Text(root, "answer") ?? throw Missing("answer"),
                    Text(root, "role") ?? "", Text(root, "category") ?? "", Text(root, "competency") ?? "")
                : throw new ToolException("not an object in braces.");
        }
        catch (JsonException)
        {
            throw new ToolException("not JSON, or not all of it.");
        }
    }

    public AnswerToJudge ToJudge() => new(Question, Answer) { Role = Role, Competency = Competency, Kind = KindOf(Category) };

    /// <returns>Null where it is missing or null.</returns>
    private static string? Text(JsonElement root, string name)
    {
        try
        {
            return !root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
                : value.ValueKind == JsonValueKind.String ? value.GetString()
                : throw new ToolException($"\"{name}\" is not a text.");
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped.
            throw new ToolException($"\"{name}\" holds half a character.");
        }
    }

    private static ToolException Missing(string name) => new($"the text \"{name}\" is missing.");

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
