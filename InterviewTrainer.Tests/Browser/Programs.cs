using System.Diagnostics;

namespace InterviewTrainer.Tests.Browser;

/// <summary>Programs of this machine.</summary>
internal static class Programs
{
    /// <summary>Full path of the first of <paramref name="names"/> that the PATH leads to.</summary>
    public static string? OnPath(params IEnumerable<string> names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        return (from name in names from folder in folders select Path.Combine(folder, name + suffix)).FirstOrDefault(File.Exists);
    }

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message holds what it wrote.</exception>
    public static async Task<byte[]> RunAsync(string program, IEnumerable<string> arguments, string input, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        using var output = new MemoryStream();
        var copying = process.StandardOutput.BaseStream.CopyToAsync(output, cancellationToken);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await copying;
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0
            ? output.ToArray()
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await error}");
    }
}
