using Xunit;

namespace InterviewTrainer.Tests.Browser;

[Collection<RealBrowser>]
[Trait("Category", "Browser")]
public sealed class SpeakerTests(BrowserFixture browsers, StaticSite site)
{
    /// <summary>A speaker with its reports, on a page whose playback is kept.</summary>
    private const string Speaker = """
        const { createSpeaker } = await load('speaker');
        const { audioOutput } = await load('audio-context');
        audioOutput();
        const reports = [];
        const speaker = await createSpeaker((utterance, playedMs, outcome) => reports.push({ utterance, playedMs, outcome }));
        await __playback.ready;
        const pcm = given && given.pcm ? bytes(given.pcm) : null;
        const over = (outcome) => reports.some((report) => report.outcome === outcome);
        const kept = async (frames) => { const from = __playback.length; await until(() => __playback.length >= from + frames); };

        """;

    [Theory]
    [InlineData(22_050)]
    [InlineData(24_000)]
    public async Task Play_ChunksOfOddSizes_SoundsAsOnePiece(int rateHz)
    {
        await using var page = await OpenAsync();
        var spoken = Sound.Noise(0.5, 0.7, rateHz);

        var result = await page.RunAsync<string[]>(
            Speaker + """
            speaker.begin(1, given.rateHz);
            for (let at = 0, size = 2; at < pcm.length; at += size, size = (size * 7 + 2) % 1998) {
              speaker.play(1, pcm.subarray(at, at + size));
            }
            speaker.end(1);
            await until(() => over('finished'));
            await kept(4096);
            return [__playback.pcm(), String(__playback.sampleRate), String(reports.at(-1).playedMs)];
            """,
            new { rateHz, pcm = Convert.ToBase64String(Sound.Bytes(spoken)) });

        var deviceHz = (int)double.Parse(result[1]);
        var expected = Sound.AtRate(spoken, rateHz, deviceHz);
        var heard = Sound.FromBase64(result[0]);
        var correlation = Sound.Match(expected, Around(heard, expected.Length)).Correlation;
        Assert.True(correlation > 0.95, $"correlation {correlation}");
        Assert.InRange(double.Parse(result[2]), 699, 703);
    }

    [Fact]
    public async Task Stop_WhilePlaying_IsSilentWithin20MillisecondsAndDropsLateChunks()
    {
        await using var page = await OpenAsync();
        var spoken = Sound.Tone(300, 0.5, 2, 24_000);

        var result = await page.RunAsync<double[]>(
            Speaker + """
            const { audioContext } = await load('audio-context');
            speaker.begin(1, 24000);
            speaker.play(1, pcm);
            await until(() => over('playing'));
            const stoppedAt = audioContext().currentTime * __playback.sampleRate;
            speaker.stop(1);
            speaker.play(1, pcm);
            speaker.end(1);
            await kept(12000);
            const heard = new Int16Array(bytes(__playback.pcm()).buffer);
            let last = heard.length - 1;
            while (Math.abs(heard[last]) < 4) last--;
            let steepest = 0;
            for (let i = last - 2000; i <= last; i++) steepest = Math.max(steepest, Math.abs(heard[i + 1] - heard[i]));
            const silentAfter = (last + __playback.firstFrame - stoppedAt) / __playback.sampleRate;
            return [silentAfter, steepest, over('finished') ? 1 : 0, reports.at(-1).playedMs];
            """,
            new { pcm = Convert.ToBase64String(Sound.Bytes(spoken)) });

        Assert.True(result[0] < 0.02, $"silent after {result[0]} s");
        Assert.True(result[1] < 1.2 * 2 * Math.PI * 300 / 44_100 * 32767 * 0.5, $"a click of {result[1]}");
        Assert.Equal(0, result[2]);
        Assert.InRange(result[3], 200, 1000);
    }

    /// <summary>Somebody coughed: silence while the voice is held, and not a sample of it is lost or said twice.</summary>
    [Fact]
    public async Task Pause_AndResume_HoldsTheSoundAndLosesNothing()
    {
        await using var page = await OpenAsync();
        var spoken = Sound.Tone(300, 0.5, 1, 24_000);

        var result = await page.RunAsync<double[]>(
            Speaker + """
            speaker.begin(1, 24000);
            speaker.play(1, pcm);
            speaker.end(1);
            await until(() => over('playing'));
            speaker.pause(1);
            await kept(2400);
            const heldAt = reports.at(-1).playedMs;
            const from = __playback.length;
            await kept(24000);
            const heard = new Int16Array(bytes(__playback.pcm()).buffer).slice(from, from + 20000);
            const loudest = heard.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
            const finishedEarly = over('finished') ? 1 : 0;
            speaker.resume(1);
            await until(() => over('finished'));
            return [heldAt, loudest, finishedEarly, reports.at(-1).playedMs];
            """,
            new { pcm = Convert.ToBase64String(Sound.Bytes(spoken)) });

        Assert.InRange(result[0], 150, 600);
        Assert.True(result[1] < 4, $"{result[1]} while it was held");
        Assert.Equal(0, result[2]);
        Assert.InRange(result[3], 999, 1_003);
    }

    [Fact]
    public async Task Begin_UtteranceStoppedBeforeItBegan_StaysSilentAndTheNextSounds()
    {
        await using var page = await OpenAsync();

        var result = await page.RunAsync<string[]>(
            Speaker + """
            speaker.stop(5);
            speaker.begin(5, 24000);
            speaker.play(5, pcm);
            speaker.end(5);
            await kept(12000);
            const loudest = new Int16Array(bytes(__playback.pcm()).buffer).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
            speaker.begin(6, 24000);
            speaker.play(5, pcm);
            speaker.play(6, pcm.subarray(0, 24000));
            speaker.end(6);
            await until(() => over('finished'));
            return [String(loudest), ...reports.map((report) => `${report.utterance} ${report.outcome} ${Math.round(report.playedMs / 100)}`)];
            """,
            new { pcm = Convert.ToBase64String(Sound.Bytes(Sound.Tone(300, 0.5, 1, 24_000))) });

        Assert.Equal(["0", "6 playing 2", "6 playing 4", "6 finished 5"], result);
    }

    [Fact]
    public async Task Play_NextChunkIsLate_WaitsGoesOnAndLosesNothing()
    {
        await using var page = await OpenAsync();
        var spoken = Sound.Noise(0.5, 0.6, 24_000);

        var result = await page.RunAsync<string[]>(
            Speaker + """
            speaker.begin(1, 24000);
            speaker.play(1, pcm.subarray(0, pcm.length / 2));
            await until(() => over('playing'));
            await kept(12000);
            speaker.play(1, pcm.subarray(pcm.length / 2));
            speaker.end(1);
            await until(() => over('finished'));
            await kept(4096);
            return [__playback.pcm(), String(__playback.sampleRate), String(reports.at(-1).playedMs)];
            """,
            new { pcm = Convert.ToBase64String(Sound.Bytes(spoken)) });

        var deviceHz = (int)double.Parse(result[1]);
        var heard = Sound.FromBase64(result[0]);
        var halves = Sound.AtRate(spoken, 24_000, deviceHz).Chunk(deviceHz * 3 / 10).Select(half => half[(half.Length / 10)..^(half.Length / 10)]).Take(2);
        Assert.All(halves, half => Assert.True(Sound.Match(half, Around(heard, heard.Length)).Correlation > 0.95));
        Assert.InRange(double.Parse(result[2]), 599, 603);
    }

    [Fact]
    public async Task Level_WhilePlayingAndAfter_IsTheLevelOfTheSound()
    {
        await using var page = await OpenAsync();

        var levels = await page.RunAsync<double[]>(
            Speaker + """
            const before = speaker.level();
            speaker.begin(1, 24000);
            speaker.play(1, pcm);
            speaker.end(1);
            await until(() => over('playing'));
            const during = speaker.level();
            await until(() => over('finished'));
            await kept(4096);
            return [before, during, speaker.level()];
            """,
            new { pcm = Convert.ToBase64String(Sound.Bytes(Sound.Tone(300, 0.5, 0.5, 24_000))) });

        Assert.Equal(0, levels[0]);
        Assert.InRange(levels[1], 0.33, 0.37);
        Assert.InRange(levels[2], 0, 1e-3);
    }

    [Fact]
    public async Task PlaySample_WhileAnUtterancePlays_SilencesItAndTellsTheEnd()
    {
        await using var page = await OpenAsync();
        var url = site.Serve("sample.wav", Sound.Wav(Sound.Tone(600, 0.4, 0.2, 22_050), 22_050));

        var outcomes = await page.RunAsync<string[]>(
            Speaker + """
            speaker.begin(1, 24000);
            speaker.play(1, pcm);
            speaker.end(1);
            await until(() => over('playing'));
            const first = speaker.playSample(given.url);
            const second = speaker.playSample(given.url);
            return [await first, await second, await speaker.playSample('/files/none.wav'), String(over('finished'))];
            """,
            new { url, pcm = Convert.ToBase64String(Sound.Bytes(Sound.Tone(300, 0.5, 0.4, 24_000))) });

        Assert.Equal(["stopped", "finished", "failed", "false"], outcomes);
    }

    private Task<ModulePage> OpenAsync() => site.OpenAsync(browsers.Browser, PageScripts.AddPlaybackRecorderAsync);

    /// <summary>The stretch from shortly before the first sound on, so that matching needs no long search.</summary>
    private static ReadOnlySpan<short> Around(short[] heard, int length)
    {
        var first = Math.Max(0, Array.FindIndex(heard, sample => Math.Abs((int)sample) > 20) - 50);
        return heard.AsSpan(first, Math.Min(length + 200, heard.Length - first));
    }
}
