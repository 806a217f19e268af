using InterviewTrainer.Core.Engines.Catalogue;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Engines.Catalogue;

public sealed class ModelStoreTests : IDisposable
{
    private static readonly byte[] Content = ModelBench.Content(5_000);

    private readonly ModelBench _bench = new();
    private readonly DownloadServer _server = new(request => DownloadAnswer.File(request, Content));

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Installed_NoFolder_IsEmpty()
    {
        Assert.Empty(_bench.Store.Installed);
        Assert.Equal((0, 0), (_bench.Store.BytesUsed, _bench.Store.UnfinishedBytes));
    }

    [Fact]
    public async Task Installed_ByAnotherProcess_IsSeenWithoutBeingTold()
    {
        var other = _bench.OpenStore();
        Assert.Null(other.Find("tiny"));

        await InstallAsync();

        Assert.Equal(Content.Length, other.Find("tiny")!.Bytes);
        Assert.Equal(Content.Length, other.BytesUsed);
    }

    [Fact]
    public async Task Remove_Installed_LeavesNothingAndTellsSo()
    {
        await InstallAsync();
        var told = 0;
        _bench.Store.Changed += () => told++;

        var bytes = _bench.Store.Remove("tiny");

        Assert.True(bytes > Content.Length, "model.json counts too");
        _bench.AssertNothingInPlace("tiny");
        Assert.Equal(1, told);
        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(_bench.Folder, ".outgoing")));
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("../models")]
    [InlineData("..")]
    [InlineData("/")]
    public void Remove_WhatIsNoModel_IsRefused(string id)
    {
        Directory.CreateDirectory(_bench.Folder);

        Assert.Throws<ModelException>(() => _bench.Store.Remove(id));

        Assert.True(Directory.Exists(_bench.Folder));
    }

    [Fact]
    public async Task Remove_WhileItIsBeingChanged_IsRefused()
    {
        await InstallAsync();
        using var held = _bench.OpenStore().Folders.Lock("tiny");

        Assert.Contains("being changed", Assert.Throws<ModelException>(() => _bench.Store.Remove("tiny")).Message, StringComparison.Ordinal);

        Assert.NotNull(_bench.Store.Find("tiny"));
    }

    [Fact]
    public async Task Open_ProcessDiedBetweenTheRenames_TheOldModelIsBack()
    {
        await InstallAsync();
        Directory.CreateDirectory(Path.Combine(_bench.Folder, ".outgoing"));
        Directory.Move(Path.Combine(_bench.Folder, "tiny"), Path.Combine(_bench.Folder, ".outgoing", "tiny"));

        Assert.NotNull(_bench.OpenStore().Find("tiny"));
    }

    [Fact]
    public async Task Open_ProcessDiedWhileRemoving_TheRestIsGone()
    {
        await InstallAsync();
        Directory.CreateDirectory(Path.Combine(_bench.Folder, ".outgoing"));
        Directory.Move(Path.Combine(_bench.Folder, "tiny"), Path.Combine(_bench.Folder, ".outgoing", "tiny"));
        File.Delete(Path.Combine(_bench.Folder, ".outgoing", "tiny", "tiny.gguf"));

        Assert.Null(_bench.OpenStore().Find("tiny"));

        Assert.False(Directory.Exists(Path.Combine(_bench.Folder, ".outgoing", "tiny")));
    }

    [Fact]
    public async Task Broken_FileTruncated_IsSaidAndNotOffered()
    {
        var installed = await InstallAsync();
        await File.WriteAllBytesAsync(installed.PathOf("model")!, Content[..100], TestContext.Current.CancellationToken);
        _bench.Store.Refresh();

        Assert.Null(_bench.Store.Find("tiny"));
        Assert.Contains("tiny.gguf has 100 bytes instead of 5000", Assert.Single(_bench.Store.Broken).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_FileIsALink_IsRefused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a link needs rights that a test does not have on Windows.");
        var installed = await InstallAsync();
        File.Move(installed.PathOf("model")!, _bench.PathOf("elsewhere"));
        File.CreateSymbolicLink(installed.PathOf("model")!, _bench.PathOf("elsewhere"));
        _bench.Store.Refresh();

        Assert.Contains("link", Assert.Single(_bench.Store.Broken).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_FolderHasAnotherName_IsSaid()
    {
        await InstallAsync();
        Directory.Move(Path.Combine(_bench.Folder, "tiny"), Path.Combine(_bench.Folder, "other"));
        _bench.Store.Refresh();

        Assert.Contains("holds the model \"tiny\"", Assert.Single(_bench.Store.Broken).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_ManifestWithAnyByteChanged_IsAModelOrAMessage()
    {
        var installed = await InstallAsync();
        var file = Path.Combine(installed.Folder, ModelManifest.FileName);
        var original = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        var random = new Random(7);
        for (var i = 0; i < 400; i++)
        {
            var changed = (byte[])original.Clone();
            changed[random.Next(changed.Length)] = (byte)random.Next(256);
            await File.WriteAllBytesAsync(file, changed, TestContext.Current.CancellationToken);

            var exception = Record.Exception(() => ModelManifest.Read(installed.Folder));

            Assert.True(exception is null or ModelException, exception?.ToString());
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Verify_AFlippedBit_IsFound(bool isListed)
    {
        var installed = await InstallAsync(isListed);
        var flipped = (byte[])Content.Clone();
        flipped[1234] ^= 1;

        var before = await VerifyAsync(installed, ModelCatalogue.Of());
        await File.WriteAllBytesAsync(installed.PathOf("model")!, flipped, TestContext.Current.CancellationToken);
        var after = await VerifyAsync(installed, ModelCatalogue.Of());

        Assert.True(before.IsSound);
        Assert.Equal((Content.Length, !isListed), (before.Bytes, before.IsPinned));
        Assert.Contains("tiny.gguf has changed", Assert.Single(after.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_FileAndManifestChangedTogether_TheCatalogueKnowsBetter()
    {
        var installed = await InstallAsync();
        var catalogue = ModelCatalogue.Of(ModelBench.Model("https://example.org/f", ModelBench.Content(5_000, seed: 2)));

        Assert.Contains("not the file that the catalogue lists", Assert.Single((await VerifyAsync(installed, catalogue)).Problems), StringComparison.Ordinal);
    }

    private static Task<ModelVerification> VerifyAsync(InstalledModel installed, ModelCatalogue catalogue) =>
        ModelVerifier.VerifyAsync(installed, catalogue, progress: null, TestContext.Current.CancellationToken);

    private async Task<InstalledModel> InstallAsync(bool isListed = true)
    {
        await using (_server)
        {
            return await _bench.DownloadAsync(isListed ? ModelBench.Model(_server.UrlOf("f"), Content) : ModelBench.Described(_server.UrlOf("f"), bytes: null, sha256: null));
        }
    }
}
