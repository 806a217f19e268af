using System.Diagnostics;

namespace InterviewTrainer.Tests.EngineHost.Speech;

/// <summary>The engine host that the build placed beside these tests.</summary>
internal static class EngineHostProgram
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "InterviewTrainer.EngineHost.dll");

    public static ProcessStartInfo Start(IEnumerable<string> arguments) => new("dotnet", [Program, .. arguments])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    /// <summary>Runs it to its end, however that comes.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(Start(arguments))!;
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, output, await errors);
    }
}
