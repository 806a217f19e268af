using InterviewTrainer.Core.Engines.Hosting;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Engines.Hosting;

public sealed class SocketFolderTests
{
    [Fact]
    public void Sweep_RemovesOnlyEmptyFoldersOfItsKindThatAreOld()
    {
        using var temporary = new ScratchFolder();
        var (old, young, used, foreign) = (Make("itw-old"), Make("itw-young"), Make("itw-used"), Make("other"));
        File.WriteAllText(Path.Combine(used, "socket"), "");
        foreach (var folder in new[] { old, used, foreign })
        {
            Directory.SetLastWriteTimeUtc(folder, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        SocketFolder.Sweep(temporary.Path, new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal([used, young, foreign], Directory.GetDirectories(temporary.Path).OrderBy(path => path == foreign).ThenByDescending(path => path == used));

        string Make(string name) => Directory.CreateDirectory(Path.Combine(temporary.Path, name)).FullName;
    }

    [Fact]
    public void Create_MakesAFolderForThisUserAlone()
    {
        var folder = SocketFolder.Create();
        try
        {
            Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(folder) == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
        }
        finally
        {
            Directory.Delete(folder);
        }
    }
}
