using System.Runtime.InteropServices;
using InterviewTrainer.Core.Engines.Espeak;
using InterviewTrainer.Web.Commands.Screenshots;
using InterviewTrainer.Web.Commands.Tools;

namespace InterviewTrainer.Web.Commands.Doctor;

/// <summary>Programs that this one meets: the runtime, Node.js, espeak-ng, a browser.</summary>
internal static class ProgramChecks
{
    private const int LeastNode = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static DoctorFinding Runtime() => DoctorFinding.Good(".NET", $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.RuntimeIdentifier}");

    public static DoctorFinding Espeak() => EspeakProgram.Find() is { } program
        ? DoctorFinding.Good("espeak-ng", program)
        : DoctorFinding.Absent(
            "espeak-ng", "Not on the PATH: where no other voice is installed, the browser's own speaks.", InstallHint.Of("espeak-ng", "espeak-ng", "eSpeak-NG.eSpeak-NG"));

    public static DoctorFinding Browser() => InstalledBrowser.Find() is { } browser
        ? DoctorFinding.Good("browser", browser)
        : DoctorFinding.Absent(
            "browser",
            "No Chrome, Chromium or Edge was found here. One on another machine, or Firefox or Safari, will do for an interview.",
            InstallHint.Of("chromium", "--cask chromium", "Google.Chrome"));

    public static async Task<DoctorFinding> NodeAsync(CancellationToken cancellationToken)
    {
        const string Lost = "It is needed to build the program, to read PDF and Word documents, to make PDF reports and to picture pages; an interview runs without it.";
        var remedy = InstallHint.Of("nodejs npm", "node", "OpenJS.NodeJS.LTS");
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(Patience);
            await using var node = ChildProcess.Start("node", ["--version"], AppContext.BaseDirectory, TextWriter.Null);
            var version = await node.ReadLineAsync(limit.Token);
            return Version.TryParse(version?.TrimStart('v'), out var parsed) && parsed.Major >= LeastNode
                ? DoctorFinding.Good("Node.js", version!)
                : DoctorFinding.Absent("Node.js", $"{version ?? "Something"} is here; {LeastNode} or later is wanted. {Lost}", remedy);
        }
        catch (ToolException)
        {
            return DoctorFinding.Absent("Node.js", $"Not on the PATH. {Lost}", remedy);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return DoctorFinding.Absent("Node.js", $"It does not answer. {Lost}", remedy);
        }
    }
}
