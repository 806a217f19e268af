using System.CommandLine;
using InterviewTrainer.Core.Reporting;
using InterviewTrainer.Core.Reporting.Pdf;
using InterviewTrainer.Web.Commands.Tools;

namespace InterviewTrainer.Web.Commands.TakeAway;

/// <summary><c>report ID|progress [--out F.pdf]</c>: a report as PDF.</summary>
internal static class ReportCommand
{
    private const string Progress = "progress";

    public static Command Create()
    {
        var what = new Argument<string>("ID") { Description = $"An interview, by its identifier or the first letters of it; or \"{Progress}\" for all of them." };
        var path = new Option<string>("--out") { Description = "The file [default: a name with the date, in this folder].", HelpName = "F.pdf" };
        var (data, set) = (CommonOptions.Data(), CommonOptions.Set());
        var command = new Command("report", "Make a PDF of an interview, or of the progress over all of them. Needs Node.js.") { what, path, data, set };
        command.SetAction((parsed, cancellationToken) => TakeAwayRun.RunAsync(
            parsed.GetValue(data), parsed.GetValue(set), parsed.InvocationConfiguration, stored => MakeAsync(stored, parsed.GetRequiredValue(what), parsed.GetValue(path), cancellationToken), cancellationToken));
        return command;
    }

    private static async Task<string> MakeAsync(StoredData stored, string what, string? path, CancellationToken cancellationToken)
    {
        var reports = stored.Get<Reports>();
        var report = what == Progress
            ? await reports.ProgressAsync(cancellationToken)
            : await reports.InterviewAsync(await stored.FindAsync(what, cancellationToken), cancellationToken) ?? throw new ToolException($"There is no interview \"{what}\" any more.");
        var written = TakeAwayRun.Write(path ?? report.FileName, stream => stream.Write(report.Content));
        return report.Undrawn == 0 ? written : $"{written}; {PlainWords.Count(report.Undrawn, "character", "characters").ToLowerInvariant()} could not be drawn, each is marked □";
    }
}
