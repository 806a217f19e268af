using Microsoft.Playwright;
using Xunit;

namespace InterviewTrainer.Tests.Browser;

/// <summary>The door that can be opened by a word: offered where the page may play and hear already, and deaf to everything else. The stand-in recogniser never says "start".</summary>
[Collection<RealBrowser>]
[Trait("Category", "Browser")]
public sealed class OpeningWordsPageTests(BrowserFixture browsers, EspeakFixture espeak)
{
    private static readonly string[] OneQuestion = ["--set", "Interview:DefaultQuestions=1"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pause_WithARecogniserOfOurOwn_OffersToGoOnByAWordAndDropsOthers()
    {
        await using var server = await ServerProcess.StartAsync(OneQuestion, data => StandInEngines.InstallAsync(data, espeak.Program, choose: true, Token), Token);
        var voices = await Answers.SpokenAsync(espeak, Token);
        await using var candidate = await Candidate.OpenAsync(browsers.Browser, server, page => PageScripts.AddSpeechOnCueAsync(page, voices));
        await candidate.StartAsync();
        var id = candidate.InterviewId;
        await candidate.WaitForAsync("listening");

        await candidate.ClickAsync("Pause");
        await Assertions.Expect(candidate.Page.Locator(".door")).ToContainTextAsync("or say “go on”");
        var before = (await candidate.FramesAsync(id)).Received;
        await candidate.SayAsync("third");
        Assert.True((await candidate.FramesAsync(id)).Received > before, "no sound arrived");
        await Assertions.Expect(candidate.Page.Locator(".door")).ToContainTextAsync("or say “go on”");

        // A fresh page plays nothing before its first click.
        await candidate.Page.ReloadAsync();
        await Assertions.Expect(candidate.Page.Locator(".door h1")).ToContainTextAsync("Paused");
        await Assertions.Expect(candidate.Page.Locator(".door")).Not.ToContainTextAsync("or say");
        await candidate.Page.Locator(".door h1").ClickAsync();
        await Assertions.Expect(candidate.Page.Locator(".door")).ToContainTextAsync("or say “go on”");
        await candidate.ClickAsync("Go on where you were");
        await candidate.WaitForAsync("asking");

        var words = (await candidate.ExportAsync(id)).GetProperty("turns")[0].GetProperty("words");
        Assert.Equal("", words.GetProperty("answer").GetString());
    }
}
