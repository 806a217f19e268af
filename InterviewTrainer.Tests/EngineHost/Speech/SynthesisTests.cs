using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Runtime.InteropServices;
using System.Text;
using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Engines.OpenAi.Wire;
using InterviewTrainer.Tests.TestDoubles.StandIns;
using Xunit;

namespace InterviewTrainer.Tests.EngineHost.Speech;

[Trait("Category", "Engine")]
public sealed class SynthesisTests(VoiceFixture voices) : IClassFixture<VoiceFixture>
{
    private const string Question = "Tell me about a project. What was your part in it?";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Speak_Kokoro_StreamsATone() => await StreamsATone(voices.Kokoro, StandInVoice.KokoroRateHz);

    [Fact]
    public async Task Speak_KokoroOfSeveralLanguages_StreamsATone() => await StreamsATone(voices.SeveralLanguages, StandInVoice.KokoroRateHz);

    [Fact]
    public async Task Speak_Piper_StreamsATone() => await StreamsATone(voices.Piper, StandInVoice.PiperRateHz);

    [Fact]
    public async Task Speak_AVoiceByNameOrNumber_IsThatVoice()
    {
        await using var worker = await SpeechWorker.StartAsync(["--voice", voices.Kokoro], Token);

        foreach (var (voice, number) in new[] { ("am_middle", 1), ("BF_HIGH", 2), ("2", 2), ("nobody", 0), ("99", 0), ("-1", 0), ("", 0) })
        {
            Assert.Equal(StandInVoice.PitchHz(number), PitchHz(await SayAsync(worker, voice: voice), StandInVoice.KokoroRateHz), 5.0);
        }
    }

    [Fact]
    public async Task Speak_Speed_ChangesTheLengthWithinItsBounds()
    {
        await using var kokoro = await SpeechWorker.StartAsync(["--voice", voices.Kokoro], Token);
        await using var piper = await SpeechWorker.StartAsync(["--voice", voices.Piper], Token);

        foreach (var worker in new[] { kokoro, piper })
        {
            var normal = (await SayAsync(worker)).Length;
            Assert.InRange((await SayAsync(worker, speed: 2)).Length / (double)normal, 0.49, 0.51);
            Assert.InRange((await SayAsync(worker, speed: 0.5)).Length / (double)normal, 1.98, 2.02);
            Assert.Equal((await SayAsync(worker, speed: 2)).Length, (await SayAsync(worker, speed: 50)).Length);
            Assert.Equal((await SayAsync(worker, speed: 0.5)).Length, (await SayAsync(worker, speed: -3)).Length);
        }
    }

    [Fact]
    public async Task Speak_AsWav_IsTheSameSound()
    {
        await using var worker = await SpeechWorker.StartAsync(["--voice", voices.Kokoro], Token);

        using var response = await worker.SpeakAsync(new SpeechRequest(null, Question, null, "wav", null), Token);
        var wav = WavFile.Read(await response.Content.ReadAsByteArrayAsync(Token));

        Assert.Equal("audio/wav", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(StandInVoice.KokoroRateHz, wav.SampleRateHz);
        Assert.Equal(await SayAsync(worker), Array.ConvertAll(wav.Samples.ToArray(), Pcm16.FromFloat));
    }

    [Theory]
    [InlineData("\u0007\u0000\u001b[31m beep")]
    [InlineData("日本語 😀 Füße \ud800 naïve")]
    [InlineData("<speak><break time=\"9s\"/></speak> [[h@l]]")]
    [InlineData("...!?!")]
    public async Task Speak_OddText_IsSpokenOrSilentAndTheWorkerGoesOn(string text)
    {
        await using var worker = await SpeechWorker.StartAsync(["--voice", voices.Kokoro], Token);

        using var response = await worker.SpeakAsync(new SpeechRequest(null, text, null, "pcm", null), Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEmpty(await SayAsync(worker));
    }

    [Theory]
    [InlineData("", "pcm")]
    [InlineData("   ", "pcm")]
    [InlineData("hello", "mp3")]
    public async Task Speak_ARequestThatCannotBe_IsRefusedInOpenAisForm(string text, string format)
    {
        await using var worker = await SpeechWorker.StartAsync(["--voice", voices.Kokoro], Token);

        using var response = await worker.SpeakAsync(new SpeechRequest(null, text, null, format, null), Token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("invalid_request_error", (await response.Content.ReadFromJsonAsync<ErrorResponse>(WireJson.Options, Token))!.Error.Type);
    }

    [Theory]
    [InlineData("{", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("null", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"input\":3}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"voice\":\"x\"}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("input=hello", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType)]
    public async Task Speak_ABodyThatIsNoRequest_IsRefused(string body, string type, HttpStatusCode expected)
    {
        await using var worker = await SpeechWorker.StartAsync(["--voice", voices.Kokoro], Token);
        using var content = new StringContent(body, Encoding.UTF8, type);

        using var response = await worker.Client.PostAsync("v1/audio/speech", content, Token);

        Assert.Equal(expected, response.StatusCode);
        Assert.NotEmpty((await response.Content.ReadFromJsonAsync<ErrorResponse>(WireJson.Options, Token))!.Error.Message);
    }

    [Fact]
    public async Task Speak_TheLongestText_IsSpokenAndOneLongerRefused()
    {
        await using var worker = await SpeechWorker.StartAsync(["--voice", voices.Kokoro], Token);
        var longest = string.Concat(Enumerable.Repeat("word ", 1000))[..4096];

        Assert.NotEmpty(await SayAsync(worker, longest));
        using var refused = await worker.SpeakAsync(new SpeechRequest(null, longest + "s", null, "pcm", null), Token);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task Speak_CallersGoAway_LeavesTheWorkerFreeForOthers()
    {
        await using var worker = await SpeechWorker.StartAsync(["--voice", voices.Kokoro], Token);
        var longText = string.Concat(Enumerable.Repeat("This is one more sentence. ", 150));
        for (var i = 0; i < 10; i++)
        {
            using var caller = CancellationTokenSource.CreateLinkedTokenSource(Token);
            using var request = new HttpRequestMessage(HttpMethod.Post, "v1/audio/speech") { Content = JsonContent.Create(new SpeechRequest(null, longText, null, "pcm", 0.5), options: WireJson.Options) };
            using var response = await worker.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, caller.Token);
            await using var body = await response.Content.ReadAsStreamAsync(caller.Token);
            await body.ReadExactlyAsync(new byte[100], caller.Token);
            await caller.CancelAsync();
        }

        await worker.IdleAsync(Token);
        Assert.NotEmpty(await SayAsync(worker));
        Assert.Null(worker.ExitCode);
    }

    private static async Task StreamsATone(string folder, int rateHz)
    {
        await using var worker = await SpeechWorker.StartAsync(["--voice", folder], Token);
        Assert.True(worker.ExitCode is null, worker.Errors);

        using var response = await worker.SpeakAsync(new SpeechRequest(null, Question, StandInVoice.Voices[0], "pcm", 1), Token);
        var samples = MemoryMarshal.Cast<byte, short>(await response.Content.ReadAsByteArrayAsync(Token)).ToArray();

        Assert.Equal("audio/pcm", response.Content.Headers.ContentType!.MediaType);
        Assert.True(response.Headers.TransferEncodingChunked);
        Assert.Equal(rateHz.ToString(CultureInfo.InvariantCulture), Assert.Single(response.Headers.GetValues(SpeechRequest.SampleRateHeader)));
        Assert.InRange(samples.Length / (double)rateHz, 1.5, 8);
        Assert.InRange(Level.Decibels(samples), -20, -6);
        Assert.Equal(StandInVoice.PitchHz(0), PitchHz(samples, rateHz), 5.0);
    }

    private static async Task<short[]> SayAsync(SpeechWorker worker, string text = Question, string? voice = null, double? speed = null)
    {
        using var response = await worker.SpeakAsync(new SpeechRequest(null, text, voice, "pcm", speed), Token);
        Assert.True(response.StatusCode == HttpStatusCode.OK, worker.Errors);
        return MemoryMarshal.Cast<byte, short>(await response.Content.ReadAsByteArrayAsync(Token)).ToArray();
    }

    /// <summary>By how often the sound passes zero upwards.</summary>
    private static double PitchHz(short[] samples, int rateHz) =>
        samples.Zip(samples.Skip(1)).Count(pair => pair.First < 0 && pair.Second >= 0) * (double)rateHz / samples.Length;
}
