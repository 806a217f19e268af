using Xunit;

namespace InterviewTrainer.Tests.Browser;

[Collection<RealBrowser>]
[Trait("Category", "Browser")]
public sealed class DraftKeeperTests(BrowserFixture browsers, StaticSite site)
{
    private const string Sent = "return dotNet.calls.map((call) => `${call.method} ${call.values.join(' ')}`);";

    [Fact]
    public async Task Typing_Fast_SendsTheLatestTextEveryTwoSeconds()
    {
        await using var page = await OpenAsync();

        await TypeAsync(page, "I");
        await TypeAsync(page, "I led");
        await page.Page.Clock.RunForAsync(1900);
        Assert.Empty(await page.RunAsync<string[]>(Sent));

        await TypeAsync(page, "I led the team");
        await page.Page.Clock.RunForAsync(200);
        await TypeAsync(page, "I led the team of four");
        Assert.Equal(["OnDraft turn-1 I led the team"], await page.RunAsync<string[]>(Sent));

        await page.Page.Clock.RunForAsync(10_000);
        Assert.Equal(["OnDraft turn-1 I led the team", "OnDraft turn-1 I led the team of four"], await page.RunAsync<string[]>(Sent));
    }

    [Theory]
    [InlineData("document.getElementById('text').blur();")]
    [InlineData("window.dispatchEvent(new PageTransitionEvent('pagehide'));")]
    [InlineData("keeper.dispose();")]
    public async Task Leaving_SomethingWasTyped_SendsItAtOnceAndOnce(string leave)
    {
        await using var page = await OpenAsync();
        await TypeAsync(page, "Half a thought");

        await page.RunAsync(leave + leave);

        Assert.Equal(["OnDraft turn-1 Half a thought"], await page.RunAsync<string[]>(Sent));
    }

    [Fact]
    public async Task Leaving_NothingWasTyped_SendsNothing()
    {
        await using var page = await OpenAsync();

        await page.RunAsync("document.getElementById('text').focus(); document.getElementById('text').blur(); keeper.dispose();");

        Assert.Empty(await page.RunAsync<string[]>(Sent));
    }

    [Fact]
    public async Task Turn_NextAnswerIsShownBeforeTheTimer_KeepsEachTextWithItsTurn()
    {
        await using var page = await OpenAsync();
        await TypeAsync(page, "First answer");

        await page.RunAsync("document.getElementById('text').value = ''; keeper.turn('turn-2');");
        await TypeAsync(page, "Second");
        await page.Page.Clock.RunForAsync(2000);

        Assert.Equal(["OnDraft turn-1 First answer", "OnDraft turn-2 Second"], await page.RunAsync<string[]>(Sent));
    }

    [Fact]
    public async Task Send_ServerRefuses_TriesAgain()
    {
        await using var page = await OpenAsync();
        await TypeAsync(page, "Kept");
        await page.Page.Clock.RunForAsync(2000);

        await page.RunAsync("dotNet.calls[0].reject(new Error('The connection is down.')); await settled();");
        await page.Page.Clock.RunForAsync(2000);
        await page.RunAsync("dotNet.calls[1].resolve(); await settled();");
        await page.Page.Clock.RunForAsync(10_000);

        Assert.Equal(["OnDraft turn-1 Kept", "OnDraft turn-1 Kept"], await page.RunAsync<string[]>(Sent));
    }

    [Fact]
    public async Task Reconnected_LastDraftWasNeverConfirmed_SendsItAgain()
    {
        await using var page = await OpenAsync();
        await TypeAsync(page, "Kept");
        await page.Page.Clock.RunForAsync(2000);

        await page.RunAsync("keeper.reconnected(); dotNet.calls[1].resolve(); await settled(); keeper.reconnected();");

        Assert.Equal(["OnDraft turn-1 Kept", "OnDraft turn-1 Kept"], await page.RunAsync<string[]>(Sent));
    }

    [Fact]
    public async Task Discard_AnswerWasGiven_SendsNothing()
    {
        await using var page = await OpenAsync();
        await TypeAsync(page, "Given");

        await page.RunAsync("keeper.discard();");
        await page.Page.Clock.RunForAsync(10_000);

        Assert.Empty(await page.RunAsync<string[]>(Sent));
    }

    private async Task<ModulePage> OpenAsync()
    {
        var page = await site.OpenAsync(browsers.Browser, PageScripts.StopTheClockAsync);
        await page.RunAsync("""
            const { keepDraft } = await load('draft-keeper');
            window.dotNet = fakeDotNet();
            window.keeper = keepDraft(document.getElementById('text'), dotNet, 'turn-1');
            """);
        return page;
    }

    private static Task TypeAsync(ModulePage page, string text) => page.Page.FillAsync("#text", text);
}
