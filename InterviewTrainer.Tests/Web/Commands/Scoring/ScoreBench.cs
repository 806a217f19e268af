using System.Text;
using System.Text.Json;
using InterviewTrainer.Tests.Assessment;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Commands.Scoring;
using Xunit;

namespace InterviewTrainer.Tests.Web.Commands.Scoring;

/// <summary>Runs <c>score</c> on files in a folder of its own.</summary>
internal sealed class ScoreBench : IDisposable
{
    private static readonly JsonSerializerOptions Indistinct = new() { WriteIndented = false };

    private readonly ScratchFolder _folder = new();

    public string Out => _folder.PathOf("scores.jsonl");

    public string PathOf(string name) => _folder.PathOf(name);

    /// <summary>The files in the folder, by name, without the answers.</summary>
    public IEnumerable<string?> Left => Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName).Where(name => name != "answers.jsonl").Order();

    /// <summary>A line of the answers.</summary>
    public static string Line(string id, string answer, string question = JudgeFixture.Question) =>
        JsonSerializer.Serialize(new { id, question, answer, role = "Project manager", level = "senior", category = "behavioral", competency = "delivery", seconds = 61.5 }, Indistinct);

    public Task<CommandRun> RunAsync(params string[] lines) => RunAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    public Task<CommandRun> RunAsync(byte[] answers, string? to = null) =>
        CommandRun.OfAsync(ScoreCommand.Create(), "--in", _folder.Write("answers.jsonl", answers), "--out", to ?? Out);

    /// <summary>What was written, a line each.</summary>
    public async Task<IReadOnlyList<JsonElement>> ScoresAsync() =>
        [.. (await File.ReadAllLinesAsync(Out, TestContext.Current.CancellationToken)).Select(line => JsonDocument.Parse(line).RootElement)];

    public void Dispose() => _folder.Dispose();
}
