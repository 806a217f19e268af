using Microsoft.Playwright;
using Xunit;

namespace InterviewTrainer.Tests.Browser;

/// <summary>Another web page in the same browser, which any page that the person visits could be.</summary>
[Collection<RealBrowser>]
[Trait("Category", "Browser")]
public sealed class ForeignPageTests(BrowserFixture browsers, StaticSite elsewhere)
{
    private const string Knock = """
        const outcome = async (work) => { try { return String(await work()); } catch (error) { return error.name; } };
        const socket = (url) => new Promise((resolve) => {
          const opened = new WebSocket(url);
          opened.onopen = () => { opened.close(); resolve('open'); };
          opened.onerror = () => resolve('refused');
        });
        return [
          await outcome(async () => (await fetch(given.url + '/api/interviews', { method: 'DELETE' })).status),
          await outcome(async () => (await fetch(given.url + '/_blazor/negotiate?negotiateVersion=1', { method: 'POST' })).status),
          await outcome(async () => (await (await fetch(given.url + '/')).text()).length),
          await outcome(() => socket(given.url.replace('http', 'ws') + '/_blazor')),
        ];
        """;

    [Fact]
    public async Task ForeignPage_KnockingAtEveryDoor_IsRefused()
    {
        await using var server = await ServerProcess.StartAsync([], TestContext.Current.CancellationToken);
        // The foreign page has no content policy of its own that would hold it back.
        await using var page = await elsewhere.OpenAsync(browsers.Browser, options: new BrowserNewContextOptions { BypassCSP = true });

        var outcomes = await page.RunAsync<string[]>(Knock, new { url = server.Address.ToString().TrimEnd('/') });

        Assert.Equal(["TypeError", "TypeError", "TypeError", "refused"], outcomes);
    }

    [Fact]
    public async Task OwnPage_AtTheSameDoors_IsLetIn()
    {
        await using var server = await ServerProcess.StartAsync([], TestContext.Current.CancellationToken);
        await using var candidate = await Candidate.OpenAsync(browsers.Browser, server);

        var outcomes = await candidate.Page.EvaluateAsync<string[]>(
            $"async (given) => {{ {Knock} }}", new { url = server.Address.ToString().TrimEnd('/') });

        Assert.Equal(["204", "200"], outcomes[..2]);
        Assert.Equal("open", outcomes[3]);
    }
}
