using System.Diagnostics;
using InterviewTrainer.Core.Engines.Hosting;
using Xunit;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>The engine host as a child process: native code that ends its process never ends the tests'.</summary>
internal static class EngineHostProgram
{
    public static Process Start(params IEnumerable<string> arguments)
    {
        var program = WorkerProgram.Find();
        var start = new ProcessStartInfo(program.FileName, [.. program.Prefix, .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return Process.Start(start)!;
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params IEnumerable<string> arguments)
    {
        var token = TestContext.Current.CancellationToken;
        using var process = Start(arguments);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(token);
        var errors = await process.StandardError.ReadToEndAsync(token);
        await process.WaitForExitAsync(token);
        return (process.ExitCode, await output, errors);
    }
}
