using System.Text.Json;
using InterviewTrainer.Tests.Reporting.Pdf;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.Playwright;
using Xunit;

namespace InterviewTrainer.Tests.Browser;

/// <summary>What comes after an interview, as a person goes through it: own rating, debrief, a drill, both takes, a story, two interviews side by side, the PDF, and all of it taken away and brought back.</summary>
[Collection<RealBrowser>]
[Trait("Category", "Browser")]
public sealed class DebriefJourneyTests(BrowserFixture browsers)
{
    private static readonly string[] TwoQuestions = ["--set", "Interview:DefaultQuestions=2"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Debrief_DrillCompareStoryReportExportDeleteImport()
    {
        await using var server = await ServerProcess.StartAsync(TwoQuestions, Token);
        await using var candidate = await Candidate.OpenAsync(browsers.Browser, server);
        var page = candidate.Page;
        await candidate.StartAsync();
        var first = candidate.InterviewId;
        await AnswerAllAsync(candidate);

        await OpenAsync(candidate, server, $"debrief/{first}");
        await Assertions.Expect(page.GetByText("Before you read on")).ToBeVisibleAsync();
        Assert.Equal(0, await page.Locator("#one-thing, #scores").CountAsync());
        await page.Locator(".rate input[value='3']").CheckAsync();
        await candidate.ClickAsync("That is my rating");
        await page.Locator("#one-thing, .trouble, [role=alert]").First.WaitForAsync(new() { Timeout = 60_000 });
        Assert.True(await page.Locator("#one-thing").IsVisibleAsync(), server.Output);
        await Assertions.Expect(page.Locator("#scores")).ToBeAttachedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep as a story" }).First.ClickAsync();
        await Assertions.Expect(page.GetByText("Kept as a story").First).ToBeVisibleAsync();

        await page.Locator(".one").GetByRole(AriaRole.Button, new() { Name = "Say this one again" }).ClickAsync();
        await page.WaitForURLAsync("**/room/**");
        var drill = candidate.InterviewId;
        Assert.NotEqual(first, drill);
        await AnswerAllAsync(candidate);
        await OpenAsync(candidate, server, $"debrief/{drill}");
        await candidate.ClickAsync("Skip it");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Take by take" })).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(page.GetByText("Last against first")).ToBeVisibleAsync();

        await OpenAsync(candidate, server, "stories");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("I led the migration myself");
        await OpenAsync(candidate, server, $"compare?a={first}&b={drill}");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "As a whole" })).ToBeVisibleAsync();
        await AssertReportAsync(candidate, server, first);
        await AssertComesBackAsync(candidate, server, first);
    }

    private static async Task AnswerAllAsync(Candidate candidate)
    {
        while (await candidate.WaitForAsync("listening", "concluded") == "listening")
        {
            // Near enough to whatever was asked to be judged.
            var question = await candidate.TextAsync("h1.question");
            await candidate.Page.Locator("textarea").FillAsync($"{Answers.Typed} That is what I can tell you about this: {question.TrimEnd('?', '.').ToLowerInvariant()}.");
            await candidate.Page.Keyboard.PressAsync("Enter");
            await candidate.WaitForAsync("asking", "thinking", "concluded");
        }
    }

    private static Task<IResponse?> OpenAsync(Candidate candidate, ServerProcess server, string path) => candidate.Page.GotoAsync(new Uri(server.Address, path).ToString());

    private static async Task AssertReportAsync(Candidate candidate, ServerProcess server, Guid id)
    {
        var pdf = await FetchAsync(candidate, server, $"debrief/{id}/report.pdf");
        Assert.Equal("%PDF"u8.ToArray(), pdf[..4]);
        var text = await PdfText.ReadAsync(pdf, Token);
        Assert.Contains("I led the migration myself", text, StringComparison.Ordinal);
        Assert.Contains("Naim", text, StringComparison.Ordinal);
    }

    private static async Task AssertComesBackAsync(Candidate candidate, ServerProcess server, Guid id)
    {
        var page = candidate.Page;
        using var folder = new ScratchFolder();
        var before = await candidate.ExportAsync(id);
        await File.WriteAllBytesAsync(folder.PathOf("all.zip"), await FetchAsync(candidate, server, "export.zip"), Token);
        await OpenAsync(candidate, server, "privacy");
        await candidate.ClickAsync("Delete everything");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delete" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("No interview is stored");
        Assert.Equal(404, (await page.APIRequest.GetAsync(new Uri(server.Address, $"/api/interviews/{id}/export").ToString())).Status);

        await candidate.ChooseFileAsync(page.GetByLabel("Choose an export to bring back"), folder.PathOf("all.zip"));
        await Assertions.Expect(page.Locator(".bring [role=status].note")).ToBeVisibleAsync();
        Assert.Equal(WithoutTime(before), WithoutTime(await candidate.ExportAsync(id)));
        await OpenAsync(candidate, server, "stories");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("I led the migration myself");
    }

    private static async Task<byte[]> FetchAsync(Candidate candidate, ServerProcess server, string path)
    {
        var response = await candidate.Page.APIRequest.GetAsync(new Uri(server.Address, path).ToString());
        Assert.Equal(200, response.Status);
        return await response.BodyAsync();
    }

    private static string WithoutTime(JsonElement export) =>
        string.Join('\n', export.EnumerateObject().Where(property => property.Name != "exportedAt").Select(property => $"{property.Name}: {property.Value.GetRawText()}"));
}
