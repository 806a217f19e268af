using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Tests.TestDoubles.StandIns;
using Xunit;

namespace InterviewTrainer.Tests.EngineHost.Speech;

[Trait("Category", "Engine")]
public sealed class RecognitionTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("whisper", false, false)]
    [InlineData("whisper-words", true, false)]
    [InlineData("transducer", true, true)]
    [InlineData("streaming", true, true)]
    [InlineData("ctc", true, false)]
    [InlineData("sense-voice", true, false)]
    [InlineData("paraformer", false, false)]
    [InlineData("moonshine", false, false)]
    public async Task Transcribe_EachFamily_HearsTheSentenceInSoundAndNothingInSilence(string model, bool givesWords, bool givesConfidence)
    {
        await using var worker = await SpeechWorker.StartAsync(["--recognizer", Write(model)], Token);
        Assert.True(worker.ExitCode is null, worker.Errors);

        var heard = await worker.HearAsync(WavSounds.Loud(), Token);

        Assert.Equal(StandInSentence.Text, heard.Text);
        Assert.Equal(4, heard.Duration);
        Assert.Null(heard.HumanVoice);
        var segment = Assert.Single(heard.Segments!);
        Assert.Equal(StandInSentence.Text, segment.Text);
        Assert.True(segment.Start >= 0 && segment.End > segment.Start && segment.End <= 4);
        Assert.Null(segment.NoSpeechProb);
        Assert.Equal(givesConfidence, segment.AvgLogprob is < 0 and > -1);
        Assert.Equal(givesWords ? StandInSentence.Text : null, heard.Words is { } words ? string.Join(' ', words.Select(word => word.Word)) : null);
        Assert.All(heard.Words ?? [], word => Assert.Equal(givesConfidence, word.Probability is > 0.3 and < 1));
        Assert.Equal((heard.Words ?? []).OrderBy(word => word.Start), heard.Words ?? []);

        var silence = await worker.HearAsync(WavSounds.Silent(), Token);
        Assert.Equal("", silence.Text);
        Assert.Empty(silence.Segments!);
    }

    [Fact]
    public async Task Transcribe_AWhisperWithAttention_GivesEachWordItsTime()
    {
        await using var worker = await SpeechWorker.StartAsync(["--recognizer", Write("whisper-words")], Token);

        var words = (await worker.HearAsync(WavSounds.Loud(), Token)).Words!;

        // Each token looks at 0.2 s of sound; "shipped" is two tokens.
        Assert.Equal((0.2, 0.4), (words[1].Start, words[1].End));
        var shipped = words.Single(word => word.Word == "shipped");
        Assert.Equal((1.4, 1.8), (shipped.Start, shipped.End));
    }

    [Fact]
    public async Task Transcribe_LanguageOfARequest_IsTakenWhereTheModelKnowsIt()
    {
        await using var worker = await SpeechWorker.StartAsync(["--recognizer", Write("whisper")], Token);

        Assert.Equal("de", (await worker.HearAsync(WavSounds.Loud(), Token, "de")).Language);
        Assert.Equal("en", (await worker.HearAsync(WavSounds.Loud(), Token, "en-GB")).Language);
        Assert.Equal("en", (await worker.HearAsync(WavSounds.Loud(), Token, "xx")).Language); // It finds out: the stand-in always finds the first.
        Assert.Null(worker.ExitCode);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(1000)]
    public async Task Transcribe_HardlyAnySound_IsAnswered(int samples)
    {
        await using var worker = await SpeechWorker.StartAsync(["--recognizer", Write("sense-voice"), "--tagger", Tagger()], Token);

        var heard = await worker.HearAsync(WavSounds.Wav(TestSound.Silence(1)[..samples]), Token);

        Assert.Equal("", heard.Text);
        Assert.Equal(samples / 16_000.0, heard.Duration);
        Assert.Null(worker.ExitCode);
    }

    [Fact]
    public async Task Transcribe_OtherRatesAndForms_AreConverted()
    {
        await using var worker = await SpeechWorker.StartAsync(["--recognizer", Write("ctc")], Token);
        var stereo = WavBytes.Riff(
        [
            WavBytes.Format(WavBytes.Float, 2, 44_100, 32),
            WavBytes.Chunk("data", WavBytes.Encode(WavBytes.Float, 32, [.. Enumerable.Range(0, 4 * 44_100 * 2).Select(i => 0.5 * Math.Sin(i / 20.0))])),
        ]);

        var heard = await worker.HearAsync(stereo, Token);

        Assert.Equal((StandInSentence.Text, 4.0), (heard.Text, heard.Duration));
    }

    [Theory]
    [InlineData("zipformer")]
    [InlineData("ced")]
    public async Task Transcribe_WithATagger_SaysHowLikelyAHumanVoiceIs(string kind)
    {
        await using var worker = await SpeechWorker.StartAsync(["--recognizer", Write("ctc"), "--tagger", Tagger(kind)], Token);

        Assert.Equal(StandInTagger.LoudSpeech, (await worker.HearAsync(WavSounds.Loud(), Token)).HumanVoice!.Value, 3);
        Assert.Equal(StandInTagger.QuietSpeech, (await worker.HearAsync(WavSounds.Silent(), Token)).HumanVoice!.Value, 3);
        var health = await worker.HealthAsync(Token);
        Assert.Equal(("ctc+tagger", "sherpa-onnx 1.13.8", 1), (health.Model, health.Engine, health.Threads));
    }

    private string Write(string model)
    {
        var folder = _folder.PathOf(model);
        Models[model](folder);
        return folder;
    }

    private string Tagger(string kind = "zipformer")
    {
        var folder = _folder.PathOf("tagger");
        if (kind == "ced")
        {
            StandInTagger.WriteCed(folder);
        }
        else
        {
            StandInTagger.WriteZipformer(folder);
        }

        return folder;
    }

    private static readonly Dictionary<string, Action<string>> Models = new()
    {
        ["whisper"] = folder => StandInWhisper.Write(folder),
        ["whisper-words"] = folder => StandInWhisper.Write(folder, hasWordTimes: true),
        ["transducer"] = StandInTransducer.Write,
        ["streaming"] = StandInTransducer.WriteStreaming,
        ["ctc"] = StandInCtc.Write,
        ["sense-voice"] = StandInFunAsr.WriteSenseVoice,
        ["paraformer"] = StandInFunAsr.WriteParaformer,
        ["moonshine"] = StandInMoonshine.Write,
    };
}
