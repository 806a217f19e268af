using System.Text.Json;
using InterviewTrainer.Core.Engines.Catalogue;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Commands.Models;
using Xunit;

namespace InterviewTrainer.Tests.Web.Commands.Models;

public sealed class ModelsCommandTests : IDisposable
{
    private static readonly byte[] Content = ModelBench.Content(20_000);

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task List_NothingInstalled_NamesTheCatalogue()
    {
        var run = await RunAsync("list");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("qwen3-4b-q4", run.Output, StringComparison.Ordinal);
        Assert.Contains("Speaking", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_Json_IsOneObject()
    {
        var run = await RunAsync("list", "--json");

        using var list = JsonDocument.Parse(run.Output);
        var model = list.RootElement.GetProperty("models").EnumerateArray().First(model => model.GetProperty("id").GetString() == "qwen3-4b-q4");
        Assert.Equal("language", model.GetProperty("kind").GetString());
        Assert.Equal(2_497_280_256, model.GetProperty("bytes").GetInt64());
        Assert.False(model.GetProperty("isInstalled").GetBoolean());
        Assert.Equal(_folder.PathOf("data/models"), list.RootElement.GetProperty("folder").GetString());
    }

    [Fact]
    public async Task Pull_Verify_Remove_GoTogether()
    {
        await using var server = new DownloadServer(request => DownloadAnswer.File(request, Content));
        var catalogue = WriteCatalogue(server, ModelBench.DigestOf(Content));

        var pull = await RunAsync("pull", "tiny", "--catalogue", catalogue);
        var verify = await RunAsync("verify", "--catalogue", catalogue, "--json");
        var remove = await RunAsync("remove", "tiny", "--catalogue", catalogue);

        Assert.Equal(0, pull.Code);
        Assert.Contains("tiny is installed in", pull.Output, StringComparison.Ordinal);
        Assert.Contains("100.0 %", pull.Error, StringComparison.Ordinal);
        Assert.Equal("""{"id":"tiny","isSound":true,"isPinned":false,"bytes":20000,"problems":[]}""", verify.Output.TrimEnd());
        Assert.Equal(0, remove.Code);
        Assert.False(Directory.Exists(_folder.PathOf("data/models/tiny")));
    }

    [Fact]
    public async Task Pull_DigestUnknown_SaysThatItIsPinned()
    {
        await using var server = new DownloadServer(request => DownloadAnswer.File(request, Content));

        var run = await RunAsync("pull", "tiny", "--catalogue", WriteCatalogue(server, digest: null));

        Assert.Contains("pinned", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pull_WrongDigest_FailsOnStandardError()
    {
        await using var server = new DownloadServer(request => DownloadAnswer.File(request, Content));

        var run = await RunAsync("pull", "tiny", "--catalogue", WriteCatalogue(server, new string('0', 64)));

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains("another digest", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.PathOf("data/models/tiny")));
    }

    [Fact]
    public async Task Pull_TheServerIsAtIt_SaysSo()
    {
        await using var server = new DownloadServer(request => DownloadAnswer.File(request, Content));
        using var held = new ModelStore(_folder.PathOf("data/models")).Folders.Lock("tiny");

        var run = await RunAsync("pull", "tiny", "--catalogue", WriteCatalogue(server, digest: null));

        Assert.Equal(1, run.Code);
        Assert.Contains("another download", run.Error, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Pull_NotListed_NamesTheCommandThatLists()
    {
        var run = await RunAsync("pull", "nothing");

        Assert.Equal(1, run.Code);
        Assert.Contains("models list", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_FlippedBit_FailsAndSaysHowToMendIt()
    {
        await using var server = new DownloadServer(request => DownloadAnswer.File(request, Content));
        var catalogue = WriteCatalogue(server, ModelBench.DigestOf(Content));
        await RunAsync("pull", "tiny", "--catalogue", catalogue);
        var flipped = (byte[])Content.Clone();
        flipped[7] ^= 1;
        _folder.Write("data/models/tiny/tiny.gguf", flipped);

        var run = await RunAsync("verify", "tiny", "--catalogue", catalogue);

        Assert.Equal(1, run.Code);
        Assert.Contains("models pull tiny", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_NotInstalled_Fails() => Assert.Equal(1, (await RunAsync("verify", "qwen3-4b-q4")).Code);

    [Fact]
    public async Task Import_UnknownGguf_IsListedFromThenOn()
    {
        var file = _folder.Write("mine.gguf", [.. "GGUF"u8, 1, 2, 3]);

        var import = await RunAsync("import", file, "--json");
        var list = await RunAsync("list");

        Assert.Equal(0, import.Code);
        Assert.Contains("\"id\":\"mine\"", import.Output, StringComparison.Ordinal);
        Assert.Contains("mine", list.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_ModelsFolderSet_LooksThere()
    {
        var run = await RunAsync("list", "--json", "--set", $"Engines:ModelsFolder={_folder.PathOf("elsewhere")}");

        Assert.Contains(_folder.PathOf("elsewhere"), run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_BadCatalogue_SaysWhatIsWrong()
    {
        var run = await RunAsync("list", "--catalogue", _folder.Write("bad.json", "{ }"u8.ToArray()));

        Assert.Contains("format is missing", run.Error, StringComparison.Ordinal);
    }

    private Task<CommandRun> RunAsync(params string[] arguments) => CommandRun.OfAsync(ModelsCommand.Create(), [.. arguments, "--data", _folder.PathOf("data")]);

    private string WriteCatalogue(DownloadServer server, string? digest) => _folder.Write("catalogue.json", JsonSerializer.SerializeToUtf8Bytes(new
    {
        format = 1,
        models = new[]
        {
            new
            {
                id = "tiny",
                kind = "language",
                family = "gguf",
                title = "Tiny",
                publisher = "A test",
                licence = "MIT",
                page = "https://example.org/tiny",
                downloads = new[] { new { url = server.UrlOf("f"), path = "tiny.gguf", sha256 = digest, factsFrom = digest is null ? null : "measured" } },
                files = new { model = "tiny.gguf" },
            },
        },
    }));
}
