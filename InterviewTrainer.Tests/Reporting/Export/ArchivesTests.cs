using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using InterviewTrainer.Core.Coaching;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Rows;
using InterviewTrainer.Core.Reporting.Export;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewTrainer.Tests.Reporting.Export;

[Trait("Category", "Slow")]
public sealed class ArchivesTests : IAsyncLifetime
{
    private TemporaryDatabase _database = null!;
    private Archives _archives = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await TemporaryDatabase.StartAsync();
        _archives = Over(_database);
    }

    public ValueTask DisposeAsync()
    {
        _database.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Import_OfAnExport_GivesAnEqualExport()
    {
        await StoreAllAsync();
        var before = await ExportAsync(_archives);
        await _database.Library.DeleteEverythingAsync(Token);

        var result = await ImportAsync(before);
        var after = await ExportAsync(_archives);

        Assert.Equal((3, 0), (result.Added, result.Skipped.Count));
        Assert.Equal(Files(before).Keys, Files(after).Keys);
        Assert.Equal(8, Files(after).Keys.Count(path => path != ArchiveManifest.Path) - 1);
        foreach (var (path, content) in Files(before).Where(file => file.Key != ArchiveManifest.Path))
        {
            Assert.Equal(WithoutTime(content), WithoutTime(Files(after)[path]));
        }
    }

    [Fact]
    public async Task Import_IntoAnotherDatabase_BringsAllOfIt()
    {
        await StoreAllAsync();
        var archive = await ExportAsync(_archives);
        using var other = await TemporaryDatabase.StartAsync();

        var result = await Over(other).ImportAsync(new MemoryStream(archive), Token);

        Assert.Equal(3, result.Added);
        Assert.Equal("The outage", Assert.Single(await other.Stored.StoriesAsync(Token)).Title);
        Assert.Single(await other.Stored.GoalsAsync(Token));
        await using var db = other.CreateDbContext();
        Assert.Equal(await _database.CreateDbContext().AnswerScores.CountAsync(Token), await db.AnswerScores.CountAsync(Token));
    }

    [Fact]
    public async Task Import_WhatIsHereAlready_IsSkippedAndSaid()
    {
        var ids = await StoreAllAsync();
        var archive = await ExportAsync(_archives);
        await _database.Library.DeleteAsync(ids[0], Token);

        var result = await ImportAsync(archive);

        Assert.Equal(1, result.Added);
        Assert.Equal(ids.Skip(1).Order(), result.Skipped.Order());
    }

    [Fact]
    public async Task Import_OneInterviewAsJson_BringsIt()
    {
        var ids = await StoreAllAsync();
        var json = (await _archives.ExportAsync(ids[0], Token))!.ToJson();
        await _database.Library.DeleteEverythingAsync(Token);

        Assert.Equal(1, (await ImportAsync(json)).Added);
        Assert.Equal(WithoutTime(json), WithoutTime((await _archives.ExportAsync(ids[0], Token))!.ToJson()));
    }

    [Fact]
    public async Task Import_VersionBeforeJudgements_IsFilledIn()
    {
        var ids = await StoreAllAsync();
        var export = JsonNode.Parse((await _archives.ExportAsync(ids[0], Token))!.ToJson())!.AsObject();
        export["schemaVersion"] = 4;
        export.Remove("assessments");
        export.Remove("selfRating");
        export.Remove("reflections");
        export["settings"]!.AsObject().Remove("drill");
        await _database.Library.DeleteEverythingAsync(Token);

        Assert.Equal(1, (await ImportAsync(JsonSerializer.SerializeToUtf8Bytes(export))).Added);
        Assert.Empty((await _archives.ExportAsync(ids[0], Token))!.Assessments);
    }

    [Fact]
    public async Task Import_MoreThanItsConsentAllows_IsNotKept()
    {
        var ids = await StoreAllAsync();
        var export = JsonNode.Parse((await _archives.ExportAsync(ids[0], Token))!.ToJson())!;
        (export["consent"]!["keepWords"], export["consent"]!["keepSignals"], export["consent"]!["useForResearch"]) = (false, false, false);
        await _database.Library.DeleteEverythingAsync(Token);

        await ImportAsync(JsonSerializer.SerializeToUtf8Bytes(export));

        var back = (await _archives.ExportAsync(ids[0], Token))!;
        Assert.All(back.Turns, turn => Assert.True(turn is { Words: null, Signals: null }));
        Assert.Null(back.ResearchNote);
        Assert.Empty(back.Reflections);
        Assert.DoesNotContain("I kept", Encoding.UTF8.GetString(back.ToJson()), StringComparison.Ordinal);
        Assert.Equal("", back.Assessments[0].OneThing!.Evidence[0].Evidence.Quote);
    }

    [Fact]
    public async Task Import_InterviewUnderWay_ComesBackPaused()
    {
        var running = SampleInterviews.Running();
        running.Ask("half an answer");
        var archive = InterviewExport.Of(new(running), SampleInterviews.Begin).ToJson();

        await ImportAsync(archive);

        Assert.Equal(InterviewStatus.Paused, (await _database.Library.LoadAsync(running.Id, Token))!.Status);
    }

    [Theory]
    [InlineData("\"schemaVersion\": 5", "\"schemaVersion\": 6", "later version")]
    [InlineData("\"schemaVersion\": 5", "\"schemaVersion\": 3", "early version")]
    [InlineData("\"schemaVersion\": 5", "\"schemaVersion\": \"5\"", "no export")]
    [InlineData("\"elapsedMs\": 61001", "\"elapsedMs\": 9223372036854775807", "lengths")]
    [InlineData("\"elapsedMs\": 61001,", "", "no export")]
    [InlineData("\"closing\": \"Goodbye.\"", "\"closing\": null", "no export")]
    [InlineData("\"status\": \"concluded\"", "\"status\": \"winning\"", "no export")]
    [InlineData("\"confidence\": 40", "\"confidence\": 400", "ratings")]
    [InlineData("\"questionNumber\": 1,", "\"questionNumber\": -1,", "order")]
    [InlineData("\"startMs\": 800,", "\"startMs\": 2000000000,", "stretches")]
    [InlineData("\"Give a figure.\"", "null", "nothing in one of its places")]
    [InlineData("\"exportedAt\"", "\"exportedBy\"", "no export")]
    [InlineData("{", "[", "no whole JSON")]
    public async Task Import_ExportThatCannotBe_IsRefusedAndSaysWhy(string text, string changed, string said)
    {
        var json = Encoding.UTF8.GetString(InterviewExportTests.Full().ToJson());
        var at = json.IndexOf(text, StringComparison.Ordinal);

        await RefusedAsync(Encoding.UTF8.GetBytes(json[..at] + changed + json[(at + text.Length)..]), said);
    }

    [Fact]
    public async Task Import_AnswerLongerThanOneCanBe_IsRefused()
    {
        var export = JsonNode.Parse(InterviewExportTests.Full().ToJson())!;
        export["turns"]![0]!["words"]!["answer"] = new string('x', InterviewLimits.MaxAnswerCharacters + 1);

        await RefusedAsync(JsonSerializer.SerializeToUtf8Bytes(export), "longer than an answer");
    }

    [Fact]
    public async Task Import_TurnOfAnotherInterview_ChangesNothing()
    {
        var ids = await StoreAllAsync();
        var before = WithoutTime((await _archives.ExportAsync(ids[0], Token))!.ToJson());
        var foreign = JsonNode.Parse((await _archives.ExportAsync(ids[0], Token))!.ToJson())!;
        foreign["id"] = Guid.NewGuid();
        foreign["assessments"] = new JsonArray();
        foreign["turns"]![0]!["question"] = "Overwritten";

        await RefusedAsync(JsonSerializer.SerializeToUtf8Bytes(foreign), "another interview", stored: 3);

        Assert.Equal(before, WithoutTime((await _archives.ExportAsync(ids[0], Token))!.ToJson()));
    }

    [Fact]
    public async Task Import_OneOfManyWrong_BringsNothing()
    {
        await StoreAllAsync();
        var archive = await ExportAsync(_archives);
        await _database.Library.DeleteEverythingAsync(Token);
        var last = Files(archive).Keys.Last(path => path.StartsWith("interviews/", StringComparison.Ordinal));

        await RefusedAsync(Rebuilt(archive, files => files[last] = Encoding.UTF8.GetBytes("{}"), keepDigests: false), "no export");
    }

    [Theory]
    [InlineData("digest")]
    [InlineData("missing")]
    [InlineData("added")]
    [InlineData("outside")]
    [InlineData("no manifest")]
    [InlineData("twice")]
    [InlineData("format")]
    public async Task Import_ArchiveThatWasChanged_IsRefused(string how)
    {
        await StoreAllAsync();
        var archive = await ExportAsync(_archives);
        await _database.Library.DeleteEverythingAsync(Token);
        var first = Files(archive).Keys.First();
        var (changed, said) = how switch
        {
            "digest" => (Rebuilt(archive, files => files[first][^3] ^= 1, keepDigests: true), "digest"),
            "missing" => (Rebuilt(archive, files => files.Remove(first), keepDigests: true), "exactly what its manifest lists"),
            "added" => (Rebuilt(archive, files => files["tables/more.csv"] = [1], keepDigests: true), "exactly what its manifest lists"),
            "outside" => (Rebuilt(archive, files => files["../../outside.json"] = [1], keepDigests: true), "files that no export has"),
            "no manifest" => (Rebuilt(archive, files => files.Remove(ArchiveManifest.Path), keepDigests: true), "no manifest"),
            "twice" => (Rebuilt(archive, files => files["interviews/copy.json"] = files[first], keepDigests: false), "in another file too"),
            _ => (Rebuilt(archive, files => files[ArchiveManifest.Path] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files[ArchiveManifest.Path]).Replace("-archive", "-bomb", StringComparison.Ordinal)), keepDigests: true), "not one of this program"),
        };

        await RefusedAsync(changed, said);
    }

    [Fact]
    public async Task Import_Bomb_IsRefusedBeforeItIsUnpacked()
    {
        var bomb = new MemoryStream();
        using (var zip = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("interviews/bomb.json").Open();
            entry.Write(new byte[40 << 20]);
        }

        await RefusedAsync(bomb.ToArray(), "unpack to more");
    }

    [Fact]
    public async Task Import_LargerThanAllowed_IsRefused()
    {
        var archives = new Archives(_database.Stored, _database.Location, _database.Time, new ArchiveLimits(ArchiveBytes: 100));

        Assert.Contains("larger than any export", (await Assert.ThrowsAsync<ImportException>(() => archives.ImportAsync(new MemoryStream(new byte[101]), Token))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK")]
    [InlineData("PK\u0003\u0004 nothing more")]
    [InlineData("hello")]
    [InlineData("null")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    public async Task Import_SomeOtherFile_IsRefused(string content) => await RefusedAsync(Encoding.Latin1.GetBytes(content), "Nothing was brought back");

    [Fact]
    public async Task ExportAll_Afterwards_LeavesNoFileBehind()
    {
        await StoreAllAsync();
        await ExportAsync(_archives);
        await Assert.ThrowsAsync<ImportException>(() => ImportAsync([1, 2, 3]));

        Assert.DoesNotContain(Directory.EnumerateFiles(_database.Location.Folder), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    private static Archives Over(TemporaryDatabase database) => new(database.Stored, database.Location, database.Time);

    private async Task<IReadOnlyList<Guid>> StoreAllAsync()
    {
        var full = InterviewExportTests.Full().ToStored();
        var bare = SampleInterviews.Running(new Consent(false, false, false), SampleInterviews.Begin.AddDays(1));
        bare.Answer(bare.Ask());
        bare.Conclude(ConclusionReason.TimeUp, "", TimeSpan.FromMinutes(1), SampleInterviews.Begin.AddDays(1));
        (bare.Turns[0].Words, bare.Turns[0].Signals) = (null, null);
        var ready = SampleInterviews.Ready(createdAt: SampleInterviews.Begin.AddDays(2));
        var story = new StoryRow { Id = Guid.NewGuid(), Title = "The outage", Text = "=cmd()", Tags = ["failure"], Told = [new StoryTelling(full.Interview.Id, Guid.NewGuid(), "a/b", "teamwork", 60, SampleInterviews.Begin)], CreatedAt = SampleInterviews.Begin, UpdatedAt = SampleInterviews.Begin };
        var goal = new GoalRow { Id = Guid.NewGuid(), Kind = GoalKind.FillersAMinute, Subject = "", Target = 3.5, CreatedAt = SampleInterviews.Begin };
        await _database.Stored.AddAsync(new[] { full, new(bare), new(ready) }.ToAsyncEnumerable(), [story], [goal], Token);
        return [full.Interview.Id, bare.Id, ready.Id];
    }

    private static async Task<byte[]> ExportAsync(Archives archives)
    {
        await using var stream = await archives.ExportAllAsync(Token);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Token);
        return copy.ToArray();
    }

    private Task<Core.Persistence.Library.ImportResult> ImportAsync(byte[] content) => _archives.ImportAsync(new MemoryStream(content), Token);

    private async Task RefusedAsync(byte[] content, string said, int stored = 0)
    {
        var exception = await Assert.ThrowsAsync<ImportException>(() => ImportAsync(content));

        Assert.Contains(said, exception.Message, StringComparison.Ordinal);
        Assert.Contains("Nothing was brought back", exception.Message, StringComparison.Ordinal);
        Assert.Equal(stored, await _database.Library.CountAsync(Token));
    }

    private static Dictionary<string, byte[]> Files(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = new MemoryStream();
            using var packed = entry.Open();
            packed.CopyTo(content);
            return content.ToArray();
        });
    }

    /// <summary>The archive with other files; with <paramref name="keepDigests"/> false, under a manifest that fits them.</summary>
    private static byte[] Rebuilt(byte[] archive, Action<Dictionary<string, byte[]>> change, bool keepDigests)
    {
        var files = Files(archive);
        change(files);
        if (!keepDigests)
        {
            var manifest = JsonNode.Parse(files[ArchiveManifest.Path])!;
            manifest["files"] = new JsonArray([.. files.Where(file => file.Key != ArchiveManifest.Path).Select(file => (JsonNode)new JsonObject
            {
                ["path"] = file.Key, ["bytes"] = file.Value.Length, ["sha256"] = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.Value)),
            })]);
            files[ArchiveManifest.Path] = JsonSerializer.SerializeToUtf8Bytes(manifest);
        }

        var rebuilt = new MemoryStream();
        using (var zip = new ZipArchive(rebuilt, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(content);
            }
        }

        return rebuilt.ToArray();
    }

    private static string WithoutTime(byte[] json) => System.Text.RegularExpressions.Regex.Replace(Encoding.UTF8.GetString(json), "\"exportedAt\": \"[^\"]*\"", "");
}
