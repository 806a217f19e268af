using System.Text.Json;

namespace InterviewTrainer.Web.Commands.Bench;

/// <summary>
/// The pages, in a process of their own: <c>tools/circuit-driver.mjs</c> of the sources, which speaks the hub's protocol as a browser does.
/// </summary>
internal sealed class CircuitDriver : IAsyncDisposable
{
    private const string Script = "circuit-driver.mjs";
    private static readonly TimeSpan InstallPatience = TimeSpan.FromMinutes(5);
    private static readonly JsonSerializerOptions Json = JsonSerializerOptions.Web;

    private readonly ChildProcess _process;

    private CircuitDriver(ChildProcess process) => _process = process;

    /// <summary>Starts it, after installing its npm packages where they are missing.</summary>
    /// <exception cref="BenchException">Something that it needs is missing.</exception>
    public static async Task<CircuitDriver> StartAsync(TextWriter errors, CancellationToken cancellationToken)
    {
        var folder = Tools();
        await InstallAsync(folder, errors, cancellationToken);
        return new CircuitDriver(ChildProcess.Start("node", [Script], folder, errors));
    }

    /// <summary>Sends the pages to their interviews.</summary>
    public Task SendAsync(CircuitRun run, CancellationToken cancellationToken) => _process.WriteLineAsync(JsonSerializer.Serialize(run, Json), cancellationToken);

    /// <summary>Waits for an event.</summary>
    /// <exception cref="BenchException">The driver failed; why is on standard error.</exception>
    public async Task<CircuitEvent> ExpectAsync(string name, CancellationToken cancellationToken) =>
        await _process.ReadLineAsync(cancellationToken) is { } line && JsonSerializer.Deserialize<CircuitEvent>(line, Json) is { } happened && happened.Event == name
            ? happened
            : throw new BenchException($"The pages failed before they were {name}.");

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static string Tools()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, "tools") is var tools && File.Exists(Path.Combine(tools, Script)))
            {
                return tools;
            }
        }

        throw new BenchException($"The pages of this bench are not part of the program. Run it from a checkout of the sources, which hold tools/{Script}.");
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
                throw new BenchException($"npm ended with {code}.");
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new BenchException($"npm did not come to an end within {InstallPatience.TotalMinutes:0} minutes.");
        }
    }
}
