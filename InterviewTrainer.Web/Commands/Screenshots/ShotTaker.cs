using System.Runtime.CompilerServices;
using System.Text.Json;
using InterviewTrainer.Web.Commands.Tools;

namespace InterviewTrainer.Web.Commands.Screenshots;

/// <summary>The browser, driven by <c>tools/screenshots.mjs</c> of the sources in a process of its own.</summary>
internal sealed class ShotTaker : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = JsonSerializerOptions.Web;

    private readonly ChildProcess _process;

    private ShotTaker(ChildProcess process) => _process = process;

    /// <summary>Starts the script; the browser comes with the first job.</summary>
    /// <exception cref="ToolException">Something that it needs is missing.</exception>
    public static async Task<ShotTaker> StartAsync(TextWriter errors, CancellationToken cancellationToken) =>
        new(await NodeTool.StartAsync("screenshots.mjs", errors, cancellationToken));

    /// <summary>Takes the pictures, one after the other.</summary>
    /// <returns>The files, as they are written.</returns>
    /// <exception cref="ToolException">A picture could not be taken; why is on standard error.</exception>
    public async IAsyncEnumerable<string> TakeAsync(ShotJob job, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await _process.WriteLineAsync(JsonSerializer.Serialize(job, Json), cancellationToken);
        while (await _process.ReadLineAsync(cancellationToken) is { } line)
        {
            if (JsonSerializer.Deserialize<ShotEvent>(line, Json)?.File is not { } file)
            {
                yield break;
            }

            yield return file;
        }

        throw new ToolException("Not all pictures could be taken.");
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
