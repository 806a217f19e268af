using InterviewTrainer.Core.Engines.Roles;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Engines.Roles;

public sealed class EngineChoicesTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "engines.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Open_NoFile_EverythingIsBuiltIn()
    {
        var choices = EngineChoices.Open(File);

        Assert.All(Enum.GetValues<EngineRole>(), role => Assert.IsType<EngineChoice.BuiltIn>(choices[role]));
        Assert.Null(choices.Problem);
    }

    [Fact]
    public void Set_EachKind_IsThereAfterARestart()
    {
        var choices = EngineChoices.Open(File);
        var changes = 0;
        choices.Changed += () => changes++;

        choices.Set(EngineRole.Interviewer, new EngineChoice.Installed("qwen3-4b"));
        choices.Set(EngineRole.Judge, new EngineChoice.Remote("http://localhost:11434/v1", "llama3"));
        choices.Set(EngineRole.Speaking, new EngineChoice.BuiltIn());

        var again = EngineChoices.Open(File);
        Assert.Equal(new EngineChoice.Installed("qwen3-4b"), again[EngineRole.Interviewer]);
        Assert.Equal(new EngineChoice.Remote("http://localhost:11434/v1", "llama3"), again[EngineRole.Judge]);
        Assert.IsType<EngineChoice.BuiltIn>(again[EngineRole.Speaking]);
        Assert.Equal(3, changes);
        Assert.Equal([File], Directory.GetFiles(_folder.Path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("{\"interviewer\":{\"engine\":\"magic\"}}")]
    [InlineData("{\"butler\":{\"engine\":\"built-in\"}}")]
    [InlineData("{\"interviewer\":7}")]
    public void Open_Rubbish_IsBuiltInAndSaysWhy(string content)
    {
        System.IO.File.WriteAllText(File, content);

        var choices = EngineChoices.Open(File);

        Assert.IsType<EngineChoice.BuiltIn>(choices[EngineRole.Interviewer]);
        Assert.Contains(File, choices.Problem, StringComparison.Ordinal);
        Assert.Equal(content, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void Open_HugeFile_IsNotRead()
    {
        System.IO.File.WriteAllText(File, new string(' ', 70_000));

        Assert.Contains("over 64 KB", EngineChoices.Open(File).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Set_FileIsForItsOwnerOnly()
    {
        EngineChoices.Open(File).Set(EngineRole.Hearing, new EngineChoice.Installed("whisper-tiny"));

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
        }
    }
}
