using InterviewTrainer.EngineHost.Hosting;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.EngineHost.Hosting;

public sealed class SocketFileTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Prepare_SocketOfADeadWorker_IsCleared()
    {
        using var scratch = new ScratchFolder();
        var stale = scratch.Write("s", []);
        scratch.Write("neighbour", []);

        using var socket = await SocketFile.PrepareAsync(stale, Token);

        Assert.False(File.Exists(stale));
        Assert.True(File.Exists(scratch.PathOf("neighbour")));
    }

    [Fact]
    public async Task Prepare_SocketOfALivingWorker_IsRefused()
    {
        await using var worker = new HostedWorker(new TinyEngine());
        using var _ = await worker.GetFirstAsync("health");

        var exception = await Assert.ThrowsAsync<EngineLoadException>(() => SocketFile.PrepareAsync(worker.Socket, Token));

        Assert.Contains("Another worker listens", exception.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(worker.Socket));
    }

    [Fact]
    public async Task Prepare_AFileOfSomebodyElse_IsKept()
    {
        using var scratch = new ScratchFolder();
        var file = scratch.Write("s", [1, 2, 3]);

        await Assert.ThrowsAsync<EngineLoadException>(() => SocketFile.PrepareAsync(file, Token));

        Assert.Equal([1, 2, 3], await File.ReadAllBytesAsync(file, Token));
    }

    [Fact]
    public async Task Prepare_AFolderThatOthersMayEnter_IsRefusedWithTheRemedy()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows keeps a user's temporary folder to that user.");
            return;
        }

        using var scratch = new ScratchFolder();
        var open = Directory.CreateDirectory(scratch.PathOf("open")).FullName;
        File.SetUnixFileMode(open, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherExecute);

        var exception = await Assert.ThrowsAsync<EngineLoadException>(() => SocketFile.PrepareAsync(Path.Combine(open, "s"), Token));

        Assert.Contains($"chmod 700 {open}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prepare_TooLongAPath_IsRefusedBeforeTheSystemDoes()
    {
        var exception = await Assert.ThrowsAsync<EngineLoadException>(() => SocketFile.PrepareAsync("/tmp/" + new string('x', 120), Token));
        Assert.Contains("shorter", exception.Message, StringComparison.Ordinal);
    }
}
