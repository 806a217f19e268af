using System.Text.Json;
using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Web.Hosting;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace InterviewTrainer.Tests.Web.Hosting;

public sealed class OptionsReaderTests
{
    [Fact]
    public void Read_NothingConfigured_GivesDefaults() => Assert.Equivalent(new InterviewTrainerOptions(), Read(), strict: true);

    [Fact]
    public void Read_ShippedFile_NamesEverySettingWithItsDefault()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "appsettings.json");
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        var defaults = JsonSerializer.SerializeToElement(new InterviewTrainerOptions());

        Assert.True(JsonElement.DeepEquals(defaults, document.RootElement.GetProperty(InterviewTrainerOptions.Section)));
        Assert.Equivalent(new InterviewTrainerOptions(), OptionsReader.Read(new ConfigurationBuilder().AddJsonFile(file).Build()), strict: true);
    }

    [Fact]
    public void Read_ValuesInRange_TakesThem()
    {
        var options = Read(("Interview:DefaultQuestions", "8"), ("AUDIO:FRAMEMS", "60"), ("TurnTaking:SilenceSeconds", "1.5"), ("Data:Folder", "/somewhere"), ("Server:AllowedHosts:0", "interviews.example"));

        Assert.Equal(8, options.Interview.DefaultQuestions);
        Assert.Equal(60, options.Audio.FrameMs);
        Assert.Equal(1.5, options.TurnTaking.SilenceSeconds);
        Assert.Equal("/somewhere", options.Data.Folder);
        Assert.Equal(["interviews.example"], options.Server.AllowedHosts);
    }

    [Fact]
    public void Read_ManyMistakes_ReportsAllOfThemWithTheirKeys()
    {
        var exception = Assert.Throws<StartupException>(() => Read(
            ("Interview:DefaultQuestion", "8"),
            ("Interview:MaxQuestions", "many"),
            ("Audio:FrameMs", "40"),
            ("TurnTaking:SilenceSeconds", "99"),
            ("TurnTaking:BargeInLevelRatio", "NaN"),
            ("Server:AllowedHosts", "one.example"),
            ("Sound:FrameMs", "30")));

        var problems = exception.Message.Split(Environment.NewLine)[1..^1].Select(line => line.Trim()).Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "InterviewTrainer:Audio:FrameMs must be 30 or 60, but is 40.",
                "InterviewTrainer:Interview:DefaultQuestion is not a setting; known here: DefaultQuestions, MaxQuestions, DefaultLengthMinutes, MaxFollowUpsPerTopic, IdlePauseMinutes, DecisionSeconds, PlanSeconds, ConversationTokens.",
                "InterviewTrainer:Interview:MaxQuestions must be a whole number, but is \"many\".",
                "InterviewTrainer:Server:AllowedHosts must be a list of texts: [\"one\", \"two\"] in the file, AllowedHosts:0=one elsewhere.",
                "InterviewTrainer:Sound is not a setting; known here: Interview, Audio, TurnTaking, Documents, Reports, Assessment, Engines, Server, Data.",
                "InterviewTrainer:TurnTaking:BargeInLevelRatio must be between 1 and 10, but is NaN.",
                "InterviewTrainer:TurnTaking:SilenceSeconds must be between 0.5 and 30, but is 99.",
            ],
            problems);
    }

    [Theory]
    [InlineData("Interview", "3", "InterviewTrainer:Interview is a group of settings")]
    [InlineData("Audio:FrameMs:Milliseconds", "30", "InterviewTrainer:Audio:FrameMs must be a whole number, but is a group of settings")]
    [InlineData("Interview:DefaultQuestions", "", "InterviewTrainer:Interview:DefaultQuestions must be a whole number, but is \"\"")]
    [InlineData("Interview:DefaultQuestions", "51", "InterviewTrainer:Interview:DefaultQuestions must be between 1 and 50, but is 51")]
    [InlineData("TurnTaking:BargeInLevelRatio", "10.4", "InterviewTrainer:TurnTaking:BargeInLevelRatio must be between 1 and 10, but is 10.4")]
    [InlineData("Server:AllowedHosts:0", "*", "InterviewTrainer:Server:AllowedHosts holds \"*\", which is not a host name")]
    [InlineData("Server:AllowedHosts:0", "http://one.example", "InterviewTrainer:Server:AllowedHosts holds \"http://one.example\"")]
    public void Read_Mistake_SaysWhat(string key, string value, string expected) =>
        Assert.Contains(expected, Assert.Throws<StartupException>(() => Read((key, value))).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_DefaultAboveMaximum_SaysWhichExceedsWhich()
    {
        var exception = Assert.Throws<StartupException>(() => Read(("Interview:MaxQuestions", "4")));

        Assert.Contains($"InterviewTrainer:Interview:DefaultQuestions must not be above MaxQuestions (4), but is {InterviewLimits.DefaultQuestions}.", exception.Message, StringComparison.Ordinal);
    }

    private static InterviewTrainerOptions Read(params IEnumerable<(string Key, string Value)> settings) => OptionsReader.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>($"InterviewTrainer:{setting.Key}", setting.Value)))
        .Build());
}
