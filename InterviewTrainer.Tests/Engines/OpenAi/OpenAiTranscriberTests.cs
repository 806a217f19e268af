using InterviewTrainer.Core.Engines.OpenAi;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Engines.OpenAi;

public sealed class OpenAiTranscriberTests
{
    private const string Json = "application/json";
    private const string Heard = """
        {"text":" Hello\u0007 there ","language":"en","duration":2,"human_voice":0.9,
         "segments":[{"id":0,"start":0,"end":2,"text":"Hello there","avg_logprob":-0.5,"no_speech_prob":0.1}],
         "words":[{"word":"Hello","start":0.1,"end":0.5,"probability":0.8},{"word":"there","start":0.6,"end":1.0,"probability":0.4}]}
        """;

    private static readonly short[] TwoSeconds = new short[32_000];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Transcribe_GivesWordsTimesAndConfidence()
    {
        var heard = await TranscribeAsync(Heard);

        Assert.Equal("Hello  there", heard.Text);
        Assert.Equal([("Hello", 100.0, 500.0, 0.8), ("there", 600.0, 1000.0, 0.4)], heard.Words.Select(word => (word.Text, word.Start.TotalMilliseconds, word.End.TotalMilliseconds, word.Confidence!.Value)));
        var segment = Assert.Single(heard.Segments);
        Assert.Equal(Math.Exp(-0.5), segment.Confidence!.Value, 6);
        Assert.Equal(0.1, segment.NoSpeech);
        Assert.Equal(0.6, heard.Confidence!.Value, 6);
        Assert.Equal(0.9, heard.HumanVoice);
    }

    [Fact]
    public async Task Transcribe_WithoutWords_TakesConfidenceFromSegmentsByTheirLength()
    {
        var heard = await TranscribeAsync("""{"text":"a b","segments":[{"start":0,"end":1.5,"text":"a","avg_logprob":0},{"start":1.5,"end":2,"text":"b","avg_logprob":-100}]}""");

        Assert.Equal(0.75, heard.Confidence!.Value, 6);
        Assert.Empty(heard.Words);
    }

    [Fact]
    public async Task Transcribe_TextAlone_HasNoConfidence()
    {
        var heard = await TranscribeAsync("""{"text":"Hello"}""");

        Assert.Equal(("Hello", null, null), (heard.Text, heard.Confidence, heard.HumanVoice));
    }

    [Fact]
    public async Task Transcribe_ImpossibleTimes_AreKeptWithinTheSound()
    {
        var heard = await TranscribeAsync("""{"text":"x","words":[null,{"word":"a","start":-5,"end":1e300,"probability":7},{"word":"b","start":1,"end":0.5},{"word":"c","start":0.2,"end":9},{"word":"\u0000","start":0,"end":1}]}""");

        Assert.Equal([("a", 0.0, 2.0), ("b", 1.0, 1.0), ("c", 1.0, 2.0)], heard.Words.Select(word => (word.Text, word.Start.TotalSeconds, word.End.TotalSeconds)));
        Assert.Equal(1, heard.Words[0].Confidence);
    }

    [Fact]
    public async Task Transcribe_SendsAWavAndTheLanguage()
    {
        await using var server = await ScriptedServer.StartAsync(Json, Heard);
        using var remote = server.Connect();

        await new OpenAiTranscriber(remote, "whisper").TranscribeAsync(TwoSeconds, "en-GB", Token);

        var body = server.Requests[0].Body;
        Assert.Equal("/v1/audio/transcriptions", server.Requests[0].Path);
        Assert.Contains("RIFF", body, StringComparison.Ordinal);
        Assert.Contains("name=language\r\n\r\nen\r\n", body, StringComparison.Ordinal);
        Assert.Contains("name=model\r\n\r\nwhisper\r\n", body, StringComparison.Ordinal);
        Assert.Contains("name=response_format\r\n\r\nverbose_json\r\n", body, StringComparison.Ordinal);
        Assert.True(body.Length > 64_044);
    }

    [Theory]
    [InlineData("text/plain", "Hello", 200)]
    [InlineData(Json, "{\"text\":7}", 200)]
    [InlineData(Json, "{}", 200)]
    [InlineData(Json, "{\"error\":{\"message\":\"no\"}}", 401)]
    public async Task Transcribe_WrongAnswers_AreFailuresWithAMessage(string type, string body, int status)
    {
        await using var server = await ScriptedServer.StartAsync(type, body, status);
        using var remote = server.Connect();

        var exception = await Assert.ThrowsAsync<TranscriptionException>(() => new OpenAiTranscriber(remote, null).TranscribeAsync(TwoSeconds, null, Token));

        Assert.Contains("page Engines", exception.Message, StringComparison.Ordinal);
    }

    private static async Task<Core.Transcription.Transcription> TranscribeAsync(string answer)
    {
        await using var server = await ScriptedServer.StartAsync(Json, answer);
        using var remote = server.Connect();
        return await new OpenAiTranscriber(remote, null).TranscribeAsync(TwoSeconds, null, Token);
    }
}
