using System.Diagnostics;
using System.Text.Json.Nodes;
using InterviewTrainer.Web.Commands.Bench.Gguf;
using InterviewTrainer.Web.Commands.Tools;

namespace InterviewTrainer.Web.Commands.Bench.Language;

/// <summary>
/// <c>bench language</c>: our language worker through its wire and node-llama-cpp, on the same random model with one thread each, in turns; then what a cached
/// prompt saves, what the wire costs, and what four chats at once give.
/// </summary>
internal sealed class LanguageBench(BenchWorker worker, LanguagePeer peer, LanguageBenchSettings settings, TextWriter progress)
{
    private const int ContextTokens = 2048;
    private const int ParallelChats = 4;
    private const int CachedTokens = 1000;
    private const int NewTokens = 50;
    private const int FirstTokens = 4;
    private const int WireTries = 10;
    private const string Question = "Tell me about a project that you led last year, and what you would do differently now.";

    /// <summary>As the worker writes <see cref="Question"/> down for the model.</summary>
    private const string PeerPrompt = $"<|im_start|>user\n{Question}<|im_end|>\n<|im_start|>assistant\n<think>\n\n</think>\n\n";

    private readonly Spread _ours = new();
    private readonly Spread _theirs = new();
    private readonly Spread _decodeRatio = new();
    private readonly Spread _wire = new();
    private readonly Spread _cold = new();
    private readonly Spread _cached = new();
    private readonly Spread _cachedRatio = new();
    private readonly Spread _evaluated = new();
    private readonly Spread _parallel = new();

    /// <exception cref="ToolException">Something that is measured is missing here, or failed.</exception>
    public static async Task<BenchReport> RunAsync(LanguageBenchSettings settings, TextWriter progress, CancellationToken cancellationToken)
    {
        using var folder = new ToolFolder();
        var model = folder.PathOf("random.gguf");
        await progress.WriteLineAsync("Making the model.");
        if (settings.Tiny)
        {
            RandomModel.WriteTinyChat(model);
        }
        else
        {
            RandomModel.WriteQwen3Small(model);
        }

        await using var peer = await LanguagePeer.StartAsync(model, ContextTokens, TextWriter.Synchronized(progress), cancellationToken);
        await using var worker = new BenchWorker(model, ContextTokens, ParallelChats);
        var bench = new LanguageBench(worker, peer, settings, progress);
        return new BenchReport("language", await bench.MeasureAsync(cancellationToken));
    }

    private async Task<JsonObject> MeasureAsync(CancellationToken cancellationToken)
    {
        var filler = await WarmAsync(cancellationToken);
        for (var block = 1; block <= settings.Blocks; block++)
        {
            await progress.WriteLineAsync($"Block {block} of {settings.Blocks}");
            await DecodeAsync(block, cancellationToken);
            await WireAsync(block, cancellationToken);
            await FirstTokenAsync(filler, block, cancellationToken);
            await ParallelAsync(block, cancellationToken);
        }

        var figures = new JsonObject { ["blocks"] = settings.Blocks, ["tokens"] = settings.Tokens, ["threads"] = 1, ["peer"] = peer.Name };
        _decodeRatio.WriteTo(figures, "decode_ratio");
        _ours.WriteTo(figures, "decode_tokens_per_s");
        _theirs.WriteTo(figures, "peer_decode_tokens_per_s");
        _cachedRatio.WriteTo(figures, "cached_ttft_ratio");
        _cold.WriteTo(figures, "cold_ttft_ms");
        _cached.WriteTo(figures, "cached_ttft_ms");
        _evaluated.WriteTo(figures, "cached_evaluated_tokens");
        _wire.WriteTo(figures, "wire_ms");
        _parallel.WriteTo(figures, "parallel_ratio");
        return figures;
    }

    /// <summary>The first replies pay for what is done once; and how many tokens a word has is asked of the model.</summary>
    private async Task<FillerText> WarmAsync(CancellationToken cancellationToken)
    {
        const int Few = 20;
        const int Many = 120;
        await peer.DecodeAsync(PeerPrompt, settings.Tokens, seed: 0, cancellationToken);
        await worker.ChatAsync(Question, settings.Tokens, seed: 0, cancellationToken);
        var few = await worker.ChatAsync(FillerText.Words(Few, seed: 0), tokens: 1, seed: 0, cancellationToken);
        var many = await worker.ChatAsync(FillerText.Words(Many, seed: 0), tokens: 1, seed: 0, cancellationToken);
        return new FillerText((double)(many.Usage.PromptTokens - few.Usage.PromptTokens) / (Many - Few));
    }

    private async Task DecodeAsync(int block, CancellationToken cancellationToken)
    {
        double theirs = 0;
        var oursFirst = block % 2 == 0;
        if (!oursFirst)
        {
            theirs = await peer.DecodeAsync(PeerPrompt, settings.Tokens, block, cancellationToken);
        }

        var ours = await ReplyAsync(Question, block, cancellationToken);
        if (oursFirst)
        {
            theirs = await peer.DecodeAsync(PeerPrompt, settings.Tokens, block, cancellationToken);
        }

        _ours.Add(ours.TokensPerSecond);
        _theirs.Add(theirs);
        _decodeRatio.Add(ours.TokensPerSecond / theirs);
    }

    /// <summary>What a first token takes beyond the model's own time; often, for a single one is at the mercy of whatever else the machine does.</summary>
    private async Task WireAsync(int block, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < WireTries; attempt++)
        {
            _wire.Add((await worker.ChatAsync(Question, FirstTokens, (block * WireTries) + attempt, cancellationToken)).WireMs);
        }
    }

    private async Task FirstTokenAsync(FillerText filler, int block, CancellationToken cancellationToken)
    {
        // Seeds that no text had before: nothing of the cold one is in the cache.
        var cold = await worker.ChatAsync(filler.OfTokens(CachedTokens + NewTokens, seed: 2 * block), FirstTokens, seed: block, cancellationToken);
        await worker.ChatAsync(filler.OfTokens(CachedTokens, seed: (2 * block) + 1), FirstTokens, seed: block, cancellationToken);
        var cached = await worker.ChatAsync(filler.OfTokens(CachedTokens + NewTokens, seed: (2 * block) + 1), FirstTokens, seed: block, cancellationToken);
        _cold.Add(cold.ToFirst.TotalMilliseconds);
        _cached.Add(cached.ToFirst.TotalMilliseconds);
        _evaluated.Add(cached.Timings.PromptN);
        _cachedRatio.Add(cached.ToFirst / cold.ToFirst);
    }

    private async Task ParallelAsync(int block, CancellationToken cancellationToken)
    {
        var one = await ReplyAsync(Question, block, cancellationToken);
        var startedAt = Stopwatch.GetTimestamp();
        var four = await Task.WhenAll(Enumerable.Range(1, ParallelChats).Select(chat => worker.ChatAsync($"{Question} {chat}", settings.Tokens, (block * ParallelChats) + chat, cancellationToken)));
        var took = Stopwatch.GetElapsedTime(startedAt);
        _parallel.Add(four.Sum(chat => chat.Usage.CompletionTokens) / took.TotalSeconds / (one.Usage.CompletionTokens / one.ToEnd.TotalSeconds));
    }

    /// <summary>A reply that is long enough to have a speed; a random model may end one at once.</summary>
    private async Task<ChatTimes> ReplyAsync(string text, int block, CancellationToken cancellationToken)
    {
        const int Enough = 4;
        const int Tries = 10;
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await worker.ChatAsync(text, settings.Tokens, (block * Tries) + attempt, cancellationToken) is var reply && reply.Usage.CompletionTokens >= Math.Min(Enough, settings.Tokens))
            {
                return reply;
            }
        }

        throw new ToolException("The model ends all its replies at once.");
    }
}
