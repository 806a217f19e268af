using System.Net;
using Microsoft.Playwright;
using Xunit;

namespace InterviewTrainer.Tests.Browser;

/// <summary>What the tests of whole interviews stand on: the program starts, dies and comes back where it was.</summary>
[Collection<RealBrowser>]
[Trait("Category", "Browser")]
public sealed class ServerProcessTests(BrowserFixture browsers)
{
    [Fact]
    public async Task KillAndRestart_PageIsOpenedBeforeAndAfter_SameAddressAndData()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var server = await ServerProcess.StartAsync([], cancellationToken);
        await using var context = await browsers.Browser.NewContextAsync();
        var page = await context.NewPageAsync();

        var first = await page.GotoAsync(server.Address.ToString());
        Assert.Equal((int)HttpStatusCode.OK, first!.Status);
        Assert.Contains(server.Address.Authority, server.Output, StringComparison.Ordinal);
        var marker = Path.Combine(server.Data, "marker");
        await File.WriteAllTextAsync(marker, "", cancellationToken);

        await server.KillAsync();
        await Assert.ThrowsAsync<PlaywrightException>(() => page.GotoAsync(server.Address.ToString()));

        await server.RestartAsync(cancellationToken);
        var second = await page.GotoAsync(server.Address.ToString());
        Assert.Equal((int)HttpStatusCode.OK, second!.Status);
        Assert.True(File.Exists(marker));
    }

    [Fact]
    public async Task StartAsync_ServerRefusesToStart_TellsWhatItWrote()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(
            () => ServerProcess.StartAsync(["--no-such-option"], TestContext.Current.CancellationToken));

        Assert.Contains("no-such-option", failure.Message, StringComparison.Ordinal);
    }
}
