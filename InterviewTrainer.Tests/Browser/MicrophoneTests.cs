using Xunit;

namespace InterviewTrainer.Tests.Browser;

[Collection<RealBrowser>]
[Trait("Category", "Browser")]
public sealed class MicrophoneTests(BrowserFixture browsers, StaticSite site, EspeakFixture espeak)
{
    /// <summary>A microphone whose states and frames are kept.</summary>
    private const string Open = """
        const microphone = await load('microphone');
        const states = [];
        const frames = [];
        const opened = await microphone.openMicrophone({ onState: (state) => states.push(state), onFrame: (frame) => frames.push(frame) });

        """;

    [Theory]
    [InlineData("denied")]
    [InlineData("absent")]
    public async Task OpenMicrophone_BrowserSaysNo_IsAStateAndNoException(string state)
    {
        await using var page = await OpenAsync();

        Assert.Equal($"off,{state}", await page.RunAsync<string>($"__microphone = '{state}'; {Open} return states.join();"));
    }

    [Fact]
    public async Task OpenMicrophone_SecondPage_SharesTheDeviceAndTheCount()
    {
        await using var page = await OpenAsync();

        var result = await page.RunAsync<string[]>(Open + """
            await until(() => frames.length >= 3);
            let asked = 0;
            const ask = navigator.mediaDevices.getUserMedia;
            navigator.mediaDevices.getUserMedia = (constraints) => { asked++; return ask(constraints); };
            opened.detach();
            const before = frames.length;
            const later = [];
            await microphone.openMicrophone({ onFrame: (frame) => later.push(frame) });
            await until(() => later.length >= 3);
            return [String(asked), String(frames.length - before), String(later[0].startSample >= before * 480), states.join()];
            """);

        Assert.Equal(["0", "0", "true", "off,open"], result);
    }

    [Fact]
    public async Task OpenMicrophone_SystemMutesIt_IsMutedAfterTwoSecondsOfZerosAndOpenAgainWithSound()
    {
        await using var page = await OpenAsync();

        var result = await page.RunAsync<string[]>(Open + """
            await until(() => frames.length >= 5);
            __silence(true);
            await until(() => microphone.microphoneState() === 'muted');
            const silentMs = frames.at(-1).silentMs;
            __silence(false);
            await until(() => microphone.microphoneState() === 'open');
            return [states.join(), String(silentMs >= 2000 && silentMs < 2100)];
            """);

        Assert.Equal(["off,open,muted,open", "true"], result);
    }

    [Fact]
    public async Task OpenMicrophone_UnpluggedAndPluggedInAgain_GoesOnByItself()
    {
        await using var page = await OpenAsync();

        var result = await page.RunAsync<string[]>(Open + """
            await until(() => frames.length >= 5);
            __unplug();
            await until(() => states.at(-1) === 'unplugged');
            const before = frames.length;
            navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
            await until(() => frames.length >= before + 5);
            microphone.closeMicrophone();
            const ordered = frames.every((frame, i) => i === 0 || frame.startSample > frames[i - 1].startSample);
            return [states.join(), String(ordered)];
            """);

        Assert.Equal(["off,open,unplugged,open,off", "true"], result);
    }

    [Fact]
    public async Task CloseMicrophone_WhileTheBrowserStillAsks_LetsGoOfTheDevice()
    {
        await using var page = await OpenAsync();

        var result = await page.RunAsync<string>("""
            const microphone = await load('microphone');
            let answer;
            const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
            navigator.mediaDevices.getUserMedia = () => new Promise((resolve) => { answer = resolve; });
            const opening = microphone.openMicrophone({});
            await until(() => answer);
            microphone.closeMicrophone();
            answer(stream);
            await opening;
            return `${microphone.microphoneState()} ${stream.getTracks()[0].readyState}`;
            """);

        Assert.Equal("off ended", result);
    }

    [Fact]
    public async Task Record_PersonSpeaks_CanBeHeardBack()
    {
        await using var page = await OpenAsync(await espeak.SayAsync("This is how I sound.", TestContext.Current.CancellationToken));

        var result = await page.RunAsync<double[]>("""
            const { record } = await load('microphone-check');
            const { openMicrophone } = await load('microphone');
            const { outputLevel } = await load('audio-context');
            await openMicrophone({});
            __say('answer');
            const recording = await record(1);
            const played = recording.play();
            let loudest = 0;
            const watch = setInterval(() => { loudest = Math.max(loudest, outputLevel()); }, 20);
            const outcome = await played;
            clearInterval(watch);
            return [recording.seconds, recording.peak, loudest, outcome === 'finished' ? 1 : 0];
            """);

        Assert.Equal(1, result[0]);
        Assert.InRange(result[1], 0.05, 1);
        Assert.InRange(result[2], 0.01, 1);
        Assert.Equal(1, result[3]);
    }

    [Fact]
    public async Task Record_NoMicrophone_IsNull()
    {
        await using var page = await OpenAsync();

        Assert.True(await page.RunAsync<bool>("__microphone = 'denied'; const { record } = await load('microphone-check'); return await record(1) === null;"));
    }

    [Fact]
    public async Task Devices_OfTheFakeMicrophone_AreNamedOnceAllowed()
    {
        await using var page = await site.OpenAsync(browsers.Browser);

        var labels = await page.RunAsync<string[]>(Open + "return (await microphone.devices()).map((device) => device.label);");

        Assert.NotEmpty(labels);
        Assert.All(labels, label => Assert.NotEqual("", label));
    }

    private Task<ModulePage> OpenAsync(byte[]? answer = null) => site.OpenAsync(browsers.Browser, page =>
        PageScripts.AddSpeechOnCueAsync(page, answer is null ? new Dictionary<string, byte[]>() : new Dictionary<string, byte[]> { ["answer"] = answer }));
}
