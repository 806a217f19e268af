using System.IO.Pipelines;
using InterviewTrainer.EngineHost.Hosting;
using Xunit;

namespace InterviewTrainer.Tests.EngineHost.Hosting;

public sealed class ParentWatchTests
{
    [Fact]
    public async Task Start_InputWithNoise_EndsOnlyWhenItIsClosed()
    {
        var pipe = new Pipe();
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        ParentWatch.Start(pipe.Reader.AsStream(), ended.SetResult);

        await pipe.Writer.WriteAsync(new byte[200], TestContext.Current.CancellationToken);
        Assert.False(ended.Task.IsCompleted);
        await pipe.Writer.CompleteAsync();

        await ended.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Start_BrokenInput_IsAnEnd()
    {
        var pipe = new Pipe();
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        ParentWatch.Start(pipe.Reader.AsStream(), ended.SetResult);

        await pipe.Writer.CompleteAsync(new IOException("broken"));

        await ended.Task.WaitAsync(TestContext.Current.CancellationToken);
    }
}
