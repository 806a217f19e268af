using AngleSharp.Dom;
using Bunit;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Research;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Tests.TestDoubles;
using Radzen;
using Xunit;
using DebriefPage = InterviewTrainer.Web.Components.Pages.Debrief.Debrief;

namespace InterviewTrainer.Tests.Web.Components.Debrief;

public sealed class DebriefTests : PageTest
{
    [Fact]
    public async Task Render_Concluded_ShowsEveryTurnAndWhatBecameOfIt()
    {
        var interview = Concluded();
        await StoreAsync(interview);

        var page = Show(interview.Id);

        var answers = page.FindAll(".answer");
        Assert.Equal(4, answers.Count);
        Assert.Contains("I found it in the log.", answers[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("no figure in the answer", answers[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("Spoken without words, 24 s of speech.", answers[2].TextContent, StringComparison.Ordinal);
        Assert.Contains("Skipped.", answers[3].TextContent, StringComparison.Ordinal);
        Assert.Equal("You answered two of four questions and one follow-up, then you ended it.", page.Find("h1").TextContent);
    }

    [Fact]
    public async Task Render_Concluded_NamesTheEngines()
    {
        var interview = Concluded();
        await StoreAsync(interview);

        var header = Show(interview.Id).Find("header").TextContent;

        Assert.Contains("words by Chromium", header, StringComparison.Ordinal);
        Assert.Contains("voice espeak-ng", header, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_MarkupInAnAnswer_IsText()
    {
        var interview = Concluded();
        await StoreAsync(interview);

        var page = Show(interview.Id);

        Assert.Empty(page.FindAll(".say b, script"));
        Assert.Contains("<b>bold</b><script>alert(1)</script>", page.FindAll(".say")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_Signals_EachSaysWhatItMeansAndWhereItComesFrom()
    {
        var interview = Concluded();
        await StoreAsync(interview);

        var answer = Show(interview.Id).Find(".answer");

        var term = answer.QuerySelectorAll("dt .term").Single(found => found.QuerySelector("button")!.TextContent == "Longest pause");
        var meaning = answer.QuerySelector($"#{term.QuerySelector("button")!.GetAttribute("aria-describedby")}")!.TextContent;
        Assert.Contains("longest silence between two stretches of speech", meaning, StringComparison.Ordinal);
        Assert.Contains("Goldman-Eisler", meaning, StringComparison.Ordinal);
        Assert.Equal("6.0 s", term.Closest("div")!.QuerySelector("dd")!.TextContent);
    }

    [Fact]
    public async Task Render_TimedWords_MarksFillersAndUnsureWordsInWords()
    {
        var interview = Heard("So um I found, you know, it.", 0.875);
        await StoreAsync(interview);

        var answer = Show(interview.Id).Find(".answer");

        Assert.Equal(["um (um or uh)", "I (the recogniser was unsure)", "you know (filler word)"], answer.QuerySelectorAll(".say mark").Select(mark => mark.TextContent));
        Assert.Contains("um or uh", answer.QuerySelector(".legend")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, answer.QuerySelectorAll(".chart > svg > svg").Length); // At the pause, and beside what it means.
        Assert.Contains("Pause inside a clause", answer.QuerySelector(".chart table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("at least 2.3 a minute", Value(answer, "Um and uh").ChildNodes[0].TextContent.Trim());
        Assert.Contains("leaves most out", Value(answer, "Um and uh").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.875, false)]
    [InlineData(0.25, true)]
    public async Task Render_UnsureRecogniser_IsSaidAboveAndBesideNumbersFromWords(double confidence, bool isUnsure)
    {
        var interview = Heard("So um I found, you know, it.", confidence);
        await StoreAsync(interview);

        var answer = Show(interview.Id).Find(".answer");

        Assert.Equal(isUnsure, answer.QuerySelector(".note.warn") is not null);
        Assert.Equal(isUnsure, Value(answer, "Speaking rate").TextContent.Contains("the recogniser was unsure", StringComparison.Ordinal));
        Assert.DoesNotContain("unsure", Value(answer, "Loudness").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_TypedAnswer_HasNoTimelineAndSaysWhatWasNotMeasured()
    {
        var interview = Concluded();
        await StoreAsync(interview);

        var typed = Show(interview.Id).FindAll(".answer")[1];

        Assert.Null(typed.QuerySelector(".chart"));
        Assert.Matches("^Not measured: [0-9]+ signals$", typed.QuerySelector(".unmeasured summary")!.TextContent);
        Assert.Contains("speaking rate", typed.QuerySelector(".unmeasured")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("You typed these words", typed.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_WordsNotKept_SaysSo()
    {
        var interview = Concluded(new Consent(KeepWords: false, KeepSignals: true, UseForResearch: false));
        await StoreAsync(interview);

        Assert.Contains("Your words were not kept, as you chose.", Show(interview.Id).Find(".answer").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_WordsNotKeptButStillInMemory_ShowsThem()
    {
        var interview = Concluded(new Consent(KeepWords: false, KeepSignals: true, UseForResearch: false));
        await StoreAsync(interview);
        Interviews.Add(new RecordedInterview { Interview = interview });

        Assert.Contains("I found it in the log.", Show(interview.Id).Find(".answer").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_UnknownInterview_SaysSo() =>
        Assert.Contains("no such interview", Page.Render<DebriefPage>(parameters => parameters.Add(page => page.Id, Guid.NewGuid())).WaitForElement("h1").TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Render_DatabaseBroken_SaysWhatIsWrong()
    {
        var interview = Concluded();
        await StoreAsync(interview);
        BreakDatabase();

        var page = Page.Render<DebriefPage>(parameters => parameters.Add(found => found.Id, interview.Id));

        page.WaitForAssertion(() => Assert.Contains(Database.Location.File, page.Find(".trouble").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Render_NotFinished_OffersToGoOn()
    {
        var interview = SampleInterviews.Running();
        interview.Ask();
        await StoreAsync(interview);

        Assert.Equal($"/room/{interview.Id}", Show(interview.Id).Find("a.btn").GetAttribute("href"));
    }

    [Fact]
    public async Task CheckIn_BothSlidersMoved_IsWrittenDown()
    {
        var interview = Concluded();
        await StoreAsync(interview);
        var page = Show(interview.Id);
        Assert.True(Button(page, "Keep it").HasAttribute("disabled"));

        page.FindAll("input[type=range]")[0].Change("64");
        page.FindAll("input[type=range]")[1].Change("30");
        Button(page, "Keep it").Click();

        await Database.Journal.FlushAsync(Token);
        var checkIn = Assert.Single(await Database.Library.CheckInsAsync(interview.Id, Token));
        Assert.Equal((CheckInTag.Post, 64, 30), (checkIn.Tag, checkIn.Confidence, checkIn.Stress));
        Assert.Contains("64", page.Find(".felt").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PractiseAgain_SoundWentToTheInternet_StartsTheSameWithoutThat()
    {
        var interview = Concluded();
        interview.Settings = interview.Settings with { Hearing = HearingMode.BrowserCloud, QuestionKeys = ["software-behavioural/conflict"] };
        await StoreAsync(interview);
        var page = Show(interview.Id);

        Button(page, "Practise again like this").Click();

        page.WaitForAssertion(() => Assert.Contains("/room/", Navigation.Uri, StringComparison.Ordinal));
        var settings = Interviews.Created.Single().Settings;
        Assert.Equal("Site reliability engineer", settings.Role);
        Assert.Equal(HearingMode.None, settings.Hearing);
        Assert.Empty(settings.QuestionKeys);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task Delete_AfterTheQuestion_HappensOnlyOnYes(bool answer, int left)
    {
        var interview = Concluded();
        await StoreAsync(interview);
        var page = Show(interview.Id);

        Button(page, "Delete this interview").Click();
        await page.InvokeAsync(() => Get<DialogService>().Close(answer));

        page.WaitForAssertion(() => Assert.Equal(left, Database.Library.CountAsync(Token).GetAwaiter().GetResult()));
        Assert.Equal(left == 0, Navigation.Uri.EndsWith("/progress", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Render_QuestionCutShort_DimsWhatWasNotHeard()
    {
        var interview = SampleInterviews.Running();
        interview.Answer(interview.Ask("Yes.")).Rephrased = null;
        await StoreAsync(interview);

        var answer = Show(interview.Id).Find(".answer");

        Assert.Equal("Tell me about a conflict in your team.", answer.QuerySelector(".asked")!.TextContent);
        Assert.Equal(" a conflict in your team.", answer.QuerySelector(".unheard")!.TextContent);
        Assert.Contains("in italics, was not said aloud", answer.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Put differently: Think of one", " real situation.", ".other")]
    [InlineData("Thank you. Tell me about a conflict in your", " team.", ".asked")]
    [InlineData("Thank you.", "Think of one real situation.", ".other")]
    public async Task Render_CutShortWithOtherWords_DimsTheOnesThatWereCut(string heardUpTo, string dimmed, string where)
    {
        var interview = SampleInterviews.Running();
        interview.Answer(interview.Ask("Yes.")).HeardUpTo = heardUpTo;
        await StoreAsync(interview);

        var unheard = Assert.Single(Show(interview.Id).FindAll(".unheard"));

        Assert.Equal(dimmed, unheard.TextContent);
        Assert.NotNull(unheard.Closest(where));
    }

    [Fact]
    public async Task Render_Asides_StandInOrderInWordsForBothSides()
    {
        var interview = SampleInterviews.Running();
        interview.Answer(interview.Ask("Yes."));
        await StoreAsync(interview);

        var asides = Show(interview.Id).FindAll(".beside li").Select(item => item.TextContent);

        Assert.Equal(["You asked to hear it again: Say that again?", "The interviewer: Again, then."], asides);
    }

    [Fact]
    public async Task Render_MarkupInAnAsideOrAQuestion_IsText()
    {
        var interview = SampleInterviews.Running();
        var turn = interview.Answer(interview.Ask("Yes."));
        turn.Words = turn.Words! with { Asides = [new Aside(AsideBy.Person, "wait", "<b>one moment</b>", SampleInterviews.Begin)] };
        turn.Rephrased = "<script>alert(1)</script>";
        await StoreAsync(interview);

        var page = Show(interview.Id);

        Assert.Empty(page.FindAll(".answer b, script"));
        Assert.Contains("<b>one moment</b>", page.Find(".beside").TextContent, StringComparison.Ordinal);
        Assert.Contains("<script>", page.Find(".other").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "Decided by the script.")]
    [InlineData("Qwen3 4B", "", "Decided by Qwen3 4B.")]
    [InlineData("", "Qwen3 4B", "stood in for Qwen3 4B")]
    public async Task Render_WhoDecided_IsNamedWithTheWait(string decidedBy, string standsInFor, string expected)
    {
        var interview = SampleInterviews.Running();
        var turn = new Turn
        {
            InterviewId = interview.Id,
            QuestionNumber = 1,
            QuestionKey = "software-behavioural/conflict",
            Competency = "teamwork",
            Question = "Why?",
            PersonaId = "cold",
            DecidedBy = decidedBy,
            StandsInFor = standsInFor,
            Timings = new TurnTimings { EndOfTurnMs = 1_700, FirstSoundMs = 2_450, PlayedMs = 2_600, Acknowledged = true },
        };
        interview.Ask(turn);
        interview.Answer(turn);
        await StoreAsync(interview);

        var facts = Show(interview.Id).Find(".facts").TextContent;

        Assert.Contains(expected, facts, StringComparison.Ordinal);
        Assert.Contains("Heard 2.6 s after your last word: 1.7 s of patience, 0.8 s for words, decision and voice, 0.1 s to reach you. A short word went first", facts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_Timed_LeadsToHowFastTheInterviewerWas()
    {
        var interview = Concluded();
        await StoreAsync(interview);

        Assert.Contains(Show(interview.Id).FindAll("a"), link => link.GetAttribute("href") == $"/latency?interview={interview.Id}");
    }

    private static Interview Heard(string words, double confidence)
    {
        var interview = SampleInterviews.Running();
        var turn = interview.Answer(interview.Ask(words));
        (turn.Words, turn.Signals) = (turn.Words! with { Timed = SampleInterviews.Timed(words) }, turn.Signals! with { WordConfidence = confidence });
        interview.Conclude(ConclusionReason.AllAsked, "", TimeSpan.FromMinutes(1), SampleInterviews.Begin.AddMinutes(2));
        return interview;
    }

    private static IElement Value(IElement answer, string name) =>
        answer.QuerySelectorAll("dt .term").Single(found => found.QuerySelector("button")!.TextContent == name).Closest("div")!.QuerySelector("dd")!;

    private IRenderedComponent<DebriefPage> Show(Guid id)
    {
        var page = Page.Render<DebriefPage>(parameters => parameters.Add(found => found.Id, id));
        page.WaitForElement(".debrief");
        return page;
    }

    private static IElement Button(IRenderedComponent<DebriefPage> page, string text) => page.FindAll("button").Single(button => button.TextContent.Trim() == text);
}
