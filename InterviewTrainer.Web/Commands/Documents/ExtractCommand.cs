using System.CommandLine;
using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Documents;
using InterviewTrainer.Core.Engines.Node;
using InterviewTrainer.Web.Hosting;

namespace InterviewTrainer.Web.Commands.Documents;

/// <summary><c>extract FILE [--kind cv|job] [--json]</c>: what the program understands of a CV or a job description.</summary>
internal static class ExtractCommand
{
    /// <summary>What a shell reports for a program that was told to stop.</summary>
    private const int Interrupted = 130;

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A CV or a job description: PDF, Word (.docx), text or Markdown." };
        var kind = new Option<DocumentKind?>("--kind") { Description = "What it is: cv or job [default: guessed].", HelpName = "cv|job" };
        var json = new Option<bool>("--json") { Description = "Print one line of JSON: kind, text, pages, sections, roles, skills, requirements and more." };
        var set = CommonOptions.Set();
        var command = new Command("extract", "Read a CV or a job description, and say what was understood.") { file, kind, json, set };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(file), parsed.GetValue(kind), parsed.GetValue(json), parsed.GetValue(set), parsed.InvocationConfiguration, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        string path, DocumentKind? kind, bool json, IReadOnlyDictionary<string, string?>? set, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        try
        {
            var options = OptionsReader.Read(ServerBuilder.Create(new ServeSettings { Overrides = set }).Configuration).Documents;
            var reader = new DocumentReader(new NodeDocumentReader(options), options);
            if (new FileInfo(path) is { Exists: true } file && file.Length > reader.MaxBytes)
            {
                throw reader.TooLarge();
            }

            var content = await File.ReadAllBytesAsync(path, cancellationToken);
            var document = await reader.ReadAsync(path, content, kind, progress: null, cancellationToken);
            await console.Output.WriteLineAsync(json ? ExtractedDocument.Json(document) : ExtractedDocument.Table(document));
            return 0;
        }
        catch (DocumentException exception)
        {
            await console.Error.WriteLineAsync($"{path}: {exception.Message}");
        }
        catch (StartupException exception)
        {
            await console.Error.WriteLineAsync(exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            await console.Error.WriteLineAsync($"{path} cannot be read: {exception.Message} Check the path, and that the file may be read.");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await console.Error.WriteLineAsync("Stopped.");
            return Interrupted;
        }

        return 1;
    }
}
