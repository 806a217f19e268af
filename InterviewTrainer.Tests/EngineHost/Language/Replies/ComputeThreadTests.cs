using InterviewTrainer.EngineHost.Language.Replies;
using Xunit;

namespace InterviewTrainer.Tests.EngineHost.Language.Replies;

public sealed class ComputeThreadTests
{
    [Fact]
    public async Task DoAsync_Errands_RunInOrderOnOneThread()
    {
        using var thread = new ComputeThread();
        var order = new List<int>();

        var ids = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => thread.DoAsync(() =>
        {
            order.Add(i);
            return Environment.CurrentManagedThreadId;
        })));

        Assert.Single(ids.Distinct());
        Assert.Equal(Enumerable.Range(0, 20), order);
        Assert.NotEqual(Environment.CurrentManagedThreadId, ids[0]);
    }

    [Fact]
    public async Task DoAsync_ErrandThatFails_FailsAloneAndTheThreadGoesOn()
    {
        using var thread = new ComputeThread();

        await Assert.ThrowsAsync<InvalidOperationException>(() => thread.DoAsync<int>(() => throw new InvalidOperationException()));

        Assert.Equal(5, await thread.DoAsync(() => 5));
    }

    [Fact]
    public async Task StepWith_AsLongAsThereIsMore_IsRepeatedBetweenErrands()
    {
        using var thread = new ComputeThread();
        var steps = 0;
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        thread.StepWith(() =>
        {
            if (++steps == 100)
            {
                done.SetResult();
            }

            return steps < 100;
        });

        await done.Task.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(7, await thread.DoAsync(() => 7));
    }

    [Fact]
    public async Task Dispose_ErrandsThatWait_AreStillDone()
    {
        var thread = new ComputeThread();
        var errand = thread.DoAsync(() => 1);

        thread.Dispose();

        Assert.Equal(1, await errand);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => thread.DoAsync(() => 2));
    }
}
