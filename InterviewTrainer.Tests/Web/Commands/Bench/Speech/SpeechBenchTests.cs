using System.Text.Json;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Commands.Bench;
using InterviewTrainer.Web.Commands.Bench.Speech;
using InterviewTrainer.Web.Commands.Tools;
using Xunit;

namespace InterviewTrainer.Tests.Web.Commands.Bench.Speech;

/// <summary>That the bench runs and what it prints; how fast anything is it says itself, in a Release build.</summary>
public sealed class SpeechBenchTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_EspeakAlone_NamesItAndLeavesTheRecogniserEmpty()
    {
        using var data = new ScratchFolder();
        var run = await CommandRun.OfAsync(BenchCommand.Create(), "speech", "--rounds", "1", "--data", data.Path);

        Assert.True(run.Code == 0, run.Error);
        var figures = JsonDocument.Parse(run.Output).RootElement.GetProperty("figures");
        Assert.Equal("espeak-ng", figures.GetProperty("voice").GetString());
        Assert.Equal(4, figures.GetProperty("sentences").GetInt32());
        Assert.True(figures.GetProperty("voice_rtf_p50").GetDouble() > 0);
        Assert.True(figures.GetProperty("voice_first_sound_p50_ms").GetDouble() > 0);
        Assert.True(figures.GetProperty("first_piece_ratio").GetDouble() > 0);
        Assert.Equal(JsonValueKind.Null, figures.GetProperty("recognizer").ValueKind);
    }

    [Fact]
    public async Task Run_WithARecogniser_MeasuresItOnWhatTheVoiceSaid()
    {
        var recognizer = new CountingTranscriber();

        var report = await SpeechBench.RunAsync(new FixedEngines(new ToneSynthesizer(), recognizer), 2, TextWriter.Null, Token);

        Assert.Equal("counting", (string?)report.Figures["recognizer"]);
        Assert.Equal(12, recognizer.Lengths.Count); // The first round loads the model.
        Assert.All(recognizer.Lengths, length => Assert.Equal(4 * 16_000, length)); // Two pieces of two seconds.
        Assert.True((double?)report.Figures["recognizer_rtf_p50"] >= 0);
    }

    [Fact]
    public async Task Run_AVoiceThatIsSilentOrBroken_IsExplained()
    {
        var silent = new FixedEngines(new SpeakingEngine(_ => [], "mute"));
        var broken = new FixedEngines(new SpeakingEngine(_ => throw new SpeechSynthesisException("Install it."), "broken"));

        Assert.Contains("mute made no sound", (await FailAsync(silent)).Message, StringComparison.Ordinal);
        Assert.Equal("Install it.", (await FailAsync(broken)).Message);
    }

    private static Task<ToolException> FailAsync(FixedEngines engines) =>
        Assert.ThrowsAsync<ToolException>(() => SpeechBench.RunAsync(engines, 1, TextWriter.Null, Token));
}
