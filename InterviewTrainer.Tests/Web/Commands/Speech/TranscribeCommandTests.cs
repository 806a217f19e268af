using System.Text.Json;
using InterviewTrainer.Core.Audio;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Commands.Speech;
using Xunit;

namespace InterviewTrainer.Tests.Web.Commands.Speech;

public sealed class TranscribeCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly CountingTranscriber _recognizer = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Transcribe_SpeechAsJson_PrintsOneLineWithTimesOfTheRecording()
    {
        var run = await TranscribeAsync(SharedData.Path("jfk.wav"), "--json", "--language", "en");

        Assert.True(run.Code == 0, run.Error);
        var heard = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(
            ["engine", "stays_local", "seconds", "text", "confidence", "segments", "words"],
            heard.EnumerateObject().Select(property => property.Name));
        Assert.Equal("part 1", heard.GetProperty("text").GetString());
        Assert.Equal(0.8, heard.GetProperty("confidence").GetDouble());
        Assert.Equal(11, heard.GetProperty("seconds").GetDouble(), 1);
        var segment = Assert.Single(heard.GetProperty("segments").EnumerateArray());
        Assert.InRange(segment.GetProperty("start").GetDouble(), 0.25, 0.6); // 0.25 s into a stretch that begins just before the first word.
        Assert.Equal(0.1, segment.GetProperty("no_speech").GetDouble());
        Assert.Equal(["en"], _recognizer.Languages);
    }

    [Fact]
    public async Task Transcribe_WithoutJson_PrintsTheText() => Assert.Equal("part 1", (await TranscribeAsync(SharedData.Path("jfk.wav"))).Output);

    [Fact]
    public async Task Transcribe_Silence_IsNotGivenToTheRecogniser()
    {
        using var wav = new MemoryStream();
        WavFile.Write(wav, TestSound.Silence(3), 16_000);

        var run = await TranscribeAsync(_folder.Write("silence.wav", wav.ToArray()));

        Assert.Equal((0, "", "No words were heard."), (run.Code, run.Output, run.Error));
        Assert.Empty(_recognizer.Lengths);
    }

    [Fact]
    public async Task Transcribe_NoRecogniser_SaysHowToGetOne()
    {
        var none = await CommandRun.OfAsync(TranscribeCommand.Create(), SharedData.Path("jfk.wav"), "--data", _folder.PathOf("data"));
        var missing = await CommandRun.OfAsync(TranscribeCommand.Create(), SharedData.Path("jfk.wav"), "--model", "whisper-tiny", "--data", _folder.PathOf("data"));

        Assert.Equal((1, 1), (none.Code, missing.Code));
        Assert.Contains("models pull whisper-base.en", none.Error, StringComparison.Ordinal);
        Assert.Contains("models pull whisper-tiny", missing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transcribe_NoWavFile_FailsWithARemedy()
    {
        var run = await TranscribeAsync(_folder.Write("song.mp3", "ID3 and so on"u8.ToArray()));

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains("ffmpeg", run.Error, StringComparison.Ordinal);
        Assert.Contains("Check the path", (await TranscribeAsync(_folder.PathOf("missing.wav"))).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RecordingTranscriber_LongRecording_IsCutAtPausesAndKeepsItsTimes(bool hasTimes)
    {
        var recognizer = new CountingTranscriber(hasTimes);
        short[] recording = [.. Enumerable.Range(0, 5).SelectMany(_ => (short[])[.. TestSound.Tone(12, 180, 0.2), .. TestSound.Silence(2)])];
        using var detector = new LoudnessDetectors().Create();

        var heard = await RecordingTranscriber.TranscribeAsync(recording, recognizer, detector, null, TestContext.Current.CancellationToken);

        Assert.Equal("part 1 part 2 part 3", heard.Text);
        Assert.All(recognizer.Lengths, length => Assert.InRange(length, 1, 30 * 16_000));
        Assert.Equal([0, 28, 56], heard.Segments.Select(segment => (int)Math.Round(segment.Start.TotalSeconds)));
        Assert.Equal(hasTimes ? [0, 28, 56] : [], heard.Words.Select(word => (int)Math.Round(word.Start.TotalSeconds)));
        Assert.Equal(hasTimes, heard.Confidence is not null);
        Assert.Equal(hasTimes ? 0.8 : 0, heard.Confidence ?? 0, precision: 6);
    }

    private Task<CommandRun> TranscribeAsync(params string[] arguments) =>
        CommandRun.OfAsync(TranscribeCommand.Create(() => new FixedEngines(recognizer: _recognizer)), arguments);
}
