using System.Text.Json;
using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Documents;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Planning;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Core.Reporting.Export;
using InterviewTrainer.Core.Research;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Signals.Words;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Tests.Interviewing.Planning;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Reporting.Export;

public sealed class InterviewExportTests
{
    private static readonly DateTime Now = new(2026, 3, 15, 8, 30, 0, DateTimeKind.Utc);

    [Fact]
    public void ToJson_Full_ComesBackEqual()
    {
        var export = Full();

        var back = JsonSerializer.Deserialize(export.ToJson(), ExportJson.Default.InterviewExport)!;

        Assert.Equivalent(export, back, strict: true);
        Assert.Equal(export.ToJson(), back.ToJson());
    }

    [Fact]
    public void ToJson_Full_IsValidAndHoldsExactlyWhatTheSchemaLists()
    {
        using var schema = Schema();
        using var document = JsonDocument.Parse(Full().ToJson());
        var check = new SchemaCheck(schema.RootElement);

        Assert.Empty(check.ErrorsOf(document.RootElement));
        Assert.Empty(check.Unreached());
    }

    [Fact]
    public void ToJson_Bare_IsValid()
    {
        using var schema = Schema();
        var interview = SampleInterviews.Running(new Consent(false, false, false));
        var turn = interview.Ask();
        (turn.Words, turn.Signals) = (null, null);
        using var document = JsonDocument.Parse(InterviewExport.Of(new StoredInterview(interview), Now).ToJson());

        Assert.Empty(new SchemaCheck(schema.RootElement).ErrorsOf(document.RootElement));
    }

    [Theory]
    [InlineData("\"schemaVersion\": 5", "\"schemaVersion\": 1")]
    [InlineData("\"elapsedMs\": 61001", "\"elapsedMs\": \"61001\"")]
    [InlineData("\"elapsedMs\": 61001,", "")]
    [InlineData("\"elapsedMs\": 61001,", "\"elapsedMs\": 61001, \"surplus\": 1,")]
    [InlineData("\"mode\": \"pressure\"", "\"mode\": \"Pressure\"")]
    [InlineData("\"startMs\": 800", "\"startMs\": null")]
    [InlineData("\"status\": \"timed\"", "\"status\": \"Timed\"")]
    [InlineData("\"timed\": [", "\"timings\": [")]
    public void SchemaCheck_DocumentChanged_FindsIt(string text, string changed)
    {
        using var schema = Schema();
        var json = System.Text.Encoding.UTF8.GetString(Full().ToJson());
        Assert.Contains(text, json, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(json.Replace(text, changed, StringComparison.Ordinal));

        Assert.NotEmpty(new SchemaCheck(schema.RootElement).ErrorsOf(document.RootElement));
    }

    [Theory]
    [InlineData(typeof(InterviewStatus), "status")]
    [InlineData(typeof(ConclusionReason), "conclusion")]
    [InlineData(typeof(CandidateLevel), "$defs/settings/level")]
    [InlineData(typeof(InterviewMode), "$defs/settings/mode")]
    [InlineData(typeof(Core.Transcription.HearingMode), "$defs/settings/hearing")]
    [InlineData(typeof(FollowUpIntent), "$defs/turn/followUpIntent")]
    [InlineData(typeof(TurnState), "$defs/turn/state")]
    [InlineData(typeof(AnswerSource), "$defs/turn/answerSource")]
    [InlineData(typeof(CheckInTag), "$defs/checkIn/tag")]
    [InlineData(typeof(WordStatus), "$defs/wordEvidence/status")]
    [InlineData(typeof(HesitationHandling), "$defs/wordEvidence/hesitations")]
    [InlineData(typeof(FillerKind), "$defs/filler/kind")]
    [InlineData(typeof(PausePlace), "$defs/placedPause/place")]
    [InlineData(typeof(DrillKind), "$defs/drill/kind")]
    [InlineData(typeof(Dimension), "$defs/dimensionScore/dimension")]
    [InlineData(typeof(NotScoredReason), "$defs/answerAssessment/notScored")]
    [InlineData(typeof(Sentiment), "$defs/findings/sentiment")]
    public void Schema_EveryEnum_ListsItsValues(Type type, string place)
    {
        using var schema = Schema();
        var parts = place.Split('/');
        var holder = parts.Length == 1 ? schema.RootElement : schema.RootElement.GetProperty(parts[0]).GetProperty(parts[1]);
        var listed = holder.GetProperty("properties").GetProperty(parts[^1]).GetProperty("enum").EnumerateArray()
            .Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString());

        Assert.Equal(Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName), listed);
    }

    [Fact]
    public void Schema_Version2_KeepsEveryPropertyOfVersion1()
    {
        using var before = Schema(version: 1);
        using var now = Schema(version: 2);
        static IEnumerable<string> Properties(JsonDocument schema) => schema.RootElement.GetProperty("$defs").EnumerateObject()
            .SelectMany(definition => definition.Value.GetProperty("properties").EnumerateObject().Select(property => $"{definition.Name}.{property.Name}: {TypeOf(property.Value)}"))
            .Concat(schema.RootElement.GetProperty("properties").EnumerateObject().Select(property => $"{property.Name}: {TypeOf(property.Value)}"));
        static string TypeOf(JsonElement rule) => rule.TryGetProperty("type", out var type) ? type.GetRawText() : "";

        Assert.NotEmpty(Properties(before));
        Assert.Empty(Properties(before).Except(Properties(now)));
        Assert.NotEmpty(Properties(now).Except(Properties(before)));
    }

    [Fact]
    public void ToJson_HostileTimedWords_AreBoundedAndValid()
    {
        using var schema = Schema();
        var interview = SampleInterviews.Running();
        var turn = interview.Ask("words");
        turn.Words = turn.Words! with { Timed = [new TimedWord("wo\u0000rd", TimeSpan.MinValue, TimeSpan.MaxValue, double.NaN)] };
        using var document = JsonDocument.Parse(InterviewExport.Of(new StoredInterview(interview), Now).ToJson());

        Assert.Empty(new SchemaCheck(schema.RootElement).ErrorsOf(document.RootElement));
    }

    [Fact]
    public void Of_NoteWithoutConsent_LeavesItOut()
    {
        var interview = SampleInterviews.Ready(new Consent(true, true, UseForResearch: false));

        Assert.Null(InterviewExport.Of(new StoredInterview(interview) { Note = new ResearchNote("Scots", "private") }, Now).ResearchNote);
    }

    [Fact]
    public void ToJson_MarkupAndOtherScripts_StayData()
    {
        var interview = SampleInterviews.Running();
        interview.Ask("<script>alert('größe')</script>\u0000 数字");

        var json = System.Text.Encoding.UTF8.GetString(InterviewExport.Of(new StoredInterview(interview), Now).ToJson());

        Assert.DoesNotContain("<script>", json, StringComparison.Ordinal);
        Assert.Contains("größe", json, StringComparison.Ordinal);
        Assert.Contains("数字", json, StringComparison.Ordinal);
    }

    [Fact]
    public void FileName_Interview_HasDateAndShortId()
    {
        var export = Full() with { Id = Guid.Parse("0123abcd-0000-0000-0000-000000000000") };

        Assert.Equal("interview-2026-03-14-0123abcd.json", export.FileName);
    }

    internal static InterviewExport Full()
    {
        var interview = SampleInterviews.Running(new Consent(true, true, true));
        var study = new Role("MSc", "Leeds", new RoleDate("2010-03", new YearMonth(2010, 3)), RoleDate.None);
        var settings = interview.Settings with { Brief = RulePlannerTests.Brief with { Education = [study], Keywords = ["payments"] } };
        settings = settings with { Drill = new Drill(DrillKind.NewQuestion, Guid.NewGuid(), Guid.NewGuid(), "structure") };
        interview.Settings = settings.WithPlan(new RulePlanner(PackLibrary.Read(ProjectFiles.Packs)).Plan(settings, new Dictionary<string, int>()));
        var first = interview.Answer(interview.Ask("first um answer"));
        first.Words = first.Words! with { Timed = SampleInterviews.Timed("first um answer") };
        first.Signals = first.Signals! with { FillerCandidates = [new SpeechSpan(1_380, 1_660)], SoundWindows = [new SoundWindow(0, -22.5, 141.5), new SoundWindow(10_000, null, null)] };
        interview.Answer(interview.Ask("second answer", followUp: FollowUpIntent.TradeOff));
        interview.Conclude(ConclusionReason.AllAsked, "Goodbye.", TimeSpan.FromMilliseconds(61_001), SampleInterviews.Begin.AddMinutes(2));
        return InterviewExport.Of(SampleStored.Of(interview), Now);
    }

    private static JsonDocument Schema(int version = InterviewExport.CurrentSchemaVersion)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "InterviewTrainer.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder.FullName, "docs", $"export-schema-v{version}.json")));
    }
}
