using Xunit;

namespace InterviewTrainer.Tests.Browser;

[Collection<RealBrowser>]
[Trait("Category", "Browser")]
public sealed class RecogniserTests(BrowserFixture browsers, StaticSite site)
{
    /// <summary>A browser's recogniser that does what the test says; it knows <c>processLocally</c> unless it is made old.</summary>
    private const string Fake = """
        window.sessions = [];
        window.SpeechRecognition = class {
          constructor() { sessions.push(this); }
          get processLocally() { return this.local ?? false; }
          set processLocally(value) { this.local = value; }
          start(track) { this.started = true; this.track = track; }
          abort() { this.aborted = true; this.onend?.(); }
          static available = async () => window.status;
        };
        delete window.webkitSpeechRecognition;
        window.heard = [];
        window.troubles = [];
        window.listen = async (options) => {
          const { start } = await import('/js/recogniser.js');
          return start({
            lang: 'en-GB',
            onTranscript: (...transcript) => heard.push(transcript.join('|')),
            onTrouble: (...trouble) => troubles.push(trouble.join('|')),
            ...options,
          });
        };
        """;

    [Fact]
    public async Task Availability_OfEachBrowser_IsTold()
    {
        await using var page = await OpenAsync();

        var told = await page.RunAsync<string[]>("""
            const { availability } = await load('recogniser');
            const told = [];
            for (window.status of ['available', 'downloadable', 'downloading', 'unavailable']) told.push(await availability('en-GB'));
            SpeechRecognition.available = async () => { throw new TypeError(); };
            told.push(await availability('en-GB'));
            SpeechRecognition.available = undefined;
            told.push(await availability('en-GB'));
            window.SpeechRecognition = undefined;
            window.webkitSpeechRecognition = class {};
            told.push(await availability('en-GB'));
            window.webkitSpeechRecognition = undefined;
            told.push(await availability('en-GB'));
            return told;
            """);

        Assert.Equal(["onDevice", "downloadable", "downloadable", "cloudOnly", "cloudOnly", "cloudOnly", "cloudOnly", "none"], told);
    }

    [Theory]
    [InlineData("", "{ processLocally: false }")]
    [InlineData("", "{ processLocally: false, allowCloud: 'yes' }")]
    [InlineData("delete SpeechRecognition.prototype.processLocally;", "{ processLocally: true }")]
    public async Task Start_VoiceWouldLeaveTheMachineWithoutLeave_Refuses(string browser, string options)
    {
        await using var page = await OpenAsync();

        var refused = await page.RunAsync<bool>($"{browser} try {{ await listen({options}); return false; }} catch {{ return sessions.length === 0; }}");

        Assert.True(refused);
    }

    [Fact]
    public async Task Start_OnTheDevice_HearsContinuouslyAndTellsWords()
    {
        await using var page = await OpenAsync();

        var result = await page.RunAsync<string[]>("""
            await listen({ processLocally: true });
            const [session] = sessions;
            const results = [
              Object.assign([{ transcript: ' I led it ', confidence: 0.9 }], { isFinal: true }),
              Object.assign([{ transcript: 'and', confidence: 0 }], { isFinal: false }),
              Object.assign([{ transcript: ' then', confidence: 0 }], { isFinal: false }),
            ];
            session.onresult({ resultIndex: 0, results });
            session.onresult({ resultIndex: 1, results: [results[0], Object.assign([{ transcript: ' ', confidence: 0.9 }], { isFinal: true })] });
            return [[session.started, session.local, session.continuous, session.interimResults, session.lang].join(), ...heard];
            """);

        Assert.Equal(["true,true,true,true,en-GB", "I led it|true|0.9", "and then|false|"], result);
    }

    [Fact]
    public async Task Start_BrowserEndsTheSession_BeginsAgainAfterLongerAndLongerPauses()
    {
        await using var page = await OpenAsync();
        await page.RunAsync("window.recogniser = await listen({ processLocally: false, allowCloud: true });");

        foreach (var pauseMs in new[] { 250, 500, 1000, 2000, 4000, 8000, 8000 })
        {
            await page.RunAsync("sessions.at(-1).onerror({ error: 'network' }); sessions.at(-1).onend();");
            var before = await CountAsync(page);
            await page.Page.Clock.RunForAsync(pauseMs - 10);
            Assert.Equal(before, await CountAsync(page));
            await page.Page.Clock.RunForAsync(20);
            Assert.Equal(before + 1, await CountAsync(page));
        }

        await page.RunAsync("sessions.at(-1).onresult({ resultIndex: 0, results: [] }); sessions.at(-1).onend();");
        await page.Page.Clock.RunForAsync(260);
        Assert.Equal(9, await CountAsync(page));
        await page.RunAsync("recogniser.stop();");
        await page.Page.Clock.RunForAsync(60_000);
        Assert.Equal(9, await CountAsync(page));
        Assert.Equal("network|false", await page.RunAsync<string>("return troubles[0];"));
    }

    [Theory]
    [InlineData("not-allowed", "not-allowed|true", 1)]
    [InlineData("language-not-supported", "language-not-supported|true", 1)]
    [InlineData("no-speech", "", 2)]
    public async Task Start_BrowserReportsAnError_GivesUpOnlyWhereItMust(string error, string troubles, int sessions)
    {
        await using var page = await OpenAsync();
        await page.RunAsync("await listen({ processLocally: true }); sessions[0].onerror({ error: given }); sessions[0].onend();", error);
        await page.Page.Clock.RunForAsync(300);

        Assert.Equal(troubles, await page.RunAsync<string>("return troubles.join();"));
        Assert.Equal(sessions, await CountAsync(page));
    }

    private static Task<int> CountAsync(ModulePage page) => page.RunAsync<int>("return sessions.length;");

    private Task<ModulePage> OpenAsync() => site.OpenAsync(browsers.Browser, async page =>
    {
        await PageScripts.StopTheClockAsync(page);
        await page.AddInitScriptAsync(Fake);
    });
}
