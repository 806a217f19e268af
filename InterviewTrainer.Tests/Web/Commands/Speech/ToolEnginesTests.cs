using System.Text.Json;
using InterviewTrainer.Core.Audio;
using InterviewTrainer.Tests.Browser;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Tests.TestDoubles.StandIns;
using InterviewTrainer.Web.Commands.Speech;
using Xunit;

namespace InterviewTrainer.Tests.Web.Commands.Speech;

/// <summary>The commands on stand-in models, in the real engine host.</summary>
public sealed class ToolEnginesTests(EspeakFixture espeak) : IClassFixture<EspeakFixture>, IDisposable
{
    private readonly ScratchFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Models => _folder.PathOf("models");

    private string Said => _folder.PathOf("said.wav");

    public void Dispose() => _folder.Dispose();

    [Fact]
    [Trait("Category", "Slow")]
    public async Task SayAndTranscribe_InstalledModels_SpeakAndHearInWorkers()
    {
        StandInVoice.WriteKokoro(Path.Combine(Models, "kokoro"), await EspeakDataFiles.FindAsync(espeak.Program, Token));
        StandInWhisper.Write(Path.Combine(Models, "whisper"));

        var said = await CommandRun.OfAsync(SayCommand.Create(), "I led a small team, and we shipped it in time.", "--out", Said, "--data", _folder.Path);

        Assert.True(said.Code == 0, said.Error);
        Assert.EndsWith("spoken by Stand-in (kokoro)", said.Output, StringComparison.Ordinal);
        Assert.Equal(StandInVoice.KokoroRateHz, WavFile.Read(Said).SampleRateHz);

        var heard = await CommandRun.OfAsync(TranscribeCommand.Create(), SharedData.Path("jfk.wav"), "--json", "--model", "whisper", "--data", _folder.Path);

        Assert.True(heard.Code == 0, heard.Error);
        var answer = JsonDocument.Parse(heard.Output).RootElement;
        Assert.Equal("Stand-in (whisper)", answer.GetProperty("engine").GetString());
        Assert.True(answer.GetProperty("stays_local").GetBoolean());
        Assert.Contains("I led a small team", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_AModelOfAnotherKindOrABrokenOne_SaysSo()
    {
        StandInWhisper.Write(Path.Combine(Models, "whisper"));
        Directory.CreateDirectory(Path.Combine(Models, "broken"));
        File.WriteAllText(Path.Combine(Models, "broken", "model.json"), "{}");

        var other = await SayAsync("--engine", "whisper");
        var broken = await SayAsync("--engine", "broken");

        Assert.Contains("\"whisper\" is no voice", other.Error, StringComparison.Ordinal);
        Assert.Contains("models pull broken", broken.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Said));
    }

    [Fact]
    public async Task Say_NoVoiceModel_IsSpokenByEspeak()
    {
        Assert.NotEmpty(espeak.Program);

        Assert.EndsWith("spoken by espeak-ng", (await SayAsync("--set", $"Engines:ModelsFolder={Models}")).Output, StringComparison.Ordinal);
    }

    private Task<CommandRun> SayAsync(params string[] options) =>
        CommandRun.OfAsync(SayCommand.Create(), ["Hello.", "--out", Said, "--data", _folder.Path, .. options]);
}
