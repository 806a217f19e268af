using System.Runtime.InteropServices;
using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Engines.Espeak;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Tests.Browser;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Engines.Espeak;

public sealed class EspeakSynthesizerTests(EspeakFixture espeak) : IClassFixture<EspeakFixture>
{
    private static readonly SpeechVoice Voice = new("en-GB", Rate: 1, Pitch: 1);
    private EspeakSynthesizer Espeak => new(espeak.Program);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Synthesize_ASentence_IsAudibleSpeechOfPlausibleLength()
    {
        var (samples, rate) = await SpeakAsync("Tell me about a decision that you regret.", Voice);

        Assert.Equal(22_050, rate);
        Assert.InRange(samples.Length / (double)rate, 1.5, 4.5);
        Assert.InRange(Level.Decibels(samples), -40, -6);
    }

    [Fact]
    public async Task Synthesize_AFasterVoice_IsShorter()
    {
        var (slow, _) = await SpeakAsync("What was your own part in that project?", Voice with { Rate = 0.94 });
        var (fast, _) = await SpeakAsync("What was your own part in that project?", Voice with { Rate = 1.06 });

        Assert.True(fast.Length < slow.Length, $"{fast.Length} against {slow.Length} samples");
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("[[h@loU]] world")]
    [InlineData("quotes \" and $(echo x) ; and <speak>markup</speak>")]
    public async Task Synthesize_TextThatLooksLikeACommand_IsSpoken(string text)
    {
        var (samples, _) = await SpeakAsync(text, Voice);
        Assert.NotEmpty(samples);
    }

    [Fact]
    public async Task Synthesize_AnUnknownVoice_SaysWhy()
    {
        var exception = await Assert.ThrowsAsync<SpeechSynthesisException>(() => SpeakAsync("Hello.", Voice with { Language = "xx-nowhere" }));
        Assert.Contains("espeak-ng", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Synthesize_AMissingProgram_SaysHowToGetIt()
    {
        var missing = new EspeakSynthesizer(Path.Combine(Path.GetTempPath(), "no-such-espeak"));
        var exception = await Assert.ThrowsAsync<SpeechSynthesisException>(async () => await missing.SynthesizeAsync("Hello.", Voice, Token).ToListAsync(Token));
        Assert.Contains("Install espeak-ng", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Synthesize_Cancelled_Stops()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Espeak.SynthesizeAsync(string.Join(' ', Enumerable.Repeat("Once more with feeling.", 400)), Voice, stop.Token))
            {
                await stop.CancelAsync();
            }
        });
    }

    [Fact]
    public void Find_OnAPath_TakesTheFirstAndIgnoresRelativeFolders()
    {
        using var folder = new ScratchFolder();
        var program = folder.PathOf(OperatingSystem.IsWindows() ? "espeak-ng.exe" : "espeak-ng");
        File.WriteAllText(program, "");

        Assert.Equal(program, EspeakProgram.Find(string.Join(Path.PathSeparator, ".", folder.PathOf("none"), folder.Path)));
        Assert.Null(EspeakProgram.Find(""));
    }

    private async Task<(short[] Samples, int Rate)> SpeakAsync(string text, SpeechVoice voice)
    {
        var chunks = await Espeak.SynthesizeAsync(text, voice, Token).ToListAsync(Token);
        return ([.. chunks.SelectMany(chunk => MemoryMarshal.Cast<byte, short>(chunk.Pcm.Span).ToArray())], chunks[0].SampleRateHz);
    }
}
