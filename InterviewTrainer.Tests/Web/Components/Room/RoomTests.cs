using AngleSharp.Dom;
using Bunit;
using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Components.Shared;
using Radzen;
using Xunit;
using RoomPage = InterviewTrainer.Web.Components.Pages.Room.Room;

namespace InterviewTrainer.Tests.Web.Components.Room;

public sealed class RoomTests : PageTest
{
    private readonly BunitJSModuleInterop _script;
    private readonly RecordedInterview _live;

    public RoomTests()
    {
        _live = Interviews.Add();
        _script = Page.JSInterop.SetupModule("./Components/Pages/Room/Room.razor.js");
        _script.Mode = JSRuntimeMode.Loose;
        _script.SetupModule("enter", _ => true).Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Render_UnknownInterview_SaysSo()
    {
        var page = Page.Render<RoomPage>(parameters => parameters.Add(room => room.Id, Guid.NewGuid()));

        page.WaitForAssertion(() => Assert.Contains("no such interview", page.Find("h1").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Render_AfterAReload_OffersToGoOn()
    {
        var page = Show(view => view with { State = RoomState.Paused });

        page.FindAll("button").Single(button => button.TextContent == "Go on where you were").Click();

        page.WaitForAssertion(() => Assert.Contains("Begin", _live.Calls));
    }

    [Theory]
    [InlineData(true, "Your answers so far are kept.")]
    [InlineData(false, "Your words stay only until this interview is closed.")]
    public void PauseAndEnd_SayWhatBecomesOfTheAnswers(bool keepsWords, string expected)
    {
        var page = Show(view => Listening(view) with { State = RoomState.Paused, KeepsWords = keepsWords });
        ConfirmQuestion? asked = null;
        Get<DialogService>().OnOpen += (_, _, parameters, _) => asked = (ConfirmQuestion?)parameters[nameof(ConfirmDialog.Question)];

        Button(page, "End").Click();

        Assert.StartsWith(expected, page.Find(".door p").TextContent, StringComparison.Ordinal);
        Assert.StartsWith(expected, asked!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_Study_ShowsSignalsAndTips()
    {
        var page = Show(Listening);
        _live.Room!.Show(new HudReading(Speaking: true, 48_000, 1300, 4, 2100, 0.72, -23, 6.1, 18));

        page.WaitForAssertion(() => Assert.Contains("2.1 s", page.Find(".strip").TextContent, StringComparison.Ordinal));
        Assert.Contains("0:48", page.Find(".strip").TextContent, StringComparison.Ordinal);
        Assert.Contains("Give a figure.", page.Find(".tips").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_Pressure_HidesSignalsAndTips()
    {
        var page = Show(view => Listening(view) with { Mode = InterviewMode.Pressure });

        Assert.Empty(page.FindAll(".strip"));
        Assert.Empty(page.FindAll(".tips"));
    }

    [Fact]
    public async Task EaseOff_WhileSomethingGentlerIsLeft_IsAButton()
    {
        var page = Show(view => Listening(view) with { CanEaseOff = true });

        page.FindAll("button").Single(button => button.TextContent == "Ease off").Click();
        Assert.Contains("EaseOff", _live.Calls);
        await page.InvokeAsync(() => _live.Show(view => view with { CanEaseOff = false }));

        page.WaitForAssertion(() => Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent == "Ease off"));
    }

    [Fact]
    public void Render_WordsWithMarkup_AreText()
    {
        var page = Show(view => Listening(view) with { Heard = "<script>alert(1)</script>", HearingNow = "<b>x</b>", Question = "<i>Why?</i>" });

        Assert.Empty(page.FindAll("script, .heard b, .question i"));
        Assert.Contains("<script>alert(1)</script>", page.Find(".heard").TextContent, StringComparison.Ordinal);
        Assert.Equal("<i>Why?</i>", page.Find(".question").TextContent);
    }

    [Fact]
    public void Render_HearingNow_StandsApartFromWhatWasHeard()
    {
        var page = Show(view => Listening(view) with { Heard = "It works.", HearingNow = "And then" });

        Assert.Equal("It works. And then", page.Find(".heard").TextContent);
    }

    [Fact]
    public void Render_NothingHeard_LeavesNoGap()
    {
        var page = Show(view => Listening(view) with { Heard = "", HearingNow = "" });

        Assert.Empty(page.Find(".heard").ChildNodes);
    }

    [Fact]
    public void Submit_Field_GivesItsText()
    {
        _script.SetupModule("enter", _ => true).Setup<string>("typed").SetResult("my answer");
        var page = Show(Listening);

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("GiveAnswer: my answer", _live.Calls));
    }

    [Fact]
    public void Buttons_InAConversation_DoWhatTheySay()
    {
        var page = Show(view => Listening(view) with { OfferGoOnWithoutWords = true });

        foreach (var text in (string[])["Repeat", "Skip", "Go on without words", "Pause"])
        {
            Button(page, text).Click();
        }

        Assert.Equal(["Repeat", "Skip", "GoOnWithoutWords", "Pause"], _live.Calls.Except(["Attach"]));
    }

    [Fact]
    public void SwitchPersona_Menu_TellsTheInterview()
    {
        var page = Show(Listening);

        page.FindAll("input[name=interviewer]")[2].Change(true);

        Assert.Contains("SwitchPersona: cold", _live.Calls);
    }

    [Fact]
    public void Render_WhileThinking_CannotAnswer()
    {
        var page = Show(view => Listening(view) with { State = RoomState.Thinking });

        Assert.True(page.Find("button[type=submit]").HasAttribute("disabled"));
    }

    [Fact]
    public void Render_ThinkingTime_CountsDownAndOffersToBegin()
    {
        var page = Show(view => Listening(view) with { State = RoomState.ThinkingTime, ThinkUntil = Time.GetUtcNow().UtcDateTime.AddSeconds(30) });
        Assert.Equal("I’m ready", page.Find("button[type=submit]").TextContent);
        Assert.Contains("0:30", page.Find(".state").TextContent, StringComparison.Ordinal);

        Time.Advance(TimeSpan.FromSeconds(12));

        page.WaitForAssertion(() => Assert.Contains("0:18", page.Find(".state").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Render_Concluded_LeadsToTheDebrief()
    {
        var page = Show(view => view with { State = RoomState.Concluded, Question = "Thank you for your time." });

        Assert.Contains("Thank you for your time.", page.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.Equal($"/debrief/{_live.Id}", page.Find("a.btn").GetAttribute("href"));
    }

    [Fact]
    public void Displaced_ByAnotherTab_OffersToUseItHere()
    {
        var page = Show(Listening);

        _live.Attach(new ScriptedRoom());

        page.WaitForAssertion(() => Assert.Contains("open in another tab", page.Find("h1").TextContent, StringComparison.Ordinal));
        Assert.NotNull(Button(page, "Use it here"));
    }

    [Fact]
    public async Task Draft_NearTheEnd_SaysHowMuchFits()
    {
        var page = Show(Listening);
        Assert.Equal("", page.Find("#answer-left").TextContent);
        Assert.Equal("20000", page.Find("textarea").GetAttribute("maxlength"));

        await page.InvokeAsync(() => Model(page).KeepDraft(_live.View.TurnId, new string('a', 19_950)));

        Assert.Equal("50 characters left", page.Find("#answer-left").TextContent);
    }

    [Fact]
    public void Heard_UnsureWords_AreUnderlinedAndExplained()
    {
        var page = Show(view => Listening(view) with { Heard = "I led <b>Kubernetes</b> there", Unsure = [new TextSpan(6, 17), new TextSpan(20, 90)], HearingNow = "and" });

        Assert.Equal("<b>Kubernetes</b>", page.Find(".heard .unsure").TextContent);
        Assert.StartsWith("I led <b>Kubernetes</b> there and", page.Find(".heard").TextContent, StringComparison.Ordinal);
        Assert.Contains("not sure", page.Find(".heard small").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".heard b"));
    }

    [Fact]
    public async Task HearingTrouble_IsSaidAndBringsTheField()
    {
        var page = Show(view => Listening(view) with { Hearing = HearingMode.OwnRecognizer });
        Assert.True(page.Find(".answer .field").HasAttribute("hidden"));

        await page.InvokeAsync(() => _live.Show(view => view with { HearingTrouble = "The engine is gone." }));
        page.Render();

        Assert.Contains("The engine is gone.", page.Find(".notices").TextContent, StringComparison.Ordinal);
        Assert.False(page.Find(".answer .field").HasAttribute("hidden"));
    }

    [Fact]
    public void WritingDown_IsSaidBesideTheState()
    {
        var page = Show(view => Listening(view) with { Hearing = HearingMode.OwnRecognizer, WritingDown = true });

        Assert.Contains("Writing down your last words", page.Find(".state").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none", true)]
    [InlineData("RemoteRecognizer", false)]
    [InlineData("browserCloud", false)]
    [InlineData("nonsense", false)]
    public void OnHearing_FromTheBrowser_CanOnlyStopHearing(string mode, bool counts)
    {
        var page = Show(Listening);

        new InterviewTrainer.Web.Components.Pages.Room.RoomCalls(Model(page)).OnHearing(mode);

        Assert.Equal(counts, _live.Calls.Any(call => call.StartsWith("Hearing:", StringComparison.Ordinal)));
    }

    private static RoomView Listening(RoomView view) => view with
    {
        State = RoomState.Listening,
        TurnId = Guid.Parse("00000000-0000-0000-0000-000000000001"),
        Question = "Why here?",
        QuestionNumber = 2,
        QuestionCount = 6,
        Microphone = MicrophoneState.Open,
        Hearing = HearingMode.None,
        Tips = ["Give a figure."],
    };

    private static IElement Button(IRenderedComponent<RoomPage> page, string text) => page.FindAll("button").Single(button => button.TextContent.Trim() == text);

    private static InterviewTrainer.Web.Components.Pages.Room.RoomModel Model(IRenderedComponent<RoomPage> page) =>
        page.FindComponent<InterviewTrainer.Web.Components.Pages.Room.AnswerBar>().Instance.Model;

    private IRenderedComponent<RoomPage> Show(Func<RoomView, RoomView> change)
    {
        var page = Page.Render<RoomPage>(parameters => parameters.Add(room => room.Id, _live.Id));
        page.WaitForAssertion(() => Assert.Contains("Attach", _live.Calls));
        page.InvokeAsync(() => _live.Show(change)).GetAwaiter().GetResult();
        page.Render();
        return page;
    }
}
