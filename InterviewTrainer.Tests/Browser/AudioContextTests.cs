using Xunit;

namespace InterviewTrainer.Tests.Browser;

[Collection<RealBrowser>]
[Trait("Category", "Browser")]
public sealed class AudioContextTests(BrowserFixture browsers, StaticSite site)
{
    [Fact]
    public async Task WatchBlocked_BeforeAndAfterTheFirstClick_TellsBoth()
    {
        // Not by evaluation: to the browser that is a gesture of the person.
        await using var page = await site.OpenAsync(browsers.Browser, opening => opening.AddInitScriptAsync("""
            window.told = [];
            addEventListener('load', async () => (await import('/js/audio-context.js')).watchBlocked((blocked) => told.push(blocked)));
            """));
        await page.Page.WaitForFunctionAsync("() => told.length > 0");
        var blocked = await page.RunAsync<bool[]>("return told;");
        await page.Page.ClickAsync("#button");
        var after = await page.RunAsync<bool[]>("await until(() => told.length > 1); return told;");

        Assert.Equal([true], blocked);
        Assert.Equal([true, false], after);
    }
}
