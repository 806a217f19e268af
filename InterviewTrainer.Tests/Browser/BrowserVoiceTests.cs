using Xunit;

namespace InterviewTrainer.Tests.Browser;

[Collection<RealBrowser>]
[Trait("Category", "Browser")]
public sealed class BrowserVoiceTests(BrowserFixture browsers, StaticSite site)
{
    /// <summary>Voices of a browser, of which the test says where they speak; and a speaker that keeps its reports.</summary>
    private const string Voices = """
        window.spoken = [];
        window.voices = [];
        Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: class { constructor(text) { this.text = text; } } });
        Object.defineProperty(window, 'speechSynthesis', { value: Object.assign(new EventTarget(), {
          cancelled: 0,
          getVoices: () => voices,
          speak: (utterance) => spoken.push(utterance),
          cancel() { this.cancelled++; },
        }) });
        window.reports = [];
        window.openSpeaker = async () => (await import('/js/speaker.js')).createSpeaker((...report) => reports.push(report.map(String).join('|')));
        """;

    private const string Speak = """
        const speaker = await openSpeaker();
        await speaker.speakWithBrowser(3, 'Tell me about it.', { language: 'en-GB', rate: 0.94, pitch: 1.1 });

        """;

    [Theory]
    [InlineData("[]")]
    [InlineData("[{ lang: 'en-GB', localService: false }]")]
    [InlineData("[{ lang: 'de-DE', localService: true }]")]
    public async Task SpeakWithBrowser_NoLocalVoiceForTheLanguage_SendsNoTextAnywhereAndSaysSo(string voices)
    {
        await using var page = await OpenAsync();

        var result = await page.RunAsync<string[]>($"window.voices = {voices}; {Speak} return [String(spoken.length), ...reports];");

        Assert.Equal(["0", "3|0|notSpoken"], result);
    }

    [Fact]
    public async Task SpeakWithBrowser_LocalVoice_SpeaksInThePersonasMannerAndTellsTheEnd()
    {
        await using var page = await OpenAsync();

        var result = await page.RunAsync<string[]>("""
            window.voices = [{ lang: 'en_US', localService: true, name: 'near' }, { lang: 'en-GB', localService: false }];

            """ + Speak + """
            spoken[0].onstart();
            const level = speaker.level();
            await until(() => reports.length > 1);
            spoken[0].onend();
            return [`${spoken[0].text}|${spoken[0].voice.name}|${spoken[0].rate}|${spoken[0].pitch}`, String(level), String(speaker.level()), ...reports];
            """);

        Assert.Equal("Tell me about it.|near|0.94|1.1", result[0]);
        Assert.Equal(["0.1", "0"], result[1..3]);
        Assert.All(result[3..^1], report => Assert.EndsWith("|playing", report, StringComparison.Ordinal));
        Assert.EndsWith("|finished", result[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_WhileTheBrowserSpeaks_CancelsItAndTellsHowFarItCame()
    {
        await using var page = await OpenAsync();

        var result = await page.RunAsync<string[]>("window.voices = [{ lang: 'en-GB', localService: true }];" + Speak + """
            spoken[0].onstart();
            const before = speechSynthesis.cancelled;
            speaker.stop(3);
            spoken[0].onend?.();
            return [String(speechSynthesis.cancelled - before), String(reports.length), reports[0].split('|')[2]];
            """);

        Assert.Equal(["1", "1", "playing"], result);
    }

    [Fact]
    public async Task SpeakWithBrowser_VoiceRefuses_SaysNotSpoken()
    {
        await using var page = await OpenAsync();

        var result = await page.RunAsync<string>(
            "window.voices = [{ lang: 'en-GB', localService: true }];" + Speak + "spoken[0].onerror(); return reports.join();");

        Assert.Equal("3|0|notSpoken", result);
    }

    private Task<ModulePage> OpenAsync() => site.OpenAsync(browsers.Browser, page => page.AddInitScriptAsync(Voices));
}
