using System.Text.Json;
using InterviewTrainer.Web.Commands.Tools;

namespace InterviewTrainer.Web.Commands.Bench;

/// <summary>
/// The pages, in a process of their own: <c>tools/circuit-driver.mjs</c> of the sources, which speaks the hub's protocol as a browser does.
/// </summary>
internal sealed class CircuitDriver : IAsyncDisposable
{
    private const string Script = "circuit-driver.mjs";
    private static readonly JsonSerializerOptions Json = JsonSerializerOptions.Web;

    private readonly ChildProcess _process;

    private CircuitDriver(ChildProcess process) => _process = process;

    /// <summary>Starts it.</summary>
    /// <exception cref="ToolException">Something that it needs is missing.</exception>
    public static async Task<CircuitDriver> StartAsync(TextWriter errors, CancellationToken cancellationToken) =>
        new(await NodeTool.StartAsync(Script, errors, cancellationToken));

    /// <summary>Sends the pages to their interviews.</summary>
    public Task SendAsync(CircuitRun run, CancellationToken cancellationToken) => _process.WriteLineAsync(JsonSerializer.Serialize(run, Json), cancellationToken);

    /// <summary>Waits for an event.</summary>
    /// <exception cref="ToolException">The driver failed; why is on standard error.</exception>
    public async Task<CircuitEvent> ExpectAsync(string name, CancellationToken cancellationToken) =>
        await _process.ReadLineAsync(cancellationToken) is { } line && JsonSerializer.Deserialize<CircuitEvent>(line, Json) is { } happened && happened.Event == name
            ? happened
            : throw new ToolException($"The pages failed before they were {name}.");

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
