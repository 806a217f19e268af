using System.Text.Json;
using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Engines.OpenAi;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Engines.OpenAi;

public sealed class OpenAiSynthesizerTests
{
    private static readonly SpeechVoice Voice = new("en-GB", Rate: 1.1, Pitch: 1) { Name = "af_heart" };
    private static readonly byte[] Samples = [.. Enumerable.Range(0, 20_000).Select(i => (byte)i)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("16000", 16_000)]
    [InlineData(null, 24_000)]
    [InlineData("7", 24_000)]
    [InlineData("many", 24_000)]
    public async Task Synthesize_RawSamples_ComeAtTheStatedRate(string? header, int expected)
    {
        await using var server = await SpeakingAsync("audio/pcm", Samples, header);

        var chunks = await SpeakAsync(server);

        Assert.All(chunks, chunk => Assert.Equal(expected, chunk.SampleRateHz));
        Assert.All(chunks, chunk => Assert.Equal(0, chunk.Pcm.Length % 2));
        Assert.Equal(Samples, chunks.SelectMany(chunk => chunk.Pcm.ToArray()));
    }

    [Fact]
    public async Task Synthesize_PiecesOfOddLength_BecomeWholeSamples()
    {
        await using var server = await ScriptedServer.StartAsync(async (context, _) =>
        {
            context.Response.ContentType = "audio/pcm";
            foreach (var piece in Samples.Chunk(333))
            {
                await context.Response.Body.WriteAsync(piece);
                await context.Response.Body.FlushAsync();
            }

            await context.Response.Body.WriteAsync(new byte[1]); // Half a sample.
        });

        Assert.Equal(Samples, (await SpeakAsync(server)).SelectMany(chunk => chunk.Pcm.ToArray()));
    }

    [Fact]
    public async Task Synthesize_AWavFile_IsUnwrapped()
    {
        using var wav = new MemoryStream();
        WavFile.Write(wav, [1, -2, 3], 22_050);
        await using var server = await SpeakingAsync("audio/wav", wav.ToArray());

        var chunk = Assert.Single(await SpeakAsync(server));

        Assert.Equal(22_050, chunk.SampleRateHz);
        Assert.Equal([1, 0, 0xFE, 0xFF, 3, 0], chunk.Pcm.ToArray());
    }

    [Fact]
    public async Task Synthesize_AsksForTheVoice()
    {
        await using var server = await SpeakingAsync("audio/pcm", Samples);
        await SpeakAsync(server);
        await SpeakAsync(server, "alloy");

        var body = JsonDocument.Parse(server.Requests[0].Body).RootElement;
        Assert.Equal(("Hello.", "af_heart", "pcm", 1.1), (body.GetProperty("input").GetString(), body.GetProperty("voice").GetString(), body.GetProperty("response_format").GetString(), body.GetProperty("speed").GetDouble()));
        Assert.Equal("alloy", JsonDocument.Parse(server.Requests[1].Body).RootElement.GetProperty("voice").GetString());
    }

    [Theory]
    [InlineData("audio/mpeg", "ID3", "something else than OpenAI's API does (audio/mpeg)")]
    [InlineData("text/html", "<html>", "something else")]
    [InlineData("audio/wav", "RIFF", "something else")]
    [InlineData("audio/wav", "RIFFxxxxWAVEfmt \u0010\u0000\u0000\u0000\u0001", "something else")]
    [InlineData("audio/pcm", "", "made no sound")]
    public async Task Synthesize_WhatIsNoSound_IsAFailure(string type, string body, string expected)
    {
        await using var server = await SpeakingAsync(type, System.Text.Encoding.Latin1.GetBytes(body));

        var exception = await Assert.ThrowsAsync<SpeechSynthesisException>(() => SpeakAsync(server));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Synthesize_SoundWithoutEnd_IsCutOff()
    {
        await using var server = await ScriptedServer.StartAsync(async (context, _) =>
        {
            context.Response.ContentType = "audio/pcm";
            var block = new byte[1 << 20];
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(block, context.RequestAborted);
            }
        });

        var exception = await Assert.ThrowsAsync<SpeechSynthesisException>(() => SpeakAsync(server));

        Assert.Contains("did not stop answering", exception.Message, StringComparison.Ordinal);
    }

    private static Task<ScriptedServer> SpeakingAsync(string type, byte[] body, string? rate = null) => ScriptedServer.StartAsync(async (context, _) =>
    {
        context.Response.ContentType = type;
        if (rate is not null)
        {
            context.Response.Headers["X-Sample-Rate"] = rate;
        }

        await context.Response.Body.WriteAsync(body);
    });

    private static async Task<List<PcmChunk>> SpeakAsync(ScriptedServer server, string? voice = null)
    {
        using var remote = server.Connect();
        return await new OpenAiSynthesizer(remote, null, voice).SynthesizeAsync("Hello.", Voice, Token).ToListAsync(Token);
    }
}
