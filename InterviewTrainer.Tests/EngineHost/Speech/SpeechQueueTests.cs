using InterviewTrainer.EngineHost.Hosting;
using InterviewTrainer.EngineHost.Speech;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.EngineHost.Speech;

[Trait("Category", "Engine")]
public sealed class SpeechQueueTests : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    private readonly HandCrankedTime _time = new();
    private readonly ManualResetEventSlim _open = new();
    private readonly SpeechQueue _queue;

    public SpeechQueueTests() => _queue = new SpeechQueue(Deadline, _time);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _open.Set();
        _queue.Dispose();
        _open.Dispose();
    }

    [Fact]
    public async Task Run_SeveralAtOnce_RunsThemInTurnOnOneThread()
    {
        var threads = new List<int>();
        var running = Enumerable.Range(0, SpeechQueue.Capacity).Select(i => _queue.RunAsync(
            () =>
            {
                threads.Add(Environment.CurrentManagedThreadId);
                return i;
            },
            Token)).ToArray();

        Assert.Equal(Enumerable.Range(0, SpeechQueue.Capacity), await Task.WhenAll(running));
        Assert.Single(threads.Distinct());
    }

    [Fact]
    public async Task Run_WaitsTooLong_IsRefusedAndNeverRuns()
    {
        var holding = await HoldAsync();
        var ran = false;
        var waiting = _queue.RunAsync(() => ran = true, Token);
        var timer = await _time.NextTimerAsync(Token);
        Assert.Equal(Deadline, timer.DueTime);

        timer.Fire();

        var refusal = await Assert.ThrowsAsync<WorkerRequestException>(() => waiting);
        Assert.Equal((429, "queue_full", TimeSpan.FromSeconds(1)), (refusal.Status, refusal.Code, refusal.RetryAfter));
        _open.Set();
        await holding;
        await _queue.RunAsync(() => true, Token);
        Assert.False(ran);
    }

    [Fact]
    public async Task Run_TooManyWait_IsRefusedAtOnce()
    {
        var holding = await HoldAsync();
        var waiting = Enumerable.Range(0, SpeechQueue.Capacity).Select(i => _queue.RunAsync(() => i, Token)).ToArray();
        Assert.Equal((1, SpeechQueue.Capacity), (_queue.Active, _queue.Waiting));

        var refusal = await Assert.ThrowsAsync<WorkerRequestException>(() => _queue.RunAsync(() => 0, Token));

        Assert.Equal(429, refusal.Status);
        _open.Set();
        await Task.WhenAll([holding, .. waiting]);
    }

    [Fact]
    public async Task Run_CallerGoesWhileWaiting_NeverRuns()
    {
        var holding = await HoldAsync();
        using var caller = new CancellationTokenSource();
        var ran = false;
        var waiting = _queue.RunAsync(() => ran = true, caller.Token);

        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        _open.Set();
        await holding;
        await _queue.RunAsync(() => true, Token);
        Assert.False(ran);
    }

    [Fact]
    public async Task Run_WorkFails_FailsItsCallerAndGoesOn()
    {
        await Assert.ThrowsAsync<InvalidDataException>(() => _queue.RunAsync<int>(() => throw new InvalidDataException(), Token));

        Assert.Equal(3, await _queue.RunAsync(() => 3, Token));
    }

    /// <summary>Keeps the thread busy until the test opens.</summary>
    private async Task<Task<int>> HoldAsync()
    {
        var started = new TaskCompletionSource();
        var holding = _queue.RunAsync(
            () =>
            {
                started.SetResult();
                _open.Wait(Token);
                return 0;
            },
            Token);
        await started.Task;
        await _time.NextTimerAsync(Token);
        return holding;
    }
}
