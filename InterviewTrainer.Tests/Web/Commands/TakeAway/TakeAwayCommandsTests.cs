using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Commands.TakeAway;
using Xunit;

namespace InterviewTrainer.Tests.Web.Commands.TakeAway;

[Trait("Category", "Slow")]
public sealed class TakeAwayCommandsTests : IAsyncLifetime
{
    private readonly ScratchFolder _folder = new();
    private readonly ScratchFolder _empty = new();
    private readonly Interview _interview = SampleInterviews.Running();
    private TemporaryDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await TemporaryDatabase.StartAsync();
        _interview.Answer(_interview.Ask("I found it 🚀 in the log."));
        _interview.Conclude(ConclusionReason.AllAsked, "", TimeSpan.FromMinutes(1), SampleInterviews.Begin);
        _database.Journal.Write(_interview);
        _database.Journal.Write(_interview.Turns[0], _interview.Settings.Consent);
        await _database.Journal.FlushAsync(Token);
    }

    public ValueTask DisposeAsync()
    {
        _database.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
        _empty.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Export_ThenImport_BringsEverythingToAnotherFolder()
    {
        var archive = _folder.PathOf("all.zip");

        var export = await CommandRun.OfAsync(ExportCommand.Create(), "--out", archive, "--data", _database.Location.Folder);
        var first = await CommandRun.OfAsync(ImportCommand.Create(), archive, "--data", _empty.Path);
        var again = await CommandRun.OfAsync(ImportCommand.Create(), archive, "--data", _empty.Path);

        Assert.True(export.Code == 0, export.Error);
        Assert.StartsWith(archive, export.Output, StringComparison.Ordinal);
        Assert.Equal("One interview is back.", first.Output);
        Assert.Contains("No interview was new; one was here already", again.Output, StringComparison.Ordinal);
        Assert.Contains(_interview.Id.ToString(), again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_OneByItsFirstLetters_IsJson()
    {
        var path = _folder.PathOf("one.json");

        var export = await CommandRun.OfAsync(ExportCommand.Create(), "--id", _interview.Id.ToString("N")[..8], "--out", path, "--data", _database.Location.Folder);

        Assert.True(export.Code == 0, export.Error);
        Assert.Contains(_interview.Id.ToString(), await File.ReadAllTextAsync(path, Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--out", "all.json")]
    [InlineData("--id", "ffffffff")]
    [InlineData("--id", "f")]
    public async Task Export_WhatCannotBe_SaysWhatToDo(string option, string value)
    {
        var export = await CommandRun.OfAsync(ExportCommand.Create(), option, value, "--data", _database.Location.Folder);

        Assert.Equal(1, export.Code);
        Assert.NotEmpty(export.Error);
    }

    [Fact]
    public async Task Import_SomeOtherFile_SaysThatNothingWasBroughtBack()
    {
        var import = await CommandRun.OfAsync(ImportCommand.Create(), _folder.Write("x.zip", [1, 2, 3]), "--data", _empty.Path);

        Assert.Equal(1, import.Code);
        Assert.Contains("Nothing was brought back", import.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Category", "Slow")]
    public async Task Report_Stored_IsAPdfThatSaysWhatCouldNotBeDrawn(bool progress)
    {
        var path = _folder.PathOf("report.pdf");

        var report = await CommandRun.OfAsync(ReportCommand.Create(), progress ? "progress" : _interview.Id.ToString(), "--out", path, "--data", _database.Location.Folder);

        Assert.True(report.Code == 0, report.Error);
        Assert.Equal(!progress, report.Output.Contains("one character could not be drawn", StringComparison.Ordinal));
        Assert.True((await File.ReadAllBytesAsync(path, Token)).AsSpan().StartsWith("%PDF-"u8));
    }
}
