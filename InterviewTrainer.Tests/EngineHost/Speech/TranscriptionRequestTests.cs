using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using InterviewTrainer.Core.Engines.OpenAi.Wire;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Tests.TestDoubles.StandIns;
using Xunit;

namespace InterviewTrainer.Tests.EngineHost.Speech;

[Trait("Category", "Engine")]
public sealed class TranscriptionRequestTests : IAsyncLifetime
{
    private readonly ScratchFolder _folder = new();
    private SpeechWorker _worker = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        StandInWhisper.Write(_folder.PathOf("whisper"));
        _worker = await SpeechWorker.StartAsync(["--recognizer", _folder.PathOf("whisper")], Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _worker.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Transcribe_EachFormat_HasItsForm()
    {
        using var text = await _worker.TranscribeAsync(WavSounds.Loud(), Token, "text");
        Assert.Equal("text/plain", text.Content.Headers.ContentType!.MediaType);
        Assert.Equal(StandInSentence.Text + "\n", await text.Content.ReadAsStringAsync(Token));

        using var json = await _worker.TranscribeAsync(WavSounds.Loud(), Token, "json");
        var root = (await json.Content.ReadFromJsonAsync<JsonDocument>(Token))!.RootElement;
        Assert.Equal("text", Assert.Single(root.EnumerateObject()).Name);

        using var other = await _worker.TranscribeAsync(WavSounds.Loud(), Token, "srt");
        Assert.Equal(HttpStatusCode.BadRequest, other.StatusCode);
    }

    [Fact]
    public async Task Transcribe_WhatIsNoWav_IsRefusedAndTheWorkerGoesOn()
    {
        var random = new Random(1);
        var noise = new byte[20_000];
        random.NextBytes(noise);
        var wav = WavSounds.Loud(1);
        byte[][] files =
        [
            noise, [], Encoding.ASCII.GetBytes("<html>not a sound</html>"), wav[..3], wav[..20], [.. "OggS"u8, .. noise], [.. wav[..20], 0xFF, 0xFF, .. wav[22..]],
            WavBytes.Riff([WavBytes.Chunk("data", [0, 0])]), WavBytes.Riff([WavBytes.Format(WavBytes.Pcm, 0, 16_000, 16), WavBytes.Chunk("data", [0, 0])]),
        ];
        foreach (var file in files)
        {
            using var response = await _worker.TranscribeAsync(file, Token);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Equal("invalid_request_error", (await response.Content.ReadFromJsonAsync<ErrorResponse>(WireJson.Options, Token))!.Error.Type);
        }

        Assert.Equal(StandInSentence.Text, (await _worker.HearAsync(WavSounds.Loud(), Token)).Text);
    }

    [Fact]
    public async Task Transcribe_LongerThanThirtySeconds_IsRefusedWithTheRemedy()
    {
        using var response = await _worker.TranscribeAsync(WavSounds.Loud(30.1), Token);
        var error = (await response.Content.ReadFromJsonAsync<ErrorResponse>(WireJson.Options, Token))!.Error;

        Assert.Equal((HttpStatusCode.BadRequest, "audio_too_long"), (response.StatusCode, error.Code));
        Assert.Equal(30, (await _worker.HearAsync(WavSounds.Loud(30), Token)).Duration);
    }

    [Fact]
    public async Task Transcribe_AFormWithoutAFile_IsRefused()
    {
        using var form = new MultipartFormDataContent { { new StringContent("whisper"), "model" } };
        using var response = await _worker.Client.PostAsync("v1/audio/transcriptions", form, Token);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);

        using var json = await _worker.Client.PostAsJsonAsync("v1/audio/transcriptions", new { file = "x" }, Token);
        Assert.Equal(HttpStatusCode.BadRequest, json.StatusCode);
    }

    [Theory]
    [InlineData("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.wav\"\r\n\r\nRIFF", "multipart/form-data; boundary=b")]
    [InlineData("--b\r\n", "multipart/form-data; boundary=b")]
    [InlineData("anything", "multipart/form-data")]
    [InlineData("file=x", "application/x-www-form-urlencoded")]
    public async Task Transcribe_AFormThatIsCutOff_IsRefused(string body, string type)
    {
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var response = await _worker.Client.PostAsync("v1/audio/transcriptions", content, Token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Transcribe_TooLargeAFile_IsRefusedAndTheWorkerGoesOn()
    {
        using var response = await _worker.TranscribeAsync(new byte[25 * 1024 * 1024 + 1], Token);
        Assert.True(response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge, response.StatusCode.ToString());

        Assert.Equal(StandInSentence.Text, (await _worker.HearAsync(WavSounds.Loud(), Token)).Text);
    }

    [Theory]
    [InlineData("../../etc")]
    [InlineData("en; drop")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task Transcribe_ALanguageThatIsNone_IsRefused(string language)
    {
        using var response = await _worker.TranscribeAsync(WavSounds.Loud(), Token, language: language);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Speak_WithoutAVoice_IsNoEndpoint()
    {
        using var response = await _worker.SpeakAsync(new SpeechRequest(null, "hello", null, "pcm", null), Token);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Start_WithoutAModel_SaysWhatToName()
    {
        var (exitCode, output, errors) = await EngineHostProgram.RunAsync(["speech", "--socket", _folder.PathOf("s")], Token);

        Assert.NotEqual(0, exitCode);
        Assert.Contains("--recognizer DIR", output + errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_AModelOfTheWrongKind_IsRefusedWithTheReason()
    {
        await using var worker = await SpeechWorker.StartAsync(["--voice", _folder.PathOf("whisper")], Token);

        Assert.Equal(78, worker.ExitCode);
        Assert.Contains("whisper", worker.Errors, StringComparison.Ordinal);
    }
}
