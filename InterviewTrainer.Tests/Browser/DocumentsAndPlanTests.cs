using InterviewTrainer.Tests.TestDoubles;
using Microsoft.Playwright;
using Xunit;

namespace InterviewTrainer.Tests.Browser;

/// <summary>From a real CV to the first question about it: picked as a file, read by the real Node child, planned, changed, asked.</summary>
[Collection<RealBrowser>]
[Trait("Category", "Browser")]
public sealed class DocumentsAndPlanTests(BrowserFixture browsers)
{
    private const string Job = "Platform engineer\nRequirements\n- You must have run COBOL batch jobs in production.\n- Experience with Kubernetes.\nNice to have\n- Dutch\n";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CvAndJob_ArePickedPlannedChangedAndAsked()
    {
        var cv = SharedData.Path("cv.pdf");
        await using var server = await ServerProcess.StartAsync([], Token);
        await using var candidate = await Candidate.OpenAsync(browsers.Browser, server);
        var page = candidate.Page;

        await candidate.ChooseFileAsync(page.GetByLabel("Your CV: choose a file"), cv);
        await Assertions.Expect(page.Locator("section[data-kind=Cv]")).ToContainTextAsync("12 roles");
        await page.GetByRole(AriaRole.Button, new() { Name = "The job description: paste text" }).ClickAsync();
        await page.Locator("section[data-kind=Job] textarea").FillAsync(Job);
        await page.GetByRole(AriaRole.Button, new() { Name = "Use this text" }).ClickAsync();
        await Assertions.Expect(page.Locator("section[data-kind=Job]")).ToContainTextAsync("2 musts · 1 nice to have");

        await page.GetByRole(AriaRole.Button, new() { Name = "See the plan first" }).ClickAsync();
        await page.WaitForURLAsync("**/plan/**");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("COBOL batch jobs in production”. I did not find it in your CV");
        await page.GetByLabel("A question of your own").FillAsync("Why do you want to leave the cloud for a mainframe?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add it" }).ClickAsync();
        await Assertions.Expect(page.Locator(".topics > li").Last).ToContainTextAsync("Your own questions");
        for (var place = await page.Locator(".topics > li").CountAsync(); place > 1; place--)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Move the topic “Your own questions” up" }).ClickAsync();
            await Assertions.Expect(page.Locator($".topics > li:nth-child({place - 1})")).ToContainTextAsync("Your own questions");
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Start the interview" }).ClickAsync();
        await page.WaitForURLAsync("**/room/**");
        await candidate.WaitForAsync("asking", "listening");
        Assert.Equal("Why do you want to leave the cloud for a mainframe?", await candidate.TextAsync(".question"));

        var export = await candidate.ExportAsync(candidate.InterviewId);
        Assert.Equal(7, export.GetProperty("plan").GetProperty("topics").EnumerateArray().Sum(topic => topic.GetProperty("questions").GetArrayLength()));
        Assert.DoesNotContain("posquit0", export.GetRawText(), StringComparison.OrdinalIgnoreCase);

        await page.GotoAsync(server.Address.ToString());
        await Assertions.Expect(page.Locator("section[data-kind=Cv]")).ToContainTextAsync("12 roles");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove Your CV" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Your CV: choose a file")).ToBeAttachedAsync();
    }
}
