using AngleSharp.Dom;
using Bunit;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Components.Pages.Start;
using Xunit;
using StartPage = InterviewTrainer.Web.Components.Pages.Start.Start;

namespace InterviewTrainer.Tests.Web.Components.Start;

public sealed class StartTests : PageTest
{
    [Fact]
    public void Render_FirstVisit_OneClickGoesToTheRoom()
    {
        var page = Show();

        Button(page, "Start the interview").Click();

        page.WaitForAssertion(() => Assert.EndsWith($"/room/{Interviews.Created.Single().Id}", Navigation.Uri, StringComparison.Ordinal));
    }

    [Fact]
    public void Render_ALinkNamesInterviewerAndPack_TheyAreChosen()
    {
        Navigation.NavigateTo("/?interviewer=cold&pack=sales");

        var page = Show();

        Assert.Equal("cold", page.FindAll("input[name=persona]").Single(radio => radio.HasAttribute("checked")).GetAttribute("value"));
        Assert.Equal("Sales", page.Find("#packs-value").TextContent);
    }

    [Fact]
    public void Render_Personas_AreARadioGroupWithSampleLines()
    {
        var page = Show();

        var radios = page.FindAll("input[name=persona]");
        Assert.Equal(["supportive", "neutral", "cold"], radios.Select(radio => radio.GetAttribute("value")));
        Assert.Single(radios, radio => radio.HasAttribute("checked"));
        Assert.Equal(3, page.FindAll("q").Count);
    }

    [Fact]
    public void Listen_SampleLine_SoundsUntilItEndsAndSaysSoWhenItCannot()
    {
        var module = Page.JSInterop.SetupModule("./Components/Pages/Start/Start.razor.js");
        module.Mode = JSRuntimeMode.Loose;
        var sound = module.Setup<string>("listen", call => call.Arguments[0] is "/api/personas/cold/sample");
        var page = Show();

        page.Find("[aria-label='Listen to Cold']").Click();
        page.WaitForAssertion(() => Assert.Equal("true", page.Find("[aria-label='Listen to Cold']").GetAttribute("aria-pressed")));
        sound.SetResult("failed");

        page.WaitForAssertion(() => Assert.Contains("no voice", page.Find(".note").TextContent, StringComparison.Ordinal));
        Assert.Equal("false", page.Find("[aria-label='Listen to Cold']").GetAttribute("aria-pressed"));
    }

    [Fact]
    public void ChoosePersona_Cold_StartsWithCold()
    {
        var page = Show();

        page.Find("input[name=persona][value=cold]").Change("cold");
        Button(page, "Start the interview").Click();

        page.WaitForAssertion(() => Assert.Equal("cold", Interviews.Created.Single().Settings.PersonaId));
    }

    [Fact]
    public void ChooseDifficulty_Hard_StartsHardAndIsRememberedByTheForm()
    {
        var page = Show();

        var difficulty = page.FindAll(".fields .field").Single(field => field.TextContent.Contains("Difficulty", StringComparison.Ordinal)).QuerySelector("select")!;
        Assert.Equal(["Easy", "Standard", "Hard"], difficulty.QuerySelectorAll("option").Select(option => option.GetAttribute("value")));
        difficulty.Change("Hard");
        Button(page, "Start the interview").Click();

        page.WaitForAssertion(() => Assert.Equal(InterviewDifficulty.Hard, Interviews.Created.Single().Settings.Difficulty));
        var form = new StartForm();
        form.Remember(Interviews.Created.Single().Settings);
        Assert.Equal(InterviewDifficulty.Hard, form.Difficulty);
    }

    [Fact]
    public void Render_AnOwnInterviewer_IsACardAndCanBeChosen()
    {
        Get<OwnPersonas>().Save("Dr Winter", new PersonaSliders("cold", 60, 20, 80, 40));
        var page = Show();

        page.Find("input[name=persona][value=own-dr-winter]").Change("own-dr-winter");
        Button(page, "Start the interview").Click();

        page.WaitForAssertion(() => Assert.Equal("own-dr-winter", Interviews.Created.Single().Settings.PersonaId));
        Assert.Equal("/interviewers", page.Find(".own a").GetAttribute("href"));
    }

    [Fact]
    public async Task Render_UnfinishedInterview_GoesOnWithoutAnotherClick()
    {
        var interview = SampleInterviews.Running();
        interview.Settings = interview.Settings with { Role = "<img src=x onerror=alert(1)>" };
        await StoreAsync(interview);
        var page = Show();

        Assert.Empty(page.FindAll("img"));
        Assert.Contains("<img src=x onerror=alert(1)>", page.Find(".unfinished").TextContent, StringComparison.Ordinal);
        Button(page, "Go on").Click();

        Assert.EndsWith($"/room/{interview.Id}", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_DatabaseBroken_SaysSoAndStillOffersToStart()
    {
        await StoreAsync(Concluded());
        BreakDatabase();

        var page = Show();

        Assert.Contains("You can still practise", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.False(Button(page, "Start the interview").HasAttribute("disabled"));
    }

    [Fact]
    public void MoreSettings_WordsOff_SaysWhatThatCosts()
    {
        var page = Show();
        Button(page, "More settings").Click();
        Assert.DoesNotContain("no debrief", page.Find("#consent").TextContent, StringComparison.Ordinal);

        page.FindAll("#consent input[type=checkbox]")[0].Change(false);

        Assert.Contains("no debrief", page.Find("#consent").TextContent, StringComparison.Ordinal);
        Assert.Contains("none of your words", page.Find(".begin").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void MoreSettings_Research_AsksForGroupAndNotesOnlyWhenOn()
    {
        var page = Show();
        Button(page, "More settings").Click();
        Assert.Empty(page.FindAll("#consent textarea"));

        page.FindAll("#consent input[type=checkbox]")[2].Change(true);

        Assert.Single(page.FindAll("#consent textarea"));
    }

    [Fact]
    public void Hearing_OnTheInternet_SaysWhereTheSoundGoes()
    {
        var module = Page.JSInterop.SetupModule("./Components/Pages/Start/Start.razor.js");
        module.Mode = JSRuntimeMode.Loose;
        module.Setup<HearingAvailability>("hearing", _ => true).SetResult(HearingAvailability.CloudOnly);
        var page = Show();
        Button(page, "More settings").Click();

        page.FindAll("input[name=hearing]")[2].Change(true);

        Assert.Contains("goes to the browser’s maker", page.Find("#hearing [role=status]").TextContent, StringComparison.Ordinal);
        Assert.True(page.FindAll("input[name=hearing]")[0].HasAttribute("disabled"));
    }

    [Fact]
    public void Hearing_RecogniserOnThisMachine_StandsFirstAndIsChosen()
    {
        Recognizer.Chosen = new HearingEngine("Whisper <base>", StaysLocal: true);
        var page = Show();
        Button(page, "More settings").Click();

        Assert.True(page.FindAll("input[name=hearing]")[0].HasAttribute("checked"));
        Assert.Contains("Whisper <base>, on this machine", page.Find("#hearing label").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("#hearing a"));
        Button(page, "Start the interview").Click();
        page.WaitForAssertion(() => Assert.Equal(HearingMode.OwnRecognizer, Interviews.Created.Single().Settings.Hearing));
    }

    [Fact]
    public void Hearing_RecogniserElsewhere_WarnsOnceItIsChosen()
    {
        Recognizer.Chosen = new HearingEngine("Whisper large", StaysLocal: false);
        var page = Show();
        Button(page, "More settings").Click();
        Assert.Empty(page.FindAll("#hearing [role=status]"));

        page.FindAll("input[name=hearing]")[0].Change(true);

        Assert.Contains("goes to Whisper large on another machine", page.Find("#hearing [role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Hearing_NoRecogniser_LeadsToTheEngines()
    {
        var page = Show();
        Button(page, "More settings").Click();

        Assert.Equal("/engines", page.Find("#hearing a").GetAttribute("href"));
    }

    [Fact]
    public void ChoosePacks_NoneLeft_CannotStart()
    {
        var page = Show();

        page.FindAll("#packs input").Single(box => box.HasAttribute("checked")).Change(false);

        Assert.True(Button(page, "Start the interview").HasAttribute("disabled"));
    }

    private IRenderedComponent<StartPage> Show()
    {
        var page = Page.Render<StartPage>();
        page.WaitForElement(".begin");
        return page;
    }

    private static IElement Button(IRenderedComponent<StartPage> page, string text) => page.FindAll("button").Single(button => button.TextContent.Trim() == text);
}
