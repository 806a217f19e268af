using InterviewTrainer.Core.Engines.Catalogue;
using Microsoft.Playwright;
using Xunit;

namespace InterviewTrainer.Tests.Browser;

/// <summary>The page Engines in a real browser, with engines that the tests made themselves.</summary>
[Collection<RealBrowser>]
[Trait("Category", "Browser")]
public sealed class EnginesPageTests(BrowserFixture browsers, EspeakFixture espeak)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Engines_ChosenAndTried_SpeakHearAndReply()
    {
        await using var server = await ServerProcess.StartAsync([], data => StandInEngines.InstallAsync(data, espeak.Program, choose: false, Token), Token);
        var voices = await Answers.SpokenAsync(espeak, Token);
        await using var candidate = await Candidate.OpenAsync(browsers.Browser, server, page => PageScripts.AddSpeechOnCueAsync(page, voices));
        var page = candidate.Page;
        await page.GotoAsync(new Uri(server.Address, "/engines").ToString());
        await ChooseAsync(page, "Interviews", "installed:" + StandInEngines.Interviewer);
        await ChooseAsync(page, "Speaks", "installed:" + StandInEngines.Voice);
        await ChooseAsync(page, "Hears", "installed:" + StandInEngines.Hearing);

        await candidate.ClickAsync("Say it");
        await Assertions.Expect(page.Locator(".try").Nth(0)).ToContainTextAsync("first sound after");
        await candidate.ClickAsync("Listen");
        await page.WaitForFunctionAsync("() => __isOpen()");
        await candidate.SayAsync("first");
        await Assertions.Expect(page.Locator(".try").Nth(1)).ToContainTextAsync("I led a small team", new() { IgnoreCase = true });
        await candidate.ClickAsync("Ask");
        await Assertions.Expect(page.Locator(".try").Nth(2)).ToContainTextAsync("whole reply after");

        var interviews = page.GetByRole(AriaRole.Group, new() { Name = "Interviews", Exact = true });
        await Assertions.Expect(interviews).ToContainTextAsync("Ready.");
        await interviews.GetByRole(AriaRole.Button, new() { Name = "Measure" }).ClickAsync();
        await Assertions.Expect(interviews).ToContainTextAsync("Measured here");
        await interviews.GetByRole(AriaRole.Button, new() { Name = "Unload" }).ClickAsync();
        await Assertions.Expect(interviews).Not.ToContainTextAsync("Ready.");
        await PictureAsync(page);

        // The choice is the person's, and outlives the server.
        await server.KillAsync();
        await server.RestartAsync(Token);
        await page.GotoAsync(new Uri(server.Address, "/engines").ToString());
        await Assertions.Expect(page.GetByLabel("Hears: engine")).ToHaveValueAsync("installed:" + StandInEngines.Hearing);
    }

    [Fact]
    public async Task Engines_NothingInstalled_OffersTheCatalogueAndSaysWhatIsMissing()
    {
        await using var server = await ServerProcess.StartAsync([], Token);
        await using var candidate = await Candidate.OpenAsync(browsers.Browser, server);
        await candidate.Page.GotoAsync(new Uri(server.Address, "/engines").ToString());

        await candidate.ClickAsync("Ask");

        await Assertions.Expect(candidate.Page.Locator(".try").Nth(2)).ToContainTextAsync("No language model is chosen");
        Assert.Equal(
            ModelCatalogue.Read(ModelCatalogue.OwnFile).Models.Count(model => model.Kind is not (ModelKind.Embedding or ModelKind.FaceLandmarks)), await candidate.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Fetch ") }).CountAsync());
    }

    private static async Task ChooseAsync(IPage page, string job, string engine) => await page.GetByLabel($"{job}: engine").SelectOptionAsync(engine);

    /// <summary>For somebody's eyes: where <c>INTERVIEWTRAINER_TESTS_PICTURES</c> names a folder.</summary>
    private static async Task PictureAsync(IPage page)
    {
        if (Environment.GetEnvironmentVariable("INTERVIEWTRAINER_TESTS_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, "engines-in-use.png"), FullPage = true });
        }
    }
}
