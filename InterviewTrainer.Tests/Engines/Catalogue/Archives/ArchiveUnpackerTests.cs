using System.Formats.Tar;
using System.IO.Compression;
using InterviewTrainer.Core.Engines.Catalogue;
using InterviewTrainer.Core.Engines.Catalogue.Archives;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Engines.Catalogue.Archives;

public sealed class ArchiveUnpackerTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public ArchiveUnpackerTests() => Directory.CreateDirectory(Target);

    private string Target => _folder.PathOf("target");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(ModelArchive.TarBz2)]
    [InlineData(ModelArchive.TarGz)]
    [InlineData(ModelArchive.Zip)]
    public async Task Unpack_Honest_GivesFilesAndDigests(string format)
    {
        var content = ModelBench.Content(300_000);

        var files = await UnpackAsync(format, ModelArchives.Pack(format, ("./data/a.bin", content), ("data/voices/!v/Mr serious", [1])));

        Assert.Equal(["data/a.bin", "data/voices/!v/Mr serious"], files.Select(file => file.Path));
        Assert.Equal((300_000, ModelBench.DigestOf(content)), (files[0].Bytes, files[0].Sha256));
        Assert.Equal(content, await File.ReadAllBytesAsync(Path.Combine(Target, "data", "a.bin"), TestContext.Current.CancellationToken));
    }

    /// <summary>As parallel bzip2 programs write them.</summary>
    [Fact]
    public async Task Unpack_Bzip2InSeveralStreams_GivesAllOfIt()
    {
        var tar = ModelArchives.Tar(ModelArchives.File("a.bin", ModelBench.Content(20_000)), ModelArchives.File("b.bin", [2]));
        byte[] archive = [.. ModelArchives.Compress(ModelArchive.TarBz2, tar[..10_000]), .. ModelArchives.Compress(ModelArchive.TarBz2, tar[10_000..])];

        var files = await UnpackAsync(ModelArchive.TarBz2, archive);

        Assert.Equal(["a.bin", "b.bin"], files.Select(file => file.Path));
        Assert.Equal(ModelBench.DigestOf(ModelBench.Content(20_000)), files[0].Sha256);
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("a/../../x")]
    [InlineData("/tmp/x")]
    [InlineData("c:/x")]
    [InlineData("a\\..\\x")]
    [InlineData("nul")]
    public async Task Unpack_NameThatLeadsOut_IsRefusedInEveryKind(string name)
    {
        foreach (var format in new[] { ModelArchive.TarBz2, ModelArchive.TarGz, ModelArchive.Zip })
        {
            Assert.Contains("no safe path", await FailAsync(format, ModelArchives.Pack(format, (name, [1]))), StringComparison.Ordinal);
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(Target));
        Assert.Equal(["archive", "target"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData(TarEntryType.SymbolicLink)]
    [InlineData(TarEntryType.HardLink)]
    public async Task Unpack_LinkAndAFileBehindIt_IsRefused(TarEntryType type)
    {
        var tar = ModelArchives.Tar(ModelArchives.Link(type, "out", "../.."), ModelArchives.File("out/x", [1]));

        Assert.Contains("neither a file nor a folder", await FailAsync(ModelArchive.TarGz, ModelArchives.Compress(ModelArchive.TarGz, tar)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unpack_Device_IsRefused()
    {
        var tar = ModelArchives.Tar(new PaxTarEntry(TarEntryType.Fifo, "pipe"));

        Assert.Contains("neither a file nor a folder", await FailAsync(ModelArchive.TarGz, ModelArchives.Compress(ModelArchive.TarGz, tar)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unpack_LinkInAZip_IsRefused()
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = archive.CreateEntry("link");
            entry.ExternalAttributes = unchecked((int)(0xA1FFu << 16));
            using var stream = entry.Open();
            stream.Write("../.."u8);
        }

        Assert.Contains("link", await FailAsync(ModelArchive.Zip, zip.ToArray()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a", "A")]
    [InlineData("a", "a/b")]
    [InlineData("a/b", "a")]
    public async Task Unpack_NamesThatCollide_AreRefused(string first, string second) =>
        Assert.Contains("holds", await FailAsync(ModelArchive.TarGz, ModelArchives.Pack(ModelArchive.TarGz, (first, [1]), (second, [2]))), StringComparison.Ordinal);

    [Theory]
    [InlineData(ModelArchive.TarBz2)]
    [InlineData(ModelArchive.TarGz)]
    [InlineData(ModelArchive.Zip)]
    [Trait("Category", "Slow")]
    public async Task Unpack_Bomb_IsStoppedOnItsWay(string format)
    {
        var archive = ModelArchives.Pack(format, ("zeros", new byte[24 << 20]));

        var message = await FailAsync(format, archive);

        Assert.Contains("times as large", message, StringComparison.Ordinal);
        Assert.InRange(new FileInfo(Path.Combine(Target, "zeros")).Length, 0, (16 << 20) + 65_536);
    }

    [Fact]
    public async Task Unpack_TooManyEntriesOrBytes_IsRefused()
    {
        var archive = ModelArchives.Pack(ModelArchive.TarGz, ("a", new byte[10]), ("b", new byte[10]), ("c", new byte[10]));

        Assert.Contains("more than 2 entries", await FailAsync(ModelArchive.TarGz, archive, new ArchiveLimits(Entries: 2)), StringComparison.Ordinal);
        ModelFolders.Delete(Target);
        Assert.Contains("more than 25 bytes", await FailAsync(ModelArchive.TarGz, archive, new ArchiveLimits(Bytes: 25)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ModelArchive.TarBz2)]
    [InlineData(ModelArchive.TarGz)]
    [InlineData(ModelArchive.Zip)]
    public async Task Unpack_DamagedInAnyWay_IsAMessageAndNothingElse(string format)
    {
        var archive = ModelArchives.Pack(format, ("data/a.bin", ModelBench.Content(3_000)), ("b", new byte[2_000]));
        var random = new Random(3);
        for (var i = 0; i < 120; i++)
        {
            var damaged = i % 3 == 0 ? archive[..random.Next(archive.Length)] : (byte[])archive.Clone();
            for (var flips = 0; flips < 3 && damaged.Length > 0; flips++)
            {
                damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            }

            ModelFolders.Delete(Target);
            Directory.CreateDirectory(Target);
            var exception = await Record.ExceptionAsync(() => UnpackAsync(format, damaged));
            Assert.True(exception is null or ModelException, exception?.ToString());
        }
    }

    [Fact]
    public async Task Unpack_Empty_IsRefused()
    {
        var tar = ModelArchives.Tar(new PaxTarEntry(TarEntryType.Directory, "a/"));

        Assert.Contains("holds no files", await FailAsync(ModelArchive.TarGz, ModelArchives.Compress(ModelArchive.TarGz, tar)), StringComparison.Ordinal);
    }

    private async Task<string> FailAsync(string format, byte[] archive, ArchiveLimits? limits = null) =>
        (await Assert.ThrowsAsync<ModelException>(() => UnpackAsync(format, archive, limits))).Message;

    private Task<IReadOnlyList<InstalledFile>> UnpackAsync(string format, byte[] archive, ArchiveLimits? limits = null) => ArchiveUnpacker.UnpackAsync(
        _folder.Write("archive", archive), format, Target, limits ?? new ArchiveLimits(), "the archive", report: null, TestContext.Current.CancellationToken);
}
