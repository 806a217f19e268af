using InterviewTrainer.Core.Engines.Catalogue;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Engines.Catalogue.Downloads;

/// <summary>Models of several files, some of them out of an archive.</summary>
public sealed class ArchiveDownloadTests
{
    private static readonly byte[] Weights = ModelBench.Content(30_000);
    private static readonly byte[] Tokens = "a 0\n"u8.ToArray();
    private static readonly byte[] Archive = ModelArchives.Pack(ModelArchive.TarBz2, ("espeak-ng-data/phontab", [1, 2]), ("espeak-ng-data/lang/gmw/en", [3]));

    [Fact]
    public async Task Download_FilesAndArchive_AreOneModel()
    {
        await using var server = Serve(Archive);
        using var bench = new ModelBench();

        var installed = await bench.DownloadAsync(Voice(server, Archive));

        Assert.Equal(["espeak-ng-data/lang/gmw/en", "espeak-ng-data/phontab", "model.onnx", "tokens.txt"], installed.Model.Contents.Select(file => file.Path));
        Assert.True(Directory.Exists(installed.PathOf("data")));
        Assert.False(installed.IsPinned);
        Assert.Equal(Weights.Length + Tokens.Length + 3, installed.Bytes);
        Assert.Equal(0, bench.KeptBytes());
        Assert.All(bench.Reports.Skip(1), report => Assert.Equal(Weights.Length + Tokens.Length + Archive.Length, report.BytesTotal));
    }

    [Fact]
    public async Task Download_SecondFileFails_FirstIsNotFetchedAgain()
    {
        var isBroken = true;
        await using var server = new DownloadServer(request => request.Path switch
        {
            "/model" => DownloadAnswer.File(request, Weights),
            "/tokens" when isBroken => DownloadAnswer.Status(404),
            "/tokens" => DownloadAnswer.File(request, Tokens),
            _ => DownloadAnswer.File(request, Archive),
        });
        using var bench = new ModelBench();
        await bench.FailAsync(Voice(server, Archive));
        isBroken = false;

        await bench.DownloadAsync(Voice(server, Archive));

        Assert.Equal(["/model", "/tokens", "/tokens", "/data"], server.Requests.Select(request => request.Path));
    }

    [Fact]
    public async Task Download_HostileArchive_InstallsNothingAndWritesNothingOutside()
    {
        var archive = ModelArchives.Pack(ModelArchive.TarBz2, ("espeak-ng-data/phontab", [1]), ("../../../../evil", [1]));
        await using var server = Serve(archive);
        using var bench = new ModelBench();

        Assert.Contains("no safe path", await bench.FailAsync(Voice(server, archive)), StringComparison.Ordinal);

        Assert.Empty(new DirectoryInfo(Path.GetDirectoryName(bench.Folder)!).EnumerateFiles("evil", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("model.onnx")]
    [InlineData("TOKENS.TXT")]
    [InlineData("model.json")]
    public async Task Download_ArchiveThatReplacesAFile_IsRefused(string name)
    {
        var archive = ModelArchives.Pack(ModelArchive.TarBz2, (name, [1]));
        await using var server = Serve(archive);
        using var bench = new ModelBench();

        Assert.Contains("another file of the model", await bench.FailAsync(Voice(server, archive)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_ArchiveWithoutWhatItIsFor_IsRefused()
    {
        var archive = ModelArchives.Pack(ModelArchive.TarBz2, ("elsewhere/phontab", [1]));
        await using var server = Serve(archive);
        using var bench = new ModelBench();

        Assert.Contains("came without espeak-ng-data, its data", await bench.FailAsync(Voice(server, archive)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_ArchiveOfUnknownDigest_PinsWhatItHeld()
    {
        await using var server = Serve(Archive);
        using var bench = new ModelBench();
        var voice = Voice(server, Archive);

        var installed = await bench.DownloadAsync(voice with { Downloads = [.. voice.Downloads.Take(2), voice.Downloads[2] with { Sha256 = null }] });

        Assert.Equal([true, true, false, false], installed.Model.Contents.Select(file => file.Pinned));
    }

    private static DownloadServer Serve(byte[] archive) => new(request => request.Path switch
    {
        "/model" => DownloadAnswer.File(request, Weights),
        "/tokens" => DownloadAnswer.File(request, Tokens),
        _ => DownloadAnswer.File(request, archive),
    });

    private static CatalogueModel Voice(DownloadServer server, byte[] archive) => ModelBench.Model(server.UrlOf("model"), Weights, "voice") with
    {
        Kind = ModelKind.Voice,
        Family = ModelFamily.Piper,
        Downloads =
        [
            ModelBench.Listed(server.UrlOf("model"), "model.onnx", Weights),
            ModelBench.Listed(server.UrlOf("tokens"), "tokens.txt", Tokens),
            ModelBench.Listed(server.UrlOf("data"), ".", archive) with { Unpack = ModelArchive.TarBz2 },
        ],
        Files = new Dictionary<string, string> { ["model"] = "model.onnx", ["tokens"] = "tokens.txt", ["data"] = "espeak-ng-data" },
    };
}
