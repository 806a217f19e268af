using Xunit;

namespace InterviewTrainer.Tests.Browser;

[Collection<RealBrowser>]
[Trait("Category", "Browser")]
public sealed class CaptureTests(BrowserFixture browsers, StaticSite site)
{
    private const int RateHz = 16_000;

    /// <summary>Opens the microphone and gives the first frames: their start samples, then their sound.</summary>
    private const string Listen = """
        const { openMicrophone } = await load('microphone');
        const frames = [];
        await openMicrophone({ frameMs: given.frameMs, onFrame: (frame) => frames.push(frame) });
        await until(() => frames.length >= given.count);
        return [frames.map((frame) => frame.startSample).join(), joined(frames.map((frame) => frame.samples))];
        """;

    [Fact]
    public async Task OpenMicrophone_KnownWavOnTheFakeDevice_ArrivesAt16KilohertzInStep()
    {
        const int frequency = 440;
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, Sound.Wav(Sound.Tone(frequency, 0.25, 2, 48_000), 48_000), TestContext.Current.CancellationToken);
        await using var browser = await browsers.LaunchWithMicrophoneAsync(file);
        await using var page = await site.OpenAsync(browser);

        var (starts, samples) = await ListenAsync(page, 30, 40);

        File.Delete(file);
        AssertInStep(starts, samples, 480);
        var later = samples.AsSpan(RateHz / 2, RateHz / 2);
        Assert.InRange(Sound.LevelDb(later, frequency, RateHz), -13.5, -10.5);
        Assert.True(Sound.LevelDb(later, frequency * 1.1, RateHz) < -50);
    }

    [Theory]
    [InlineData(44_100, 30)]
    [InlineData(48_000, 60)]
    public async Task OpenMicrophone_TonesAbove8Kilohertz_LeaveNothingBelow(int contextRateHz, int frameMs)
    {
        await using var page = await site.OpenAsync(browsers.Browser, opening => PageScripts.SetAudioRateAsync(opening, contextRateHz));
        await page.RunAsync("""
            navigator.mediaDevices.getUserMedia = async () => {
              const context = new AudioContext();
              const output = context.createMediaStreamDestination();
              for (const frequency of [1000, 9000, 12000, 14500, 19300]) {
                const tone = new OscillatorNode(context, { frequency });
                tone.connect(new GainNode(context, { gain: 0.15 })).connect(output);
                tone.start();
              }
              await context.resume();
              return output.stream;
            };
            """);

        var (starts, samples) = await ListenAsync(page, frameMs, 1200 / frameMs);

        AssertInStep(starts, samples, RateHz * frameMs / 1000);
        var later = samples.AsSpan(RateHz / 2, RateHz / 2);
        var kept = Sound.LevelDb(later, 1000, RateHz);
        Assert.InRange(kept, -17, -16);
        foreach (var alias in new[] { 7000, 4000, 1500, 3300 })
        {
            var level = Sound.LevelDb(later, alias, RateHz);
            Assert.True(level < kept - 40, $"{alias} Hz is at {level} dB, the tone in the band at {kept} dB");
        }
    }

    private static void AssertInStep(long[] starts, short[] samples, int frameLength)
    {
        Assert.Equal(Enumerable.Range(0, starts.Length).Select(i => starts[0] + i * frameLength), starts);
        Assert.Equal(starts.Length * frameLength, samples.Length);
    }

    private static async Task<(long[] Starts, short[] Samples)> ListenAsync(ModulePage page, int frameMs, int count)
    {
        var result = await page.RunAsync<string[]>(Listen, new { frameMs, count });
        return ([.. result[0].Split(',').Select(long.Parse)], Sound.FromBase64(result[1]));
    }
}
