using System.Diagnostics;
using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Engines;
using InterviewTrainer.Core.Engines.Hosting;
using InterviewTrainer.Core.Engines.OpenAi;
using InterviewTrainer.Core.Language;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Commands.Bench.Gguf;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace InterviewTrainer.Tests.Engines.Hosting;

/// <summary>The pool, the real engine host and a small random model, from the first use to the end.</summary>
[Trait("Category", "Engine")]
public sealed class LanguageWorkerLifeTests : IAsyncDisposable
{
    private static readonly ChatRequest Hello = new([new ChatMessage(ChatRole.User, "Hello")]) { Profile = new GenerationProfile("test", Thinking: false, MaxTokens: 8, Temperature: 0.7) };
    private static readonly ChatRequest Long = Hello with { Profile = Hello.Profile with { MaxTokens = 1500 } };

    private readonly ScratchFolder _folder = new();
    private readonly OutboundRequests _requests = new(TimeProvider.System);
    private readonly WorkerPool _pool;

    public LanguageWorkerLifeTests() =>
        _pool = new WorkerPool(new EngineOptions { MaxFailures = 100, LanguageThreads = 1 }, new OutboundHttp(_requests), TimeProvider.System, NullLogger<WorkerPool>.Instance);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _pool.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Worker_KilledAgainAndAgain_AnswersEachNextRequest()
    {
        var worker = Worker();
        var model = new OpenAiLanguageModel(worker, null);
        Assert.Equal(WorkerState.Stopped, worker.Status.State);

        for (var i = 0; i < 4; i++)
        {
            await model.CompleteAsync(Hello, Token).ToListAsync(Token);
            using var process = Process.GetProcessById(worker.Status.ProcessId!.Value);
            process.Kill();
            await process.WaitForExitAsync(Token);
        }

        await model.CompleteAsync(Hello, Token).ToListAsync(Token);
        Assert.Equal(4, worker.Status.RecentFailures);
        Assert.Equal(0, _requests.Count);
    }

    [Fact]
    public async Task Worker_KilledWhileItAnswers_FailsThatRequestWithAMessage()
    {
        var worker = Worker();
        var model = new OpenAiLanguageModel(worker, null);
        var exception = await FailureOfKilledReplyAsync(worker, model);

        Assert.Contains("Tiny stopped while it was asked", exception.Message, StringComparison.Ordinal);
        await model.CompleteAsync(Hello, Token).ToListAsync(Token);
    }

    [Fact]
    public async Task Worker_WithoutItsModel_IsOffWithItsReason()
    {
        var missing = _pool.Get(new WorkerSpec("missing", "Missing", ["language", "--model", _folder.PathOf("missing.gguf")], MemoryMb: null));

        var exception = await Assert.ThrowsAsync<EngineUnavailableException>(() => missing.ConnectAsync(Token).AsTask());

        Assert.Contains("missing.gguf", exception.Message, StringComparison.Ordinal);
        Assert.Equal((WorkerState.Off, 1), (missing.Status.State, missing.Status.RecentFailures));
    }

    [Fact]
    public async Task Pool_Disposed_LeavesNoProcess()
    {
        var worker = Worker();
        using var connection = await worker.ConnectAsync(Token);
        using var process = Process.GetProcessById(worker.Status.ProcessId!.Value);

        await _pool.DisposeAsync();

        Assert.True(process.HasExited);
    }

    [Fact]
    public async Task EngineHost_WhoseInputIsClosed_EndsInTheMiddleOfAnAnswerAndClearsUp()
    {
        var socket = _folder.PathOf(Path.Combine("own", "s"));
        using var process = EngineHostProgram.Start("language", "--model", ModelFile(), "--socket", socket, "--end-with-input", "--context", "2048");
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        using var client = new OutboundHttp(_requests).CreateForSocket("a test", socket);
        client.BaseAddress = new Uri("http://worker/v1/");
        var model = new OpenAiLanguageModel(new FixedEndpoint(client), null);
        await using var reply = model.CompleteAsync(Long, Token).GetAsyncEnumerator(Token);
        Assert.True(await FirstAsync(reply, model));

        process.StandardInput.Close();

        await process.WaitForExitAsync(Token);
        Assert.Equal(OperatingSystem.IsWindows() ? -1 : 137, process.ExitCode);
        Assert.False(Directory.Exists(Path.GetDirectoryName(socket)));
    }

    /// <summary>What a reply fails with whose worker is killed in its middle. Random weights end a reply when they like, sometimes before the kill: then once more.</summary>
    private static async Task<LanguageModelException> FailureOfKilledReplyAsync(Worker worker, OpenAiLanguageModel model)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            await using var reply = model.CompleteAsync(Long, Token).GetAsyncEnumerator(Token);
            Assert.True(await reply.MoveNextAsync());
            using var process = Process.GetProcessById(worker.Status.ProcessId!.Value);
            process.Kill();
            if (await Record.ExceptionAsync(() => DrainAsync(reply)) is { } exception)
            {
                return Assert.IsType<LanguageModelException>(exception);
            }

            await process.WaitForExitAsync(Token);
        }

        throw new InvalidOperationException("Every reply had ended before its worker was killed.");
    }

    private static async Task DrainAsync(IAsyncEnumerator<string> reply)
    {
        while (await reply.MoveNextAsync())
        {
        }
    }

    private static async Task<bool> FirstAsync(IAsyncEnumerator<string> reply, OpenAiLanguageModel model)
    {
        while (!await IsReadyAsync(model))
        {
            await Task.Yield();
        }

        return await reply.MoveNextAsync();
    }

    private static async Task<bool> IsReadyAsync(OpenAiLanguageModel model)
    {
        try
        {
            await model.CompleteAsync(Hello, Token).ToListAsync(Token);
            return true;
        }
        catch (LanguageModelException)
        {
            return false; // It loads its model.
        }
    }

    private Worker Worker() => _pool.Get(new WorkerSpec("tiny", "Tiny", ["language", "--model", ModelFile(), "--context", "2048", "--parallel", "1"], MemoryMb: null));

    private string ModelFile()
    {
        var path = _folder.PathOf("tiny.gguf");
        if (!File.Exists(path))
        {
            RandomModel.WriteTinyChat(path);
        }

        return path;
    }

    private sealed class FixedEndpoint(HttpClient client) : IEngineEndpoint
    {
        public string Name => "Tiny";

        public bool StaysLocal => true;

        public ValueTask<EngineConnection> ConnectAsync(CancellationToken cancellationToken) => ValueTask.FromResult(new EngineConnection(client, () => { }));
    }
}
