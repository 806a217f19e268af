using InterviewTrainer.Core.Engines.Catalogue;
using InterviewTrainer.Core.Engines.Catalogue.Importing;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Engines.Catalogue.Importing;

public sealed class ModelImporterTests : IDisposable
{
    private static readonly byte[] Gguf = [.. "GGUF"u8, .. ModelBench.Content(4_000)];
    private static readonly byte[] Weights = ModelBench.Content(3_000, seed: 4);
    private static readonly byte[] Tokens = "a 0\n"u8.ToArray();
    private static readonly byte[] Data = ModelArchives.Pack(ModelArchive.TarBz2, ("espeak-ng-data/phontab", [1]));

    private readonly ModelBench _bench = new();
    private readonly ScratchFolder _folder = new();

    private static ModelCatalogue Catalogue { get; } = ModelCatalogue.Of(
        ModelBench.Model("https://example.org/Tiny-Q4.gguf", Gguf),
        ModelBench.Model("https://example.org/model", Weights, "voice") with
        {
            Kind = ModelKind.Voice,
            Family = ModelFamily.Piper,
            Downloads =
            [
                ModelBench.Listed("https://example.org/en_GB-x.onnx", "model.onnx", Weights),
                new ModelDownload { Url = "https://example.org/tokens.txt", Path = "tokens.txt" },
                ModelBench.Listed("https://example.org/data.tar.bz2", ".", Data) with { Unpack = ModelArchive.TarBz2 },
            ],
            Files = new Dictionary<string, string> { ["model"] = "model.onnx", ["tokens"] = "tokens.txt", ["data"] = "espeak-ng-data" },
        });

    public void Dispose()
    {
        _bench.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("tiny.gguf")]
    [InlineData("Tiny-Q4.gguf")]
    [InlineData("renamed.bin")]
    public async Task Import_ListedFile_IsRecognisedByNameOrDigest(string name)
    {
        var installed = await ImportAsync(_folder.Write(name, Gguf));

        Assert.Equal(("tiny", false), (installed.Model.Id, installed.IsPinned));
        Assert.Equal(Gguf, await File.ReadAllBytesAsync(installed.PathOf("model")!, TestContext.Current.CancellationToken));
        Assert.True(File.Exists(_folder.PathOf(name)), "The original stays.");
    }

    [Fact]
    public async Task Import_UnknownGguf_BecomesAModelOfItsOwn()
    {
        var installed = await ImportAsync(_folder.Write("My Model Q8.gguf", [.. Gguf, 1]));

        Assert.Equal(("my-model-q8", ModelFamily.Gguf, true), (installed.Model.Id, installed.Model.Family, installed.IsPinned));
        Assert.Equal("my-model-q8", _bench.OpenStore().Installed.Single().Model.Id);
    }

    [Fact]
    public async Task Import_UnknownGgufWithAnId_IsCalledThat() => Assert.Equal("mine", (await ImportAsync(_folder.Write("x.gguf", [.. Gguf, 1]), "mine")).Model.Id);

    [Theory]
    [InlineData("notes.txt", null, "no model that the catalogue lists")]
    [InlineData("notes.txt", "nothing", "no model \"nothing\"")]
    [InlineData("notes.txt", "../x", "is no id")]
    [InlineData("notes.txt", "voice", "lacks")]
    [InlineData("notes.txt", "tiny", "not the file that it should be")]
    [InlineData("fake.gguf", null, "no model that the catalogue lists")]
    public async Task Import_WhatIsNoModel_IsRefusedWithTheWayOut(string name, string? id, string expected)
    {
        Assert.Contains(expected, await FailAsync(_folder.Write(name, "nothing of the kind"u8.ToArray()), id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_Missing_SaysSo() => Assert.Contains("neither a file nor a folder", await FailAsync(_folder.PathOf("nowhere")), StringComparison.Ordinal);

    [Fact]
    public async Task Import_FlippedBit_IsRefused()
    {
        var damaged = (byte[])Gguf.Clone();
        damaged[2_000] ^= 1;

        Assert.Contains("damaged, or another version", await FailAsync(_folder.Write("tiny.gguf", damaged)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("model.onnx")]
    [InlineData("en_GB-x.onnx")]
    public async Task Import_Folder_TakesWhatBelongsToTheModel(string weights)
    {
        WriteVoice(weights);
        _folder.Write("download/README.md", [1]);

        var installed = await ImportAsync(_folder.PathOf("download"));

        Assert.Equal(["espeak-ng-data/phontab", "model.onnx", "tokens.txt"], installed.Model.Contents.Select(file => file.Path));
        Assert.Equal([true, false, true], installed.Model.Contents.Select(file => file.Pinned));
    }

    [Fact]
    public async Task Import_FolderWithALink_DoesNotFollowIt()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a link needs rights that a test does not have on Windows.");
        WriteVoice("model.onnx");
        File.Move(_folder.PathOf("download/tokens.txt"), _folder.PathOf("secret"));
        File.CreateSymbolicLink(_folder.PathOf("download/tokens.txt"), _folder.PathOf("secret"));

        Assert.Contains("lacks tokens.txt", await FailAsync(_folder.PathOf("download"), "voice"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ModelArchive.TarBz2)]
    [InlineData(ModelArchive.TarGz)]
    [InlineData(ModelArchive.Zip)]
    public async Task Import_Archive_IsUnpackedAndRecognised(string format)
    {
        var archive = ModelArchives.Pack(format, ("vits-x/en_GB-x.onnx", Weights), ("vits-x/tokens.txt", Tokens), ("vits-x/espeak-ng-data/phontab", [1]));

        Assert.Equal("voice", (await ImportAsync(_folder.Write($"vits-x.{format}", archive))).Model.Id);
    }

    [Fact]
    public async Task Import_HostileArchive_IsRefused() => Assert.Contains(
        "no safe path", await FailAsync(_folder.Write("x.tar.gz", ModelArchives.Pack(ModelArchive.TarGz, ("../../evil", [1])))), StringComparison.Ordinal);

    [Fact]
    public async Task Import_FolderOfAnotherModelsFolder_IsTakenAsItIs()
    {
        var installed = await ImportAsync(_folder.Write("My Model.gguf", [.. Gguf, 1]));
        using var other = new ModelBench();

        var carried = await ImportAsync(installed.Folder, id: null, other);

        Assert.Equal(installed.Model.Contents, carried.Model.Contents);
        Assert.Contains("my-model", await FailAsync(installed.Folder, "voice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_FolderOfAnotherModelsFolderThatWasChanged_IsRefused()
    {
        var installed = await ImportAsync(_folder.Write("My Model.gguf", [.. Gguf, 1]));
        await File.WriteAllBytesAsync(installed.PathOf("model")!, [.. Gguf, 2], TestContext.Current.CancellationToken);
        using var other = new ModelBench();

        var exception = await Assert.ThrowsAsync<ModelException>(() => ImportAsync(installed.Folder, id: null, other));

        Assert.Contains("its own model.json", exception.Message, StringComparison.Ordinal);
        Assert.Empty(other.Store.Installed);
    }

    [Fact]
    public async Task Import_InstalledAlready_IsRefused()
    {
        await ImportAsync(_folder.Write("tiny.gguf", Gguf));

        var exception = await Assert.ThrowsAsync<ModelException>(() => ImportAsync(_folder.PathOf("tiny.gguf")));

        Assert.Contains("models remove tiny", exception.Message, StringComparison.Ordinal);
        Assert.NotNull(_bench.Store.Find("tiny"));
    }

    [Fact]
    public async Task Import_NoRoom_IsRefused()
    {
        _bench.FreeBytes = DiskSpace.Reserve;

        Assert.Contains("Make room", await FailAsync(_folder.Write("tiny.gguf", Gguf)), StringComparison.Ordinal);
    }

    private void WriteVoice(string weights)
    {
        Directory.CreateDirectory(_folder.PathOf("download/espeak-ng-data"));
        _folder.Write($"download/{weights}", Weights);
        _folder.Write("download/tokens.txt", Tokens);
        _folder.Write("download/espeak-ng-data/phontab", [1]);
    }

    private async Task<string> FailAsync(string path, string? id = null)
    {
        var before = _bench.Store.Installed.Count;
        var exception = await Assert.ThrowsAsync<ModelException>(() => ImportAsync(path, id));
        Assert.Equal(before, _bench.Store.Installed.Count);
        Assert.Empty(_bench.Store.Broken);
        Assert.Equal(0, _bench.KeptBytes());
        return exception.Message;
    }

    private Task<InstalledModel> ImportAsync(string path, string? id = null, ModelBench? bench = null)
    {
        var into = bench ?? _bench;
        return new ModelImporter(into.Store, Catalogue, new DiskSpace(_ => into.FreeBytes)).ImportAsync(path, id, copied: null, TestContext.Current.CancellationToken);
    }
}
