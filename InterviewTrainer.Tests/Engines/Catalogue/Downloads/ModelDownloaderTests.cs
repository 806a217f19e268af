using InterviewTrainer.Core.Engines.Catalogue;
using InterviewTrainer.Core.Engines.Catalogue.Downloads;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Engines.Catalogue.Downloads;

public sealed class ModelDownloaderTests
{
    private static readonly byte[] Content = ModelBench.Content(100_000);

    [Fact]
    public async Task Download_SingleFile_IsOneOutboundRequestAndAnInstalledModel()
    {
        await using var server = new DownloadServer(request => DownloadAnswer.File(request, Content));
        using var bench = new ModelBench();

        var installed = await bench.Downloader(server.Port).DownloadAsync(
            ModelBench.Model($"http://{ModelBench.Elsewhere}/tiny.gguf", Content), bench.Reports.Add, TestContext.Current.CancellationToken);

        Assert.Equal((1, 0), (bench.Requests.Count, bench.Requests.LocalCount));
        Assert.Equal((ModelBench.Elsewhere, ModelDownloader.Purpose), (bench.Requests.Recent[0].Host, bench.Requests.Recent[0].Purpose));
        Assert.Equal(Content, await File.ReadAllBytesAsync(installed.PathOf("model")!, TestContext.Current.CancellationToken));
        Assert.False(installed.IsPinned);
        Assert.Equal(Content.Length, bench.Store.Find("tiny")!.Bytes);
        Assert.Equal(0, bench.Store.UnfinishedBytes);
        Assert.Equal(Content.Length, bench.Reports.Max(report => report.BytesDone));
    }

    [Fact]
    public async Task Download_Installed_AsksNobody()
    {
        await using var server = new DownloadServer(request => DownloadAnswer.File(request, Content));
        using var bench = new ModelBench();
        await bench.DownloadAsync(ModelBench.Model(server.UrlOf("tiny.gguf"), Content));

        await bench.DownloadAsync(ModelBench.Model(server.UrlOf("tiny.gguf"), Content));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Download_DigestUnknown_IsPinnedAndSaysSo()
    {
        await using var server = new DownloadServer(request => DownloadAnswer.File(request, Content));
        using var bench = new ModelBench();

        var installed = await bench.DownloadAsync(ModelBench.Described(server.UrlOf("tiny.gguf"), null, null));

        Assert.True(installed.IsPinned);
        Assert.Equal((ModelBench.DigestOf(Content), true), (installed.Model.Contents[0].Sha256, installed.Model.Contents[0].Pinned));
    }

    [Fact]
    public async Task Download_FolderIsBroken_IsReplaced()
    {
        await using var server = new DownloadServer(request => DownloadAnswer.File(request, Content));
        using var bench = new ModelBench();
        Directory.CreateDirectory(Path.Combine(bench.Folder, "tiny"));
        await File.WriteAllTextAsync(Path.Combine(bench.Folder, "tiny", "tiny.gguf"), "half of it", TestContext.Current.CancellationToken);
        Assert.Single(bench.Store.Broken);

        await bench.DownloadAsync(ModelBench.Model(server.UrlOf("tiny.gguf"), Content));

        Assert.Equal(Content.Length, bench.Store.Find("tiny")!.Bytes);
        Assert.Empty(bench.Store.Broken);
    }

    [Fact]
    public async Task Download_NoRoom_IsRefusedBeforeAnythingIsAsked()
    {
        await using var server = new DownloadServer(request => DownloadAnswer.File(request, Content));
        using var bench = new ModelBench { FreeBytes = DiskSpace.Reserve + Content.Length - 1 };

        var message = await bench.FailAsync(ModelBench.Model(server.UrlOf("tiny.gguf"), Content));

        Assert.Contains("Make room", message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Download_LengthUnknownAndNoRoom_IsRefusedBeforeAnythingIsWritten()
    {
        await using var server = new DownloadServer(request => DownloadAnswer.File(request, Content));
        using var bench = new ModelBench { FreeBytes = DiskSpace.Reserve + 10 };

        Assert.Contains("Make room", await bench.FailAsync(ModelBench.Described(server.UrlOf("tiny.gguf"), null, null)), StringComparison.Ordinal);

        Assert.Equal(0, bench.KeptBytes());
    }

    [Fact]
    public async Task Download_DriveFills_KeepsWhatCameAndGoesOnLater()
    {
        await using var server = new DownloadServer(request => DownloadAnswer.File(request, Content));
        using var bench = new ModelBench();
        var model = ModelBench.Model(server.UrlOf("tiny.gguf"), Content);

        var message = await bench.FailAsync(model, path => new FullDrive(PartFile.OpenOnDrive(path), 40_000));

        Assert.Contains("No space left on device", message, StringComparison.Ordinal);
        Assert.Contains("make room", message, StringComparison.Ordinal);
        Assert.Equal(40_000, bench.KeptBytes());
        Assert.Single(server.Requests);

        var installed = await bench.DownloadAsync(model);

        Assert.Equal("bytes=40000-", server.Requests[1].Range);
        Assert.Equal(Content, await File.ReadAllBytesAsync(installed.PathOf("model")!, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Download_Cancelled_KeepsWhatCameForTheNextProcess()
    {
        var stalled = new TaskCompletionSource();
        await using var server = new DownloadServer(request =>
            request.Number == 0 ? DownloadAnswer.File(request, Content).StallAfter(30_000, stalled) : DownloadAnswer.File(request, Content));
        using var bench = new ModelBench();
        var model = ModelBench.Model(server.UrlOf("tiny.gguf"), Content);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var download = bench.Downloader().DownloadAsync(model, report => StopWhen(report.BytesDone == 30_000, stop), stop.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => download);

        bench.AssertNothingInPlace("tiny");
        Assert.Equal(30_000, bench.OpenStore().UnfinishedBytes - StateBytes(bench));
        await bench.DownloadAsync(model);
        Assert.Equal(("bytes=30000-", "\"v1\""), (server.Requests[1].Range, server.Requests[1].IfRange));
        Assert.Equal(Content.Length, bench.Store.Find("tiny")!.Bytes);
    }

    [Fact]
    public async Task Download_ProcessDiedBeforeTheRename_NeedsNoByteAgain()
    {
        await using var server = new DownloadServer(request => DownloadAnswer.File(request, Content));
        using var bench = new ModelBench();
        var model = ModelBench.Model(server.UrlOf("tiny.gguf"), Content);
        var installed = await bench.DownloadAsync(model);
        var incoming = Path.Combine(bench.Folder, ".incoming", "tiny");
        Directory.CreateDirectory(Path.Combine(incoming, "files"));
        Directory.CreateDirectory(Path.Combine(incoming, "parts"));
        await File.WriteAllTextAsync(
            Path.Combine(incoming, "parts", "0.json"),
            $$"""{"Url":"{{model.Downloads[0].Url}}","ETag":"\"v1\"","Flushed":{{Content.Length}},"Sha256":"{{ModelBench.DigestOf(Content)}}"}""",
            TestContext.Current.CancellationToken);
        File.Move(installed.PathOf("model")!, Path.Combine(incoming, "files", "tiny.gguf"));
        Directory.Delete(installed.Folder, recursive: true);

        await bench.DownloadAsync(model);

        Assert.Single(server.Requests);
        Assert.Equal(Content.Length, bench.Store.Find("tiny")!.Bytes);
    }

    [Fact]
    public async Task Download_ProcessDiedWithUnflushedBytes_TrustsOnlyWhatWasFlushed()
    {
        await using var server = new DownloadServer(request => DownloadAnswer.File(request, Content));
        using var bench = new ModelBench();
        var model = ModelBench.Described(server.UrlOf("tiny.gguf"), null, null);
        var parts = Path.Combine(bench.Folder, ".incoming", "tiny", "parts");
        Directory.CreateDirectory(parts);
        byte[] torn = [.. Content[..20_000], .. new byte[5_000]];
        await File.WriteAllBytesAsync(Path.Combine(parts, "0"), torn, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            Path.Combine(parts, "0.json"), $$"""{"Url":"{{model.Downloads[0].Url}}","ETag":"\"v1\"","Flushed":20000}""", TestContext.Current.CancellationToken);

        var installed = await bench.DownloadAsync(model);

        Assert.Equal("bytes=20000-", server.Requests[0].Range);
        Assert.Equal(Content, await File.ReadAllBytesAsync(installed.PathOf("model")!, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Download_AnotherProcessIsAtIt_IsRefusedAndDoesNotDisturbIt()
    {
        await using var server = new DownloadServer(request => DownloadAnswer.File(request, Content));
        using var bench = new ModelBench();
        var model = ModelBench.Model(server.UrlOf("tiny.gguf"), Content);
        using (bench.OpenStore().Folders.Lock("tiny"))
        {
            Assert.Contains("another download", await bench.FailAsync(model), StringComparison.Ordinal);
        }

        Assert.Empty(server.Requests);
        Assert.Equal(Content.Length, (await bench.DownloadAsync(model)).Bytes);
    }

    private static void StopWhen(bool isTime, CancellationTokenSource stop)
    {
        if (isTime)
        {
            stop.Cancel();
        }
    }

    private static long StateBytes(ModelBench bench) =>
        new DirectoryInfo(Path.Combine(bench.Folder, ".incoming")).EnumerateFiles("*.json", SearchOption.AllDirectories).Sum(file => file.Length);
}
