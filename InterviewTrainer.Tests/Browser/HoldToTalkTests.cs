using Microsoft.Playwright;
using Xunit;

namespace InterviewTrainer.Tests.Browser;

[Collection<RealBrowser>]
[Trait("Category", "Browser")]
public sealed class HoldToTalkTests(BrowserFixture browsers, StaticSite site)
{
    private static readonly string[] OneQuestion = ["--set", "Interview:DefaultQuestions=1"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Space_PressedAndLetGo_HoldsOnceAndReleases()
    {
        await using var page = await OpenAsync();

        await page.Page.Keyboard.DownAsync(" ");
        await page.Page.Keyboard.DownAsync(" ");
        Assert.Equal(["hold"], await CallsAsync(page));
        await page.Page.Keyboard.UpAsync(" ");

        Assert.Equal(["hold", "release"], await CallsAsync(page));
    }

    [Fact]
    public async Task Space_InAField_IsASpace()
    {
        await using var page = await OpenAsync();

        await page.Page.FocusAsync("#text");
        await page.Page.Keyboard.PressAsync(" ");

        Assert.Empty(await CallsAsync(page));
        Assert.Equal(" ", await page.RunAsync<string>("return document.getElementById('text').value;"));
    }

    [Fact]
    public async Task Space_OnAButtonThatTheKeyboardIsOn_PressesIt()
    {
        await using var page = await OpenAsync();

        await page.Page.FocusAsync("#skip");
        await page.Page.Keyboard.PressAsync(" ");

        Assert.Equal(["skip"], await CallsAsync(page));
    }

    [Fact]
    public async Task Space_AfterAButtonWasClicked_HoldsAndDoesNotPressItAgain()
    {
        await using var page = await OpenAsync();

        await page.Page.ClickAsync("#skip");
        await page.Page.Keyboard.PressAsync(" ");

        Assert.Equal(["skip", "hold", "release"], await CallsAsync(page));
    }

    [Theory]
    [InlineData("window.dispatchEvent(new Event('blur'));")]
    [InlineData("Object.defineProperty(document, 'hidden', { value: true }); document.dispatchEvent(new Event('visibilitychange'));")]
    public async Task WindowLosesTheKeyboard_WhileHeld_IsNoRelease(string lose)
    {
        await using var page = await OpenAsync();
        await page.Page.Keyboard.DownAsync(" ");

        await page.RunAsync(lose);
        await page.Page.Keyboard.UpAsync(" ");

        Assert.Equal(["hold", "lost"], await CallsAsync(page));
    }

    [Fact]
    public async Task Choice_Made_IsRememberedByThisBrowser()
    {
        await using var page = await OpenAsync();

        Assert.False(await page.RunAsync<bool>("return (await load('hold-to-talk')).holdsToTalk();"));
        await page.RunAsync("(await load('hold-to-talk')).chooseHoldToTalk(true);");
        await page.Page.ReloadAsync();
        Assert.True(await page.RunAsync<bool>("return (await load('hold-to-talk')).holdsToTalk();"));
    }

    [Fact]
    public async Task Room_HoldingSpace_KeepsTheTurnAndLettingGoGivesTheAnswer()
    {
        await using var server = await ServerProcess.StartAsync(OneQuestion, Token);
        await using var candidate = await Candidate.OpenAsync(browsers.Browser, server, page => PageScripts.AddSpeechOnCueAsync(page, new Dictionary<string, byte[]>()));
        await candidate.ClickAsync("More settings");
        await candidate.Page.GetByText("Hold Space to talk").ClickAsync();
        await candidate.StartAsync();
        await candidate.WaitForAsync("asking");

        await candidate.Page.Keyboard.DownAsync(" ");
        await candidate.WaitForAsync("listening");
        await Assertions.Expect(candidate.Page.Locator(".state")).ToContainTextAsync("for as long as you hold Space");
        await candidate.Page.Keyboard.UpAsync(" ");
        await Assertions.Expect(candidate.Page.Locator(".notices")).ToContainTextAsync("Nothing was heard or typed yet");
        await Assertions.Expect(candidate.Page.Locator(".state")).Not.ToContainTextAsync("for as long as you hold Space");

        await candidate.Page.EvaluateAsync("() => document.activeElement.blur()");
        await candidate.Page.Keyboard.PressAsync("?");
        await Assertions.Expect(candidate.Page.Locator("#keys")).ToContainTextAsync("Held: talk");
    }

    private static Task<string[]> CallsAsync(ModulePage page) => page.RunAsync<string[]>("return calls;");

    private async Task<ModulePage> OpenAsync()
    {
        var page = await site.OpenAsync(browsers.Browser);
        await page.RunAsync("""
            const { HoldKey } = await load('hold-to-talk');
            window.calls = [];
            const button = document.body.appendChild(document.createElement('button'));
            button.id = button.textContent = 'skip';
            button.onclick = () => calls.push('skip');
            const call = (name) => () => calls.push(name);
            window.key = new HoldKey(document.body, new AbortController().signal, { mayHold: () => true, onHold: call('hold'), onRelease: call('release'), onLost: call('lost') });
            """);
        return page;
    }
}
