using InterviewTrainer.EngineHost.Hosting;
using InterviewTrainer.EngineHost.Language;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.EngineHost.Language;

public sealed class ModelFileTests
{
    [Fact]
    public void Find_FolderWithOneModel_IsNamedAfterTheFolder()
    {
        using var folder = new ScratchFolder();
        var path = folder.Write("weights.gguf", []);
        folder.Write("model.json", []);

        Assert.Equal(new ModelFile(path, Path.GetFileName(folder.Path)), ModelFile.Find(folder.Path));
        Assert.Equal(new ModelFile(path, "weights"), ModelFile.Find(path));
    }

    [Fact]
    public void Find_NoneOrSeveral_SaysWhatToDo()
    {
        using var folder = new ScratchFolder();
        Assert.Contains("models pull", Assert.Throws<EngineLoadException>(() => ModelFile.Find(folder.Path)).Message, StringComparison.Ordinal);

        folder.Write("a.gguf", []);
        folder.Write("b.gguf", []);
        Assert.Contains("2 .gguf files", Assert.Throws<EngineLoadException>(() => ModelFile.Find(folder.Path)).Message, StringComparison.Ordinal);
    }
}
