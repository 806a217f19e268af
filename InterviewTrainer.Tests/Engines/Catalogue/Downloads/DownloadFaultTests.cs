using InterviewTrainer.Core.Engines.Catalogue.Downloads;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Engines.Catalogue.Downloads;

/// <summary>Whatever a server does: the right file, or a message that says what was wrong, and never a half file in place.</summary>
public sealed class DownloadFaultTests
{
    private static readonly byte[] Content = ModelBench.Content(50_000);

    [Theory]
    [InlineData(1)]
    [InlineData(49_999)]
    public async Task Cut_GoesOnWhereItWas(int after)
    {
        await using var server = new DownloadServer(request => DownloadAnswer.File(request, Content) is var all && request.Number == 0 ? all.CutAfter(after) : all);

        await AssertRightAsync(server);

        Assert.Equal($"bytes={after}-", server.Requests[1].Range);
    }

    [Fact]
    public async Task CutAgainAndAgain_GoesOnAsLongAsSomethingComes()
    {
        await using var server = new DownloadServer(request => DownloadAnswer.File(request, Content).CutAfter(5_000));

        await AssertRightAsync(server);

        Assert.Equal(10, server.Requests.Count);
    }

    [Fact]
    public async Task CutBeforeAnythingCame_GivesUpAndSaysWhatIsKept()
    {
        await using var server = new DownloadServer(request => DownloadAnswer.File(request, Content) is var all && request.Number == 0 ? all.CutAfter(20_000) : all.CutAfter(0));
        using var bench = new ModelBench();

        var message = await bench.FailAsync(ModelBench.Model(server.UrlOf("f"), Content));

        Assert.Contains("20.0 kB of it are kept", message, StringComparison.Ordinal);
        Assert.Equal(20_000, bench.KeptBytes());
        Assert.Equal(4, server.Requests.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public async Task Silent_OrADripNowAndThen_RunsOutOfPatience(int bytes)
    {
        var stalls = Enumerable.Range(0, 3).Select(_ => new TaskCompletionSource()).ToArray();
        await using var server = new DownloadServer(request => DownloadAnswer.File(request, Content).StallAfter(bytes, stalls[request.Number]));
        var time = new VirtualTime();
        using var bench = new ModelBench { Time = time };
        var download = bench.FailAsync(ModelBench.Model(server.UrlOf("f"), Content));

        foreach (var stall in stalls)
        {
            await stall.Task.WaitAsync(TestContext.Current.CancellationToken);
            time.Advance(bench.Options.Patience);
        }

        Assert.Contains("Nothing to speak of came for 45 s", await download, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoRanges_TakesTheWholeFileAgain()
    {
        await using var server = new DownloadServer(request => DownloadAnswer.With(200, Content, Content.Length, "\"v1\"") is var all && request.Number == 0 ? all.CutAfter(10_000) : all);

        await AssertRightAsync(server);
    }

    [Fact]
    public async Task ChangedBetweenTries_TakesTheNewOneWhole()
    {
        var old = ModelBench.Content(50_000, seed: 2);
        await using var server = new DownloadServer(request =>
            request.Number == 0 ? DownloadAnswer.File(request, old, "\"v1\"").CutAfter(10_000) : DownloadAnswer.File(request, Content, "\"v2\""));

        await AssertRightAsync(server, isListed: false);

        Assert.Equal("\"v1\"", server.Requests[1].IfRange);
    }

    [Fact]
    public async Task ChangedBetweenTries_ServerIgnoresTheCondition_IsNoticedByItsTag()
    {
        var old = ModelBench.Content(50_000, seed: 2);
        await using var server = new DownloadServer(request => request.Number switch
        {
            0 => DownloadAnswer.File(request, old, "\"v1\"").CutAfter(10_000),
            1 => DownloadAnswer.Rest(request, Content, "\"v2\""),
            _ => DownloadAnswer.File(request, Content, "\"v2\""),
        });

        await AssertRightAsync(server, isListed: false);
    }

    [Fact]
    public async Task ChangedBetweenTries_WithoutAnyTag_IsNoticedByTheDigestAndFetchedOnceMore()
    {
        var old = ModelBench.Content(50_000, seed: 2);
        await using var server = new DownloadServer(request =>
            request.Number == 0 ? DownloadAnswer.File(request, old, tag: null).CutAfter(10_000) : DownloadAnswer.File(request, Content, tag: null));

        await AssertRightAsync(server);

        Assert.Equal([null, "bytes=10000-", null], server.Requests.Select(request => request.Range));
    }

    [Fact]
    public async Task WrongDigest_IsDeletedAndSaid()
    {
        await using var server = new DownloadServer(request => DownloadAnswer.File(request, ModelBench.Content(50_000, seed: 2)));
        using var bench = new ModelBench();

        var message = await bench.FailAsync(ModelBench.Model(server.UrlOf("f"), Content));

        Assert.Contains("another digest", message, StringComparison.Ordinal);
        Assert.Equal(0, bench.KeptBytes());
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(49_990)]
    [InlineData(50_010)]
    public async Task LengthIsALie_AndListed_IsRefused(int said)
    {
        await using var server = new DownloadServer(_ => DownloadAnswer.With(200, Content, said, "\"v1\""));
        using var bench = new ModelBench();

        Assert.Contains("the catalogue lists 50000", await bench.FailAsync(ModelBench.Model(server.UrlOf("f"), Content)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LengthIsTooShort_OnlyDigestListed_IsRefused()
    {
        await using var server = new DownloadServer(_ => DownloadAnswer.With(200, Content, 49_990, "\"v1\""));
        using var bench = new ModelBench();

        Assert.Contains("another digest", await bench.FailAsync(ModelBench.Described(server.UrlOf("f"), null, ModelBench.DigestOf(Content))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LengthIsTooLong_NothingListed_IsNeverTakenForWhole()
    {
        await using var server = new DownloadServer(_ => DownloadAnswer.With(200, Content, 50_010, "\"v1\""));
        using var bench = new ModelBench { Options = new DownloadOptions { Waits = [TimeSpan.Zero], MaxTries = 3 } };

        Assert.Contains("broke", await bench.FailAsync(ModelBench.Described(server.UrlOf("f"), null, null)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndlessBody_IsCutOffAtTheListedLength()
    {
        await using var server = new DownloadServer(_ => DownloadAnswer.With(200, Content, length: null, "\"v1\""));
        using var bench = new ModelBench();

        Assert.Contains("sends more", await bench.FailAsync(ModelBench.Described(server.UrlOf("f"), 40_000, null)), StringComparison.Ordinal);
        Assert.Equal(0, bench.KeptBytes());
    }

    [Fact]
    public async Task RedirectsForEver_IsSaid()
    {
        await using var server = new DownloadServer(_ => DownloadAnswer.Status(302, "Location: /again"));
        using var bench = new ModelBench();

        Assert.Contains("from address to address without end", await bench.FailAsync(ModelBench.Model(server.UrlOf("f"), Content)), StringComparison.Ordinal);
        Assert.Equal(11, server.Requests.Count);
    }

    [Fact]
    public async Task RedirectedOnce_TheRangeGoesAlong()
    {
        await using var server = new DownloadServer(request =>
            request.Path == "/f" ? DownloadAnswer.Status(302, "Location: /cdn/f") : DownloadAnswer.File(request, Content) is var all && request.Range is null ? all.CutAfter(10_000) : all);

        await AssertRightAsync(server);

        Assert.Equal(["/f", "/cdn/f", "/f", "/cdn/f"], server.Requests.Select(request => request.Path));
    }

    [Theory]
    [InlineData(404, "no longer has")]
    [InlineData(410, "no longer has")]
    [InlineData(401, "signed in")]
    [InlineData(403, "signed in")]
    [InlineData(418, "answers 418")]
    public async Task FinalAnswer_IsSaidAtOnceWithTheWayOut(int code, string expected)
    {
        await using var server = new DownloadServer(_ => DownloadAnswer.Status(code));
        using var bench = new ModelBench();

        var message = await bench.FailAsync(ModelBench.Model(server.UrlOf("f"), Content));

        Assert.Contains(expected, message, StringComparison.Ordinal);
        Assert.Contains("models import", message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(408)]
    public async Task PassingTrouble_IsTriedAgain(int code)
    {
        await using var server = new DownloadServer(request => request.Number == 0 ? DownloadAnswer.Status(code) : DownloadAnswer.File(request, Content));

        await AssertRightAsync(server);
    }

    [Fact]
    public async Task LastingTrouble_GivesUp()
    {
        await using var server = new DownloadServer(_ => DownloadAnswer.Status(500));
        using var bench = new ModelBench();

        Assert.Contains("has trouble (500)", await bench.FailAsync(ModelBench.Model(server.UrlOf("f"), Content)), StringComparison.Ordinal);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task AskedToWait_WaitsAsLongAsAsked()
    {
        await using var server = new DownloadServer(request => request.Number == 0 ? DownloadAnswer.Status(429, "Retry-After: 7") : DownloadAnswer.File(request, Content));
        var time = new HandCrankedTime();
        using var bench = new ModelBench { Time = time };
        var download = bench.DownloadAsync(ModelBench.Model(server.UrlOf("f"), Content));

        HandCrankedTime.Timer timer;
        do
        {
            timer = await time.NextTimerAsync(TestContext.Current.CancellationToken);
        }
        while (timer.DueTime != TimeSpan.FromSeconds(7));
        timer.Fire();

        Assert.Equal(Content.Length, (await download).Bytes);
        Assert.Contains(bench.Reports, report => report.State == DownloadState.Retrying && report.Message.Contains("trying again in 7 s", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AskedToWaitTooLong_SaysHowLong()
    {
        await using var server = new DownloadServer(_ => DownloadAnswer.Status(429, "Retry-After: 3600"));
        using var bench = new ModelBench();

        Assert.Contains("come back in 60 min", await bench.FailAsync(ModelBench.Model(server.UrlOf("f"), Content)), StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task ShorterThanWhatIsHere_BeginsAnew()
    {
        await using var server = new DownloadServer(request => request.Number switch
        {
            0 => DownloadAnswer.File(request, Content).CutAfter(30_000),
            1 => DownloadAnswer.Status(416, "Content-Range: bytes */10"),
            _ => DownloadAnswer.File(request, Content),
        });

        await AssertRightAsync(server);
    }

    [Fact]
    public async Task NameInTheAnswer_IsNotListenedTo()
    {
        await using var server = new DownloadServer(request => DownloadAnswer.File(request, Content, "\"v1\"", "Content-Disposition: attachment; filename=\"../../evil.gguf\""));
        using var bench = new ModelBench();

        var installed = await bench.DownloadAsync(ModelBench.Model(server.UrlOf("%2e%2e/%2e%2e/f"), Content));

        Assert.Equal(["model.json", "tiny.gguf"], Directory.GetFiles(installed.Folder).Select(Path.GetFileName).Order());
        Assert.Equal(["models"], Directory.GetFileSystemEntries(Path.GetDirectoryName(bench.Folder)!).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("Content-Type: text/html; charset=utf-8", "a web page")]
    [InlineData("Content-Encoding: gzip", "not asked for")]
    public async Task SomethingElse_IsNotTakenForTheFile(string header, string expected)
    {
        await using var server = new DownloadServer(request => DownloadAnswer.File(request, Content, "\"v1\"", header));
        using var bench = new ModelBench();

        Assert.Contains(expected, await bench.FailAsync(ModelBench.Described(server.UrlOf("f"), null, null)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NobodyThere_IsSaid()
    {
        var server = new DownloadServer(_ => DownloadAnswer.Status(500));
        var url = server.UrlOf("f");
        await server.DisposeAsync();
        using var bench = new ModelBench();

        Assert.Contains("cannot be reached", await bench.FailAsync(ModelBench.Model(url, Content)), StringComparison.Ordinal);
    }

    private static async Task AssertRightAsync(DownloadServer server, bool isListed = true)
    {
        using var bench = new ModelBench();
        var model = isListed ? ModelBench.Model(server.UrlOf("f"), Content) : ModelBench.Described(server.UrlOf("f"), bytes: null, sha256: null);

        var installed = await bench.DownloadAsync(model);

        Assert.Equal(Content, await File.ReadAllBytesAsync(installed.PathOf("model")!, TestContext.Current.CancellationToken));
        Assert.Equal(0, bench.KeptBytes());
    }
}
