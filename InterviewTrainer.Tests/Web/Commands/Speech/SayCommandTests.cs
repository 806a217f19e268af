using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Tests.Browser;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Commands.Speech;
using Xunit;

namespace InterviewTrainer.Tests.Web.Commands.Speech;

public sealed class SayCommandTests(EspeakFixture espeak) : IClassFixture<EspeakFixture>, IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly ToneSynthesizer _tone = new(seconds: 0.5);

    private string Target => _folder.PathOf("said.wav");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Say_TwoSentences_WritesThemAndSaysWhoSpoke()
    {
        var run = await SayAsync("Hello there. How are you?", "--out", Target, "--voice", "af_heart", "--rate", "1.5", "--language", "en-US");

        Assert.Equal((0, $"{Target}: 1.0 s, spoken by tone", ""), (run.Code, run.Output, run.Error));
        Assert.Equal(TimeSpan.FromSeconds(1), WavFile.Read(Target).Duration);
        Assert.All(_tone.Spoken, spoken => Assert.Equal(new SpeechVoice("en-US", 1.5, 1) { Name = "af_heart" }, spoken.Voice));
        Assert.Equal([Target], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task Say_RealEspeak_SpeaksAudibly()
    {
        Assert.NotEmpty(espeak.Program);

        var run = await CommandRun.OfAsync(SayCommand.Create(), "Hello there.", "--out", Target, "--engine", "espeak");

        Assert.True(run.Code == 0, run.Error);
        Assert.EndsWith("spoken by espeak-ng", run.Output, StringComparison.Ordinal);
        Assert.InRange(Level.Decibels(WavFile.Read(Target).ToAudioFormat()), -40, -6);
    }

    [Fact]
    public async Task Say_FileIsThere_IsWrittenOverOnlyWithForce()
    {
        File.WriteAllText(Target, "mine");

        var refused = await SayAsync("Hello.", "--out", Target);
        Assert.Equal((1, "", "mine"), (refused.Code, refused.Output, File.ReadAllText(Target)));
        Assert.Contains("--force", refused.Error, StringComparison.Ordinal);
        Assert.Empty(_tone.Spoken);

        Assert.Equal(0, (await SayAsync("Hello.", "--out", Target, "--force")).Code);
        Assert.Equal(0.5, WavFile.Read(Target).Duration.TotalSeconds);
    }

    [Fact]
    public async Task Say_EngineFails_LeavesNoFileAndClosesTheEngines()
    {
        _tone.Broken = true;
        var engines = new FixedEngines(_tone);

        var run = await CommandRun.OfAsync(SayCommand.Create(() => engines), "Hello.", "--out", Target);

        Assert.Equal((1, "", "The tone is broken."), (run.Code, run.Output, run.Error));
        Assert.Empty(Directory.GetFiles(_folder.Path));
        Assert.True(engines.IsDisposed);
    }

    [Fact]
    public async Task Say_FolderIsNotThere_FailsWithoutAPart()
    {
        var run = await SayAsync("Hello.", "--out", Path.Combine(_folder.Path, "no", "said.wav"));

        Assert.Equal(1, run.Code);
        Assert.Contains("Check the path", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("…")]
    [InlineData("")]
    public async Task Say_NothingToSay_IsRefused(string text) =>
        Assert.Equal((1, "There are no words to speak in the text."), (await SayAsync(text, "--out", Target)) is var run ? (run.Code, run.Error) : default);

    [Theory]
    [InlineData("3")]
    [InlineData("NaN")]
    [InlineData("fast")]
    public void Say_RateOutOfBounds_IsAnError(string rate) =>
        Assert.Equal($"--rate takes 0.5 to 2, not {rate}.", Assert.Single(SayCommand.Create().Parse(["Hello.", "--out", "x.wav", "--rate", rate]).Errors).Message);

    [Fact]
    public async Task Say_ModelThatIsNotInstalled_SaysHowToGetIt()
    {
        var run = await CommandRun.OfAsync(SayCommand.Create(), "Hello.", "--out", Target, "--engine", "kokoro-1.0", "--data", _folder.PathOf("data"));

        Assert.Equal(1, run.Code);
        Assert.Contains("models pull kokoro-1.0", run.Error, StringComparison.Ordinal);
    }

    private Task<CommandRun> SayAsync(params string[] arguments) => CommandRun.OfAsync(SayCommand.Create(() => new FixedEngines(_tone)), arguments);
}
