using System.CommandLine;
using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Web.Commands.Tools;

namespace InterviewTrainer.Web.Commands.Screenshots;

/// <summary><c>screenshots DIR</c>: every page in every state that can be reached, light and dark, wide and narrow.</summary>
internal static class ScreenshotsCommand
{
    /// <summary>What a shell reports for a program that was told to stop.</summary>
    private const int Interrupted = 130;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder for the PNG files; those with the same names are overwritten." };
        var only = new Option<string[]>("--only") { Description = "Only this page, by its name in the pictures; may be repeated.", HelpName = "NAME" };
        only.AcceptOnlyFromAmong([.. PageTable.Shots.Select(shot => shot.Name)]);
        var command = new Command("screenshots", "Picture every page. Needs Node.js, Chrome, Chromium or Edge, and a checkout of the sources.") { folder, only };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(folder), parsed.GetValue(only) ?? [], parsed.InvocationConfiguration.Output, TextWriter.Synchronized(parsed.InvocationConfiguration.Error), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string folder, IReadOnlyList<string> only, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            var browser = InstalledBrowser.Find() ?? throw new ToolException(InstalledBrowser.Advice);
            var full = Directory.CreateDirectory(folder).FullName;
            using var run = new ScreenshotRun(full, browser, only, output, error);
            var count = await run.TakeAllAsync(limit.Token);
            await output.WriteLineAsync($"{count} pictures in {full}");
            return 0;
        }
        catch (Exception exception) when (exception is ToolException or StartupException or DatabaseUnavailableException)
        {
            await error.WriteLineAsync(exception.Message);
            return 1;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"The pictures cannot be written to {folder}: {exception.Message}");
            return 1;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync(cancellationToken.IsCancellationRequested ? "Stopped." : $"The pictures were not all taken within {Patience.TotalMinutes:0} minutes.");
            return cancellationToken.IsCancellationRequested ? Interrupted : 1;
        }
    }
}
