using System.Text.Json;
using InterviewTrainer.Web.Commands.Tools;

namespace InterviewTrainer.Web.Commands.Doctor;

/// <summary>
/// Lets the engine host load a library in a process of its own and say what it found. A library that ends that process is noticed, and ends nothing else.
/// </summary>
internal static class EngineHostCheck
{
    private const string Program = "InterviewTrainer.EngineHost";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Where the engine host lies beside the program.</summary>
    public static string ProgramIn(string root) => Path.Combine(root, OperatingSystem.IsWindows() ? Program + ".exe" : Program);

    /// <param name="name">What is checked.</param>
    /// <param name="verb">Verb of the engine host.</param>
    /// <param name="root">The program's folder.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<DoctorFinding> RunAsync(string name, string verb, string root, CancellationToken cancellationToken)
    {
        var said = new StringWriter();
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(Patience);
            string? line;
            int code;
            await using (var host = ChildProcess.Start(ProgramIn(root), [verb], root, TextWriter.Synchronized(said)))
            {
                line = await host.ReadLineAsync(limit.Token);
                code = await host.WaitAsync(limit.Token);
            }

            return code == 0 && VersionIn(line) is { } version ? DoctorFinding.Good(name, version)
                : said.ToString().Contains($"'{verb}'", StringComparison.Ordinal)
                ? DoctorFinding.Absent(name, $"This engine host does not know \"{verb}\" and cannot say.", InstallHint.Build)
                : DoctorFinding.Bad(name, $"The engine host's \"{verb}\" ended with {code}. {FirstLine(said)}".TrimEnd(), InstallHint.Build);
        }
        catch (ToolException exception)
        {
            return DoctorFinding.Bad(name, exception.Message, InstallHint.Build);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return DoctorFinding.Bad(name, $"The engine host's \"{verb}\" did not end within {Patience.TotalSeconds:0} s.", InstallHint.Build);
        }
    }

    private static string? VersionIn(string? line)
    {
        try
        {
            using var document = JsonDocument.Parse(line ?? "");
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("version", out var version) ? $"loaded: {version}" : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string FirstLine(StringWriter said) =>
        said.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "";
}
