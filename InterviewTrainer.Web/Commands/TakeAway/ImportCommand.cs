using System.CommandLine;
using InterviewTrainer.Core.Reporting.Export;

namespace InterviewTrainer.Web.Commands.TakeAway;

/// <summary><c>import F</c>: brings back an archive, or one interview, all of it or nothing.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("F") { Description = "An archive (.zip), or an interview (.json), that was exported." };
        var (data, set) = (CommonOptions.Data(), CommonOptions.Set());
        var command = new Command("import", "Bring back what was exported: all of it, or nothing. What is here already stays as it is.") { path, data, set };
        command.SetAction((parsed, cancellationToken) => TakeAwayRun.RunAsync(
            parsed.GetValue(data), parsed.GetValue(set), parsed.InvocationConfiguration, stored => ImportAsync(stored, parsed.GetRequiredValue(path), cancellationToken), cancellationToken));
        return command;
    }

    private static async Task<string> ImportAsync(StoredData stored, string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var result = await stored.Get<Archives>().ImportAsync(file, cancellationToken);
        string[] lines = [ImportWords.Of(result), .. result.Skipped.Select(id => $"  {id} is here already")];
        return string.Join(Environment.NewLine, lines);
    }
}
