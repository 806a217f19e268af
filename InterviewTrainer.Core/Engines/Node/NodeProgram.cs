using System.Diagnostics;

namespace InterviewTrainer.Core.Engines.Node;

/// <summary>Node.js on the PATH, and the name that its permission model goes by there.</summary>
/// <param name="Path">Full path of the program.</param>
/// <param name="PermissionFlag"><c>--experimental-permission</c> up to version 22, <c>--permission</c> from 23.5 and 22.13.</param>
public sealed record NodeProgram(string Path, string PermissionFlag)
{
    private const int LeastMajor = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly Version Stable = new(22, 13);

    /// <summary>The program, or null where there is none, or none of version 20 or later.</summary>
    public static async Task<NodeProgram?> FindAsync(CancellationToken cancellationToken)
    {
        var name = OperatingSystem.IsWindows() ? "node.exe" : "node";
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(System.IO.Path.IsPathFullyQualified)
            .Select(folder => System.IO.Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
        return path is not null && await VersionAsync(path, cancellationToken) is { Major: >= LeastMajor } version
            ? new NodeProgram(path, FlagOf(version))
            : null;
    }

    internal static string FlagOf(Version version) => version >= Stable && version.Major != 23 || version >= new Version(23, 5) ? "--permission" : "--experimental-permission";

    private static async Task<Version?> VersionAsync(string path, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        using var process = Process.Start(new ProcessStartInfo(path, ["--version"]) { RedirectStandardOutput = true, UseShellExecute = false, CreateNoWindow = true });
        if (process is null)
        {
            return null;
        }

        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
            return Version.TryParse(output.Trim().TrimStart('v'), out var version) ? version : null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            process.Kill();
            return null;
        }
    }
}
