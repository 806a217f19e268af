using System.CommandLine;
using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Reporting.Export;
using InterviewTrainer.Core.Reporting.Pdf;
using InterviewTrainer.Web.Commands.Tools;

namespace InterviewTrainer.Web.Commands.TakeAway;

/// <summary>What <c>export</c>, <c>import</c> and <c>report</c> have in common.</summary>
internal static class TakeAwayRun
{
    /// <summary>What a shell reports for a program that was told to stop.</summary>
    private const int Interrupted = 130;

    /// <summary>Opens what is stored, does something with it and prints what was done; what goes wrong is said on standard error.</summary>
    public static async Task<int> RunAsync(
        string? data, IReadOnlyDictionary<string, string?>? set, InvocationConfiguration console, Func<StoredData, Task<string>> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var stored = await StoredData.OpenAsync(data, set);
            await console.Output.WriteLineAsync(await work(stored));
            return 0;
        }
        catch (Exception exception) when (exception is ToolException or ReportException or ImportException or StartupException or DatabaseUnavailableException or IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Interrupted;
        }
    }

    /// <summary>Writes a file that only its owner can read, whole or not at all.</summary>
    /// <returns>What was written.</returns>
    public static string Write(string path, Action<Stream> write)
    {
        OwnerFile.Write(path, write);
        var bytes = new FileInfo(path).Length;
        return $"{path}: {(bytes >= 1 << 20 ? $"{bytes >> 20} MiB" : $"{Math.Max(1, bytes >> 10)} KiB")}";
    }
}
