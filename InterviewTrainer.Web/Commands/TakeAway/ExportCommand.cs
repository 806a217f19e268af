using System.CommandLine;
using InterviewTrainer.Core.Reporting.Export;
using InterviewTrainer.Web.Commands.Tools;

namespace InterviewTrainer.Web.Commands.TakeAway;

/// <summary><c>export [--out F.zip|F.json] [--id ID]</c>: everything as a ZIP archive, or one interview as JSON.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var id = new Option<string>("--id") { Description = "One interview alone, as JSON; the first letters of its identifier will do.", HelpName = "ID" };
        var path = new Option<string>("--out") { Description = "The file: .zip for everything, .json for one interview [default: a name with the date, in this folder].", HelpName = "F" };
        var (data, set) = (CommonOptions.Data(), CommonOptions.Set());
        var command = new Command("export", "Take everything with you, or one interview.") { id, path, data, set };
        command.SetAction((parsed, cancellationToken) => TakeAwayRun.RunAsync(
            parsed.GetValue(data), parsed.GetValue(set), parsed.InvocationConfiguration,
            stored => parsed.GetValue(id) is { } one ? OneAsync(stored, one, parsed.GetValue(path), cancellationToken) : AllAsync(stored, parsed.GetValue(path), cancellationToken),
            cancellationToken));
        return command;
    }

    private static async Task<string> OneAsync(StoredData stored, string id, string? path, CancellationToken cancellationToken)
    {
        Require(path, ".json", "One interview goes into a JSON file");
        var export = await stored.Get<Archives>().ExportAsync(await stored.FindAsync(id, cancellationToken), cancellationToken) ?? throw new ToolException($"There is no interview \"{id}\" any more.");
        return TakeAwayRun.Write(path ?? export.FileName, stream => stream.Write(export.ToJson()));
    }

    private static async Task<string> AllAsync(StoredData stored, string? path, CancellationToken cancellationToken)
    {
        Require(path, ".zip", "Everything goes into a ZIP archive, one interview (--id) into a JSON file");
        var archives = stored.Get<Archives>();
        await using var archive = await archives.ExportAllAsync(cancellationToken);
        return TakeAwayRun.Write(path ?? archives.FileName, archive.CopyTo);
    }

    private static void Require(string? path, string ending, string because)
    {
        if (path is not null && !path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        {
            throw new ToolException($"{because}: name one that ends in {ending}.");
        }
    }
}
