using System.Text;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.Playwright;
using Xunit;

namespace InterviewTrainer.Tests.Browser;

/// <summary>Interviewers and packs of the person's own, in a real browser: made, met, brought.</summary>
[Collection<RealBrowser>]
[Trait("Category", "Browser")]
public sealed class InterviewerMakerTests(BrowserFixture browsers)
{
    /// <summary>For what crosses the connection in several messages; milliseconds.</summary>
    private const float Patience = 30_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Interviewer_Made_StandsOnTheStartPageAndAsksInTheRoom()
    {
        await using var server = await ServerProcess.StartAsync(["--set", "Interview:DefaultQuestions=2"], Token);
        await using var candidate = await Candidate.OpenAsync(browsers.Browser, server, page => PageScripts.AddSpeechOnCueAsync(page, new Dictionary<string, byte[]>()));
        var page = candidate.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Interviewers", Exact = true }).ClickAsync();
        await candidate.ClickAsync("Make your own");
        await page.GetByLabel("Name").FillAsync("Dr Winter");
        await page.GetByLabel("Start from").SelectOptionAsync("cold");
        await page.GetByLabel("Empathy").FillAsync("90");
        await Assertions.Expect(page.Locator(".preview")).ToContainTextAsync("warm, encourages you");
        await candidate.ClickAsync("Listen to this sentence");
        await Assertions.Expect(page.Locator(".preview button")).ToHaveAttributeAsync("aria-pressed", "true", new() { Timeout = Patience });
        await Assertions.Expect(page.Locator(".preview button")).ToHaveAttributeAsync("aria-pressed", "false", new() { Timeout = Patience });
        await candidate.ClickAsync("Save");
        await Assertions.Expect(page.Locator("[aria-label='Dr Winter']")).ToContainTextAsync("yours");

        await page.GetByRole(AriaRole.Link, new() { Name = "Practise", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("fieldset.people")).ToContainTextAsync("Dr Winter");
        await candidate.StartAsync("Dr Winter");
        await candidate.WaitForAsync("asking", "listening");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Interviewer: Dr Winter. Change" })).ToBeVisibleAsync();
        await candidate.ClickAsync("Ease off");
        await Assertions.Expect(page.Locator(".said")).ToContainTextAsync(new System.Text.RegularExpressions.Regex("slower|easier|slow down"), new() { Timeout = Patience });

        var export = await candidate.ExportAsync(candidate.InterviewId);
        Assert.Equal("own-dr-winter", export.GetProperty("turns")[0].GetProperty("personaId").GetString());
    }

    [Fact]
    public async Task Pack_Brought_IsReadAndCanBeChosen()
    {
        await using var server = await ServerProcess.StartAsync([], Token);
        await using var candidate = await Candidate.OpenAsync(browsers.Browser, server);
        var page = candidate.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Questions", Exact = true }).ClickAsync();
        var sales = await File.ReadAllTextAsync(Path.Combine(ProjectFiles.Packs, "sales.json"), Token);
        var bakery = sales.Replace("\"id\": \"sales\"", "\"id\": \"bakery\"", StringComparison.Ordinal).Replace("\"title\": \"Sales\"", "\"title\": \"Bakery\"", StringComparison.Ordinal);

        await BringAsync(candidate, bakery.Replace("\"difficulty\": \"hard\"", "\"difficulty\": \"fiendish\"", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator(".note.bad")).ToContainTextAsync("own.json was not taken", new() { Timeout = Patience });
        await Assertions.Expect(page.Locator(".note.bad li").First).ToContainTextAsync("difficulty");
        await BringAsync(candidate, bakery);
        await page.GetByRole(AriaRole.Link, new() { Name = "Read Bakery" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Bakery");
        Assert.NotEqual(0, await page.Locator(".ask").CountAsync());

        await page.GetByRole(AriaRole.Link, new() { Name = "Practise", Exact = true }).ClickAsync();
        await page.Locator("[popovertarget='packs']").ClickAsync();
        await Assertions.Expect(page.Locator("#packs")).ToContainTextAsync("Bakery");
    }

    private static Task BringAsync(Candidate candidate, string content) =>
        candidate.ChooseFileAsync(candidate.Page.Locator("input[type=file][accept*=json]"), new FilePayload { Name = "own.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(content) });
}
