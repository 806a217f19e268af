namespace InterviewTrainer.Web.Commands.Tools;

/// <summary>A script of the sources' folder <c>tools</c>, run by Node.js in a process of its own. Its npm packages are those of the folder that it lies in.</summary>
internal static class NodeTool
{
    private static readonly TimeSpan InstallPatience = TimeSpan.FromMinutes(5);

    /// <summary>Starts it, after installing the npm packages of the folder where they are missing.</summary>
    /// <exception cref="ToolException">Something that it needs is missing.</exception>
    public static async Task<ChildProcess> StartAsync(string script, TextWriter errors, CancellationToken cancellationToken)
    {
        var folder = FolderOf(script);
        await InstallAsync(folder, errors, cancellationToken);
        return ChildProcess.Start("node", [Path.GetFileName(script)], folder, errors);
    }

    private static string FolderOf(string script)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, "tools", script) is var path && File.Exists(path))
            {
                return Path.GetDirectoryName(path)!;
            }
        }

        throw new ToolException($"This command needs tools/{script}, which is not part of the program. Run it from a checkout of the sources.");
    }

    private static async Task InstallAsync(string folder, TextWriter errors, CancellationToken cancellationToken)
    {
        var installed = new FileInfo(Path.Combine(folder, "node_modules", ".package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json")))
        {
            return;
        }

        await errors.WriteLineAsync($"Installing the npm packages of {folder} (once).");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(InstallPatience);
        await using var npm = ChildProcess.Start(
            OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], folder, errors);
        try
        {
            if (await npm.WaitAsync(limit.Token) is not 0 and var code)
            {
                throw new ToolException($"npm ended with {code}.");
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ToolException($"npm did not come to an end within {InstallPatience.TotalMinutes:0} minutes.");
        }
    }
}
