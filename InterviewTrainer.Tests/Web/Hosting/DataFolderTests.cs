using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Hosting;
using Xunit;

namespace InterviewTrainer.Tests.Web.Hosting;

public sealed class DataFolderTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Open_NewFolder_IsItsOwnersAlone()
    {
        var folder = DataFolder.Open(_scratch.PathOf("new/data"));
        var inside = folder.Subfolder("keys");

        Assert.Empty(Directory.EnumerateFiles(folder.Path));
        Assert.False(folder.IsOpenToOthers);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(OwnerOnly, File.GetUnixFileMode(folder.Path));
            Assert.Equal(OwnerOnly, inside.UnixFileMode);
        }
    }

    [Fact]
    public void Open_ExistingFolder_KeepsItsRightsAndTells()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_scratch.Path, OwnerOnly | UnixFileMode.OtherRead);

            Assert.True(DataFolder.Open(_scratch.Path).IsOpenToOthers);
            Assert.Equal(OwnerOnly | UnixFileMode.OtherRead, File.GetUnixFileMode(_scratch.Path));
        }
    }

    [Fact]
    public void Open_RelativePath_IsMadeAbsolute()
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, _scratch.Path);

        Assert.Equal(_scratch.Path, DataFolder.Open(relative).Path);
    }

    [Fact]
    public void Open_NotWritable_NamesFolderAndRemedy()
    {
        var file = _scratch.PathOf("file");
        File.WriteAllText(file, "");

        var exception = Assert.Throws<StartupException>(() => DataFolder.Open(Path.Combine(file, "data")));

        Assert.StartsWith($"The data folder {Path.Combine(file, "data")} cannot be written: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("--data DIR", exception.Message, StringComparison.Ordinal);
    }
}
