using System.Text.Json;
using System.Text.Json.Nodes;
using InterviewTrainer.Web.Commands.Tools;

namespace InterviewTrainer.Web.Commands.Bench.Language;

/// <summary>node-llama-cpp on the processor, in a Node.js process; it has the same llama.cpp as ours.</summary>
internal sealed class LanguagePeer : IAsyncDisposable
{
    private const string Script = "language-peer/peer.mjs";

    private readonly ChildProcess _process;

    private LanguagePeer(ChildProcess process) => _process = process;

    /// <summary>Name and version.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Installs it where it is missing, and loads the model with one thread.</summary>
    /// <exception cref="ToolException">It does not run here.</exception>
    public static async Task<LanguagePeer> StartAsync(string model, int contextTokens, TextWriter errors, CancellationToken cancellationToken)
    {
        var peer = new LanguagePeer(await NodeTool.StartAsync(Script, errors, cancellationToken));
        try
        {
            var answer = await peer.AskAsync(new JsonObject { ["model"] = model, ["context"] = contextTokens }, cancellationToken);
            peer.Name = answer.GetProperty("name").GetString()!;
            return peer;
        }
        catch
        {
            await peer.DisposeAsync();
            throw;
        }
    }

    /// <summary>Tokens a second from the first token of a reply on.</summary>
    public async Task<double> DecodeAsync(string prompt, int tokens, int seed, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(new JsonObject { ["prompt"] = prompt, ["tokens"] = tokens, ["seed"] = seed }, cancellationToken);
        return answer.GetProperty("tokens_per_second").GetDouble();
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private async Task<JsonElement> AskAsync(JsonObject question, CancellationToken cancellationToken)
    {
        await _process.WriteLineAsync(question.ToJsonString(), cancellationToken);
        var answer = await _process.ReadLineAsync(cancellationToken) ?? throw new ToolException("node-llama-cpp ended before it answered; what it said stands above.");
        return JsonSerializer.Deserialize<JsonElement>(answer);
    }
}
