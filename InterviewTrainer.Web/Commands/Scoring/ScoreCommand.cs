using System.CommandLine;
using System.Text.Json;
using InterviewTrainer.Core.Assessment.Judging;
using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Engines.Onnx.Sentences;
using InterviewTrainer.Core.Language;
using InterviewTrainer.Web.Commands.Tools;
using InterviewTrainer.Web.Hosting;

namespace InterviewTrainer.Web.Commands.Scoring;

/// <summary><c>score --in A.jsonl --out S.jsonl [--judge rules|model]</c>: judges answers from a file, a line of JSON each, for measuring the judge.</summary>
internal static class ScoreCommand
{
    private const int Interrupted = 130;

    public static Command Create()
    {
        var input = new Option<FileInfo>("--in") { Description = "Answers: a line of JSON each, {id, question, answer, role?, level?, category?, competency?, seconds?}.", Required = true, HelpName = "FILE" };
        var output = new Option<FileInfo>("--out") { Description = "Where the judgements go, a line of JSON each.", Required = true, HelpName = "FILE" };
        var judge = new Option<string>("--judge") { Description = "rules, or model: the rules with the language model chosen for judging.", DefaultValueFactory = _ => "rules", HelpName = "rules|model" };
        judge.AcceptOnlyFromAmong("rules", "model");
        var (data, set) = (CommonOptions.Data(), CommonOptions.Set());
        var command = new Command("score", "Judge answers from a file.") { input, output, judge, data, set };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(input), parsed.GetRequiredValue(output), parsed.GetValue(judge) == "model",
            new ServeSettings("http://127.0.0.1:0", parsed.GetValue(data), parsed.GetValue(set)), parsed.InvocationConfiguration, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        FileInfo input, FileInfo output, bool withModel, ServeSettings serve, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        try
        {
            Refuse(input, output);
            if (!withModel)
            {
                using var encoder = new SentenceEncoder();
                return await ScoreAsync(new RuleJudge(new MeaningReader(encoder)), input, output, console, cancellationToken);
            }

            await using var app = InterviewServer.Build(serve);
            await app.StartAsync(cancellationToken);
            try
            {
                if (app.Services.GetRequiredService<ILanguageModelSource>().Find(LanguageRole.Judge) is null)
                {
                    await console.Error.WriteLineAsync("No language model is chosen for judging. Choose one on the page Engines, or judge with --judge rules.");
                    return 1;
                }

                return await ScoreAsync(app.Services.GetRequiredService<IAnswerJudge>(), input, output, console, cancellationToken);
            }
            finally
            {
                await app.StopAsync(CancellationToken.None);
            }
        }
        catch (Exception exception) when (exception is StartupException or ToolException or IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync(exception.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await console.Error.WriteLineAsync("Stopped before anything was judged.");
            return Interrupted;
        }

        return 1;
    }

    /// <summary>What would be found out only after everything was judged.</summary>
    private static void Refuse(FileInfo input, FileInfo output)
    {
        if (Directory.Exists(output.FullName))
        {
            throw new ToolException($"{output.FullName} is a folder. Name a file.");
        }

        if (input.FullName == output.FullName)
        {
            throw new ToolException("The judgements would take the place of the answers. Name another file for --out.");
        }
    }

    /// <summary>Whole or not at all: what was there before stays until every line is judged. Who stops it keeps what there is, under another name.</summary>
    private static async Task<int> ScoreAsync(IAnswerJudge judge, FileInfo input, FileInfo output, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var (judged, scored, alone) = (0, 0, 0);
        var unfinished = $"{output.FullName}.{Guid.NewGuid():N}.part";
        try
        {
            await using (var writer = new StreamWriter(unfinished) { NewLine = "\n" })
            {
                await foreach (var answer in new AnswerFile(input).ReadAsync(cancellationToken))
                {
                    var assessment = await judge.JudgeAsync(answer.ToJudge(), cancellationToken);
                    await writer.WriteLineAsync(JsonSerializer.Serialize(ScoreLine.Of(answer.Id, assessment), ScoreLine.Options));
                    judged++;
                    scored += assessment.Overall is null ? 0 : 1;
                    alone += assessment.JudgedBy.Length > 0 && assessment.JudgedBy != judge.Name ? 1 : 0;
                }
            }

            if (judged == 0)
            {
                throw new ToolException($"{input.Name} holds no answers.");
            }

            File.Move(unfinished, output.FullName, overwrite: true);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested && judged > 0)
        {
            await console.Error.WriteLineAsync($"Stopped. The {judged} answers judged so far are in {unfinished}.");
            return Interrupted;
        }
        catch
        {
            if (File.Exists(unfinished))
            {
                File.Delete(unfinished);
            }

            throw;
        }

        await console.Output.WriteLineAsync($"{judged} answers judged by {judge.Name}, {scored} scored, {judged - scored} not scored.");
        if (alone > 0)
        {
            await console.Output.WriteLineAsync($"For {alone} the rules judged alone: the model gave no verdict that could be used.");
        }

        return 0;
    }
}
