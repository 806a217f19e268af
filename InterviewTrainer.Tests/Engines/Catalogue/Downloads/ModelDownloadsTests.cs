using InterviewTrainer.Core.Engines.Catalogue;
using InterviewTrainer.Core.Engines.Catalogue.Downloads;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace InterviewTrainer.Tests.Engines.Catalogue.Downloads;

public sealed class ModelDownloadsTests
{
    private static readonly byte[] Content = ModelBench.Content(20_000);

    [Fact]
    public async Task Start_Several_RunsOneAtATimeInOrder()
    {
        var first = new TaskCompletionSource();
        await using var server = new DownloadServer(request =>
            request.Path == "/a" && request.Number == 0 ? DownloadAnswer.File(request, Content).StallAfter(5_000, first) : DownloadAnswer.File(request, Content));
        using var bench = new ModelBench();
        await using var downloads = Open(bench, server);

        downloads.Start("a");
        downloads.Start("b");
        downloads.Start("b");
        await UntilAsync(downloads, () => downloads.Progress[0].BytesDone == 5_000);

        Assert.Equal(["a", "b"], downloads.Progress.Select(progress => progress.Id));
        Assert.Equal(DownloadState.Queued, downloads.Progress[1].State);
        Assert.Equal(["/a"], server.Requests.Select(request => request.Path));

        await UntilAsync(downloads, () => downloads.Progress[0].BytesDone > 0); // Sent is not yet received.
        downloads.Cancel("a");
        await UntilAsync(downloads, () => downloads.Progress.All(progress => progress.IsOver));

        Assert.Equal([DownloadState.Cancelled, DownloadState.Installed], downloads.Progress.Select(progress => progress.State));
        Assert.Equal(Content.Length, bench.Store.Find("b")!.Bytes);
        bench.AssertNothingInPlace("a");

        downloads.Start("a");
        await UntilAsync(downloads, () => downloads.Progress.All(progress => progress.State == DownloadState.Installed));

        Assert.Equal(["b", "a"], downloads.Progress.Select(progress => progress.Id));
        Assert.NotNull(server.Requests[^1].Range);
    }

    [Fact]
    public async Task Cancel_Queued_NeverBegins()
    {
        var first = new TaskCompletionSource();
        await using var server = new DownloadServer(request =>
            request.Path == "/a" ? DownloadAnswer.File(request, Content).StallAfter(5_000, first) : DownloadAnswer.File(request, Content));
        using var bench = new ModelBench();
        await using var downloads = Open(bench, server);
        downloads.Start("a");
        downloads.Start("b");
        await first.Task.WaitAsync(TestContext.Current.CancellationToken);

        downloads.Cancel("b");

        Assert.Equal(DownloadState.Cancelled, downloads.Progress[1].State);
        downloads.Cancel("a");
        await UntilAsync(downloads, () => downloads.Progress.All(progress => progress.IsOver));
        Assert.Equal(["/a"], server.Requests.Select(request => request.Path));
    }

    [Fact]
    public async Task Failed_SaysWhyAndTheNextOneRuns()
    {
        await using var server = new DownloadServer(request => request.Path == "/a" ? DownloadAnswer.Status(404) : DownloadAnswer.File(request, Content));
        using var bench = new ModelBench();
        await using var downloads = Open(bench, server);
        downloads.Changed += () => throw new InvalidOperationException("A page that cannot cope.");

        downloads.Start("a");
        downloads.Start("b");
        await UntilAsync(downloads, () => downloads.Progress is [_, { IsOver: true }]);

        Assert.Equal((DownloadState.Failed, DownloadState.Installed), (downloads.Progress[0].State, downloads.Progress[1].State));
        Assert.Contains("no longer has", downloads.Progress[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Installed_DigestsUnknown_SaysThatTheyArePinned()
    {
        await using var server = new DownloadServer(request => DownloadAnswer.File(request, Content));
        using var bench = new ModelBench();
        var catalogue = ModelCatalogue.Of(ModelBench.Described(server.UrlOf("a"), bytes: null, sha256: null, id: "a"));
        await using var downloads = new ModelDownloads(catalogue, bench.Downloader(), bench.Time, NullLogger<ModelDownloads>.Instance);

        downloads.Start("a");
        await UntilAsync(downloads, () => downloads.Progress[0].IsOver);

        Assert.Contains("Not every digest was known beforehand", downloads.Progress[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_NotListed_IsRefused()
    {
        await using var server = new DownloadServer(request => DownloadAnswer.File(request, Content));
        using var bench = new ModelBench();
        await using var downloads = Open(bench, server);

        Assert.Throws<ModelException>(() => downloads.Start("../a"));

        Assert.Empty(downloads.Progress);
    }

    [Fact]
    public async Task Dispose_WhileBytesCome_EndsAndKeepsThem()
    {
        var stalled = new TaskCompletionSource();
        await using var server = new DownloadServer(request => DownloadAnswer.File(request, Content).StallAfter(5_000, stalled));
        using var bench = new ModelBench();
        var downloads = Open(bench, server);
        downloads.Start("a");
        await UntilAsync(downloads, () => downloads.Progress[0].BytesDone == 5_000);

        await downloads.DisposeAsync();

        Assert.Equal(DownloadState.Cancelled, downloads.Progress[0].State);
        Assert.Equal(5_000, bench.KeptBytes());
        Assert.Throws<ObjectDisposedException>(() => downloads.Start("a"));
    }

    /// <summary>The clock stands still, so that no report of bytes comes late enough to be told: only what is news is.</summary>
    [Fact]
    public async Task Changed_WhileBytesCome_IsToldSparingly()
    {
        var large = ModelBench.Content(4_000_000);
        await using var server = new DownloadServer(request => DownloadAnswer.File(request, large));
        using var bench = new ModelBench { Time = new VirtualTime() };
        await using var downloads = new ModelDownloads(
            ModelCatalogue.Of(ModelBench.Model(server.UrlOf("a"), large, "a")), bench.Downloader(), bench.Time, NullLogger<ModelDownloads>.Instance);
        var told = 0;
        downloads.Changed += () => Interlocked.Increment(ref told);

        downloads.Start("a");
        await UntilAsync(downloads, () => downloads.Progress[0].IsOver);

        Assert.InRange(told, 3, 8);
    }

    [Fact]
    public void Rate_SteadyThenSlower_FollowsOverSeconds()
    {
        var time = new VirtualTime();
        var rate = new TransferRate(time);
        Assert.Null(rate.Add(0));
        for (var second = 1; second <= 20; second++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal(1_000_000, rate.Add(second * 1_000_000L));
        }

        for (var second = 1; second <= 10; second++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            var now = rate.Add(20_000_000 + (second * 100_000L));
            Assert.True(second == 10 ? now == 100_000 : now is > 100_000 and < 1_000_000 || second >= 8, $"{second}: {now}");
        }
    }

    private static ModelDownloads Open(ModelBench bench, DownloadServer server) => new(
        ModelCatalogue.Of(ModelBench.Model(server.UrlOf("a"), Content, "a"), ModelBench.Model(server.UrlOf("b"), Content, "b")),
        bench.Downloader(), bench.Time, NullLogger<ModelDownloads>.Instance);

    /// <summary>Waits for what is told, not for time; asks once more at each change.</summary>
    private static async Task UntilAsync(ModelDownloads downloads, Func<bool> isTrue)
    {
        using var changed = new SemaphoreSlim(0);
        downloads.Changed += Release;
        try
        {
            while (!isTrue())
            {
                await changed.WaitAsync(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
            }
        }
        finally
        {
            downloads.Changed -= Release;
        }

        void Release() => changed.Release();
    }
}
