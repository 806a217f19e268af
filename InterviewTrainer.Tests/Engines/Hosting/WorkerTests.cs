using System.ComponentModel;
using InterviewTrainer.Core.Engines;
using InterviewTrainer.Core.Engines.Hosting;
using InterviewTrainer.Core.Engines.OpenAi;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace InterviewTrainer.Tests.Engines.Hosting;

public sealed class WorkerTests : IAsyncDisposable
{
    private static readonly WorkerSpec Spec = new("tiny", "Tiny 1B", ["language", "--model", "tiny"], MemoryMb: 1000);

    private readonly SteppedTime _time = new();
    private readonly FakeWorkerProcesses _processes = new();
    private readonly FakeMachineMemory _memory = new();
    private readonly WorkerPool _pool;
    private readonly Worker _worker;

    public WorkerTests()
    {
        var options = new EngineOptions { MaxFailures = 5, FailureWindowMinutes = 10, IdleUnloadMinutes = 10, ReadySeconds = 120 };
        _pool = new WorkerPool(new WorkerParts(_processes, options, _memory, _time, () => 0.5, NullLogger.Instance));
        _worker = _pool.Get(Spec);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _pool.DisposeAsync();

    [Fact]
    public async Task Connect_Several_StartOneProcess()
    {
        var connections = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _worker.ConnectAsync(Token).AsTask()));

        var process = Assert.Single(_processes.Started);
        Assert.All(connections, connection => Assert.Same(process.Client.Client, connection.Client));
        Assert.All(connections, connection => Assert.True(connection.IsOurs));
        Assert.Equal((WorkerState.Ready, process.Id, 100.0, 0), (_worker.Status.State, _worker.Status.ProcessId, _worker.Status.WorkingSetMb, _worker.Status.RecentFailures));
    }

    [Fact]
    public async Task Connect_WhileTheModelIsLoaded_Waits()
    {
        _processes.Prepare = _ => { };
        var connecting = _worker.ConnectAsync(Token).AsTask();
        await _time.FireUntilAsync(() => _worker.Status.State == WorkerState.Starting, Token);
        Assert.False(connecting.IsCompleted);

        _processes.Started[0].IsReady = true;
        await _time.FireUntilAsync(() => connecting.IsCompleted, Token);

        Assert.Same(_processes.Started[0].Client.Client, (await connecting).Client);
    }

    [Fact]
    public async Task Connect_GivenUp_DoesNotKeepItAlive()
    {
        _processes.Prepare = _ => { };
        using var giveUp = new CancellationTokenSource();
        var connecting = _worker.ConnectAsync(giveUp.Token).AsTask();
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => connecting);

        await _time.FireUntilAsync(() => _processes.Started.Count == 1, Token);
        _processes.Started[0].IsReady = true;
        await _time.FireUntilAsync(() => _worker.Status.State == WorkerState.Ready, Token);
        await _time.FireUntilAsync(() => _worker.Status.State == WorkerState.Stopped, Token);
    }

    [Fact]
    public async Task Process_ThatDies_IsStartedAgainAndTheNextConnectGetsTheNewOne()
    {
        using (await _worker.ConnectAsync(Token))
        {
            _processes.Started[0].End(137);
        }

        var connecting = _worker.ConnectAsync(Token).AsTask();
        await _time.FireUntilAsync(() => connecting.IsCompleted, Token);

        using var connection = await connecting;
        Assert.Equal(2, _processes.Started.Count);
        Assert.Same(_processes.Started[1].Client.Client, connection.Client);
        Assert.Equal(1, _worker.Status.RecentFailures);
    }

    [Fact]
    public async Task Process_ThatDiesUnused_IsReadyAgainBeforeTheNextUse()
    {
        (await _worker.ConnectAsync(Token)).Dispose();
        _processes.Started[0].End(139);

        await _time.FireUntilAsync(() => _processes.Started.Count == 2 && _worker.Status.State == WorkerState.Ready, Token);
    }

    [Fact]
    public async Task Connection_WhoseProcessDies_KnowsIt()
    {
        using var connection = await _worker.ConnectAsync(Token);
        Assert.False(connection.Gone.IsCompleted);

        _processes.Started[0].End(137);

        await connection.Gone.WaitAsync(Token);
    }

    [Fact]
    public async Task Start_ThatFailsAgainAndAgain_TurnsItOffWithAMessageUntilTurnedOn()
    {
        _processes.Prepare = process => process.End(134);
        var messages = new List<string>();
        while (_worker.Status.State != WorkerState.Off)
        {
            var connecting = _worker.ConnectAsync(Token).AsTask();
            await _time.FireUntilAsync(() => connecting.IsCompleted, Token);
            messages.Add((await Assert.ThrowsAsync<EngineUnavailableException>(() => connecting)).Message);
            await _time.FireUntilAsync(() => _worker.Status.State is WorkerState.Off or WorkerState.BackingOff, Token);
        }

        Assert.Equal(5, _processes.Started.Count);
        Assert.All(messages, message => Assert.Contains("Tiny 1B stopped unexpectedly (it aborted)", message, StringComparison.Ordinal));
        Assert.Contains("failure 5 within 10 minutes", _worker.Status.Message, StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<EngineUnavailableException>(() => _worker.ConnectAsync(Token).AsTask());
        Assert.Contains("turn it on", refused.Message, StringComparison.Ordinal);
        Assert.Equal(5, _processes.Started.Count);

        _processes.Prepare = process => process.IsReady = true;
        _worker.TurnOn();
        using var connection = await _worker.ConnectAsync(Token);
        Assert.Equal((WorkerState.Ready, 0), (_worker.Status.State, _worker.Status.RecentFailures));
    }

    [Fact]
    public async Task Failures_FarApart_NeverTurnItOff()
    {
        for (var i = 0; i < 8; i++)
        {
            var connecting = _worker.ConnectAsync(Token).AsTask();
            await _time.FireUntilAsync(() => connecting.IsCompleted, Token);
            (await connecting).Dispose();
            _time.Pass(TimeSpan.FromMinutes(3));
            _processes.Started[^1].End(139);
        }

        await _time.FireUntilAsync(() => _processes.Started.Count == 9 && _worker.Status.State == WorkerState.Ready, Token);
        Assert.InRange(_worker.Status.RecentFailures, 1, 4);
    }

    [Fact]
    public async Task Start_ThatCannotLoad_IsNotTriedAgain()
    {
        _processes.Prepare = process => process.End(WorkerExit.CannotLoad, "The file tiny.gguf is damaged. Run: models pull tiny");

        var exception = await Assert.ThrowsAsync<EngineUnavailableException>(() => _worker.ConnectAsync(Token).AsTask());

        Assert.StartsWith("The file tiny.gguf is damaged. Run: models pull tiny", exception.Message, StringComparison.Ordinal);
        Assert.Equal(WorkerState.Off, _worker.Status.State);
        Assert.Single(_processes.Started);
    }

    [Fact]
    public async Task Start_WithoutTheProgram_IsNotTriedAgain()
    {
        _processes.Prepare = _ => throw new EngineUnavailableException("The engine host is not there.");

        await Assert.ThrowsAsync<EngineUnavailableException>(() => _worker.ConnectAsync(Token).AsTask());

        Assert.Equal(WorkerState.Off, _worker.Status.State);
    }

    [Fact]
    public async Task Start_RefusedByTheSystem_IsTriedAgain()
    {
        _processes.Prepare = _ => throw new Win32Exception("no more processes");
        var exception = await Assert.ThrowsAsync<EngineUnavailableException>(() => _worker.ConnectAsync(Token).AsTask());
        Assert.Contains("no more processes", exception.Message, StringComparison.Ordinal);

        _processes.Prepare = process => process.IsReady = true;
        await _time.FireUntilAsync(() => _worker.Status.State == WorkerState.Ready, Token);
    }

    [Fact]
    public async Task Start_ThatTakesTooLong_IsEnded()
    {
        _processes.Prepare = _ => { };
        var connecting = _worker.ConnectAsync(Token).AsTask();
        await _time.FireUntilAsync(() => connecting.IsCompleted, Token);

        var exception = await Assert.ThrowsAsync<EngineUnavailableException>(() => connecting);

        Assert.Contains("within 120 s", exception.Message, StringComparison.Ordinal);
        Assert.True(_processes.Started[0].WasDisposed);
    }

    [Fact]
    public async Task Idle_ForLong_IsUnloadedButNotWhileInUse()
    {
        var connection = await _worker.ConnectAsync(Token);
        var start = _time.GetUtcNow();
        await _time.FireUntilAsync(() => _time.GetUtcNow() - start > TimeSpan.FromMinutes(30), Token);
        Assert.Equal(WorkerState.Ready, _worker.Status.State);

        connection.Dispose();
        var left = _time.GetUtcNow();
        await _time.FireUntilAsync(() => _processes.Running == 0, Token);

        Assert.InRange(_time.GetUtcNow() - left, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(10.1));
        Assert.Equal((WorkerState.Stopped, 0), (_worker.Status.State, _worker.Status.RecentFailures));
        Assert.Null(_worker.Status.ProcessId);

        using var again = await _worker.ConnectAsync(Token);
        Assert.Equal(2, _processes.Started.Count);
    }

    [Fact]
    public async Task Unload_InUse_EndsItAndTheNextUseStartsItAgain()
    {
        using var connection = await _worker.ConnectAsync(Token);

        await _worker.UnloadAsync();

        Assert.Equal(0, _processes.Running);
        Assert.Equal((WorkerState.Stopped, 0), (_worker.Status.State, _worker.Status.RecentFailures));
        using var again = await _worker.ConnectAsync(Token);
        Assert.Equal((2, 1), (_processes.Started.Count, _processes.Running));
    }

    [Fact]
    public async Task Unload_WhileLoading_TellsThoseWhoWait()
    {
        _processes.Prepare = _ => { };
        var connecting = _worker.ConnectAsync(Token).AsTask();
        await _time.FireUntilAsync(() => _worker.Status.State == WorkerState.Starting, Token);

        await _worker.UnloadAsync();

        var exception = await Assert.ThrowsAsync<EngineUnavailableException>(() => connecting);
        Assert.Equal("Tiny 1B was unloaded.", exception.Message);
        Assert.Equal(0, _processes.Running);
    }

    [Theory]
    [InlineData(7000, 4000, "one engine may use 6000 MiB")]
    [InlineData(5000, 4000, "4000 MiB are free")]
    public async Task Connect_WithoutTheMemory_IsRefusedWithTheRemedy(int needed, int free, string expected)
    {
        _memory.FreeMb = free;
        var large = _pool.Get(Spec with { Id = "large", MemoryMb = needed });

        var exception = await Assert.ThrowsAsync<EngineUnavailableException>(() => large.ConnectAsync(Token).AsTask());

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.Empty(_processes.Started);
        Assert.Equal(WorkerState.Stopped, large.Status.State);
    }

    [Fact]
    public async Task Process_OverItsBudget_IsEndedAndSaidSo()
    {
        using var connection = await _worker.ConnectAsync(Token);
        _processes.Started[0].WorkingSetMb = 6001;
        _processes.Prepare = _ => { };

        await _time.FireUntilAsync(() => _processes.Started[0].WasDisposed && _worker.Status.State == WorkerState.BackingOff, Token);

        Assert.Contains("used 6001 MiB of memory, more than the 6000 MiB", _worker.Status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pool_GivenAnotherSpecOfTheModel_EndsTheOldWorker()
    {
        using var connection = await _worker.ConnectAsync(Token);
        Assert.Same(_worker, _pool.Get(Spec with { Arguments = [.. Spec.Arguments] }));

        var changed = _pool.Get(Spec with { Arguments = ["language", "--model", "other"] });

        Assert.NotSame(_worker, changed);
        Assert.Same(changed, Assert.Single(_pool.Workers));
        await _processes.Started[0].Exited.WaitAsync(Token);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => _worker.ConnectAsync(Token).AsTask());
    }

    [Fact]
    public async Task Pool_Disposed_EndsEveryProcess()
    {
        using var first = await _worker.ConnectAsync(Token);
        using var second = await _pool.Get(Spec with { Id = "other" }).ConnectAsync(Token);
        Assert.Equal(2, _processes.Running);

        await _pool.DisposeAsync();

        Assert.Equal(0, _processes.Running);
        Assert.Throws<ObjectDisposedException>(() => _pool.Get(Spec));
    }

    [Fact]
    public async Task Changed_IsRaisedForEachState()
    {
        var states = new List<WorkerState>();
        _pool.Changed += () =>
        {
            lock (states)
            {
                states.Add(_worker.Status.State);
            }
        };

        (await _worker.ConnectAsync(Token)).Dispose();
        await _worker.UnloadAsync();

        lock (states)
        {
            Assert.Equal([WorkerState.Starting, WorkerState.Ready, WorkerState.Stopped], states);
        }
    }
}
