using System.CommandLine;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Commands.Screenshots;
using Xunit;

namespace InterviewTrainer.Tests.Web.Commands.Screenshots;

public sealed class ScreenshotsCommandTests
{
    [Fact]
    public void Create_NoFolder_IsAnError() => Assert.NotEmpty(ScreenshotsCommand.Create().Parse([]).Errors);

    [Fact]
    public async Task Invoke_FolderIsAFile_SaysSoAndStartsNothing()
    {
        using var folder = new ScratchFolder();
        var file = Path.Combine(folder.Path, "taken");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        var (output, error) = (new StringWriter(), new StringWriter());

        var code = await ScreenshotsCommand.Create().Parse([file]).InvokeAsync(
            new InvocationConfiguration { Output = output, Error = error }, TestContext.Current.CancellationToken);

        Assert.Equal(1, code);
        Assert.Empty(output.ToString());
        Assert.Contains(file, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_Cancelled_StopsWithoutPictures()
    {
        using var folder = new ScratchFolder();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var error = new StringWriter();

        var code = await ScreenshotsCommand.Create().Parse([folder.Path]).InvokeAsync(
            new InvocationConfiguration { Output = TextWriter.Null, Error = error }, cancelled.Token);

        Assert.Equal(130, code);
        Assert.Empty(Directory.EnumerateFiles(folder.Path));
    }
}
