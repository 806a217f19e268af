using AngleSharp.Dom;
using Bunit;
using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Coaching.Stories;
using InterviewTrainer.Core.Documents;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;
using DebriefPage = InterviewTrainer.Web.Components.Pages.Debrief.Debrief;

namespace InterviewTrainer.Tests.Web.Components.Debrief;

/// <summary>The judged debrief: the person's own rating first, then ours, every point with its place.</summary>
public sealed class JudgedDebriefTests : PageTest
{
    private static readonly string[] Judged = ["Say the result in numbers", "62 of 100", "Keep saying", "I would have liked", "Say what you did.", "class=\"level", "class=\"bars", "class=\"strong"];

    [Fact]
    public async Task Render_NotRatedYet_HoldsNothingJudgedInItsMarkup()
    {
        var interview = await JudgedAsync(rated: false);

        var page = Show(interview.Id);

        Assert.NotNull(page.Find(".rate"));
        Assert.All(Judged, word => Assert.DoesNotContain(word, page.Markup, StringComparison.Ordinal));
        Assert.Equal("You answered two of four questions, then you ended it.", page.Find("h1").TextContent);
    }

    [Fact]
    public async Task Rate_ThreeOfFive_IsKeptAndSetBesideTheJudgement()
    {
        var interview = await JudgedAsync(rated: false);
        var page = Show(interview.Id);
        Assert.True(Button(page, "That is my rating").HasAttribute("disabled"));

        page.FindAll(".rate input")[2].Change(true);
        Button(page, "That is my rating").Click();

        page.WaitForAssertion(() => Assert.Equal("Say the result in numbers", page.Find("#one-thing").TextContent));
        Assert.Equal("You said 3 of 5 before seeing this; the rules came to 3.2. That is close: you can trust your own ear.", page.Find("#scores").TextContent);
        Assert.Equal("You said what you did yourself. You left out the figures and names.", page.Find("h1").TextContent);
        Assert.Equal(3, (await Get<SelfRatings>().OfAsync(interview.Id, Token))!.Level);
    }

    [Fact]
    public async Task Rate_Skipped_OpensAndIsNotAskedAgain()
    {
        var interview = await JudgedAsync(rated: false);
        var page = Show(interview.Id);

        Button(page, "Skip it").Click();

        page.WaitForAssertion(() => Assert.Equal("You skipped your own rating.", page.Find("#scores").TextContent));
        Assert.Empty(Show(interview.Id).FindAll(".rate"));
        Assert.Null((await Get<SelfRatings>().OfAsync(interview.Id, Token))!.Level);
    }

    [Theory]
    [InlineData(AssessmentStage.Waiting, 0, 0, null, "wait to be judged")]
    [InlineData(AssessmentStage.Running, 3, 6, null, "3 of 6")]
    [InlineData(AssessmentStage.Waiting, 0, 0, "The disk is full.", "The disk is full. It is tried again.")]
    public async Task Render_BeingJudged_SaysHowFar(AssessmentStage stage, int done, int total, string? trouble, string expected)
    {
        var interview = await StoredAsync();
        Assessments.Progress[interview.Id] = new AssessmentProgress(stage, done, total, trouble);

        Assert.Contains(expected, Show(interview.Id).Find(".judging").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changed_JudgingEnds_ShowsTheJudgement()
    {
        var interview = await StoredAsync();
        await Get<SelfRatings>().GiveAsync(interview.Id, 4, Token);
        Assessments.Progress[interview.Id] = new AssessmentProgress(AssessmentStage.Running, 1, 4, null);
        var page = Show(interview.Id);

        Assessments.Progress.Clear();
        Assessments.Judgements.Add(JudgedAnswers.Of(interview));
        Assessments.Say(interview.Id);

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".judging")));
        page.WaitForAssertion(() => Assert.NotNull(page.Find("#one-thing")));
    }

    [Fact]
    public async Task Failed_TryAgain_AsksForAnotherJudging()
    {
        var interview = await StoredAsync();
        Assessments.Progress[interview.Id] = new AssessmentProgress(AssessmentStage.Failed, 1, 4, "The database was held by another program.");
        var page = Show(interview.Id);
        Assert.Contains("held by another program.", page.Find(".note.bad").TextContent, StringComparison.Ordinal);

        Button(page, "Try again").Click();

        Assert.Equal([interview.Id], Assessments.Requested);
        Assert.Contains("wait to be judged", page.Find(".judging").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_NothingScored_SaysWhyInPlaceOfEachLevel()
    {
        var interview = await StoredAsync();
        await Get<SelfRatings>().GiveAsync(interview.Id, 5, Token);
        Assessments.Judgements.Add(JudgedAnswers.Unscored(interview));

        var page = Show(interview.Id);

        Assert.Empty(page.FindAll(".bars"));
        Assert.All(page.FindAll(".scores .level"), level => Assert.Contains("not scored: your answers were too short.", level.TextContent, StringComparison.Ordinal));
        Assert.Contains("nothing could be scored", page.Find("#scores").TextContent, StringComparison.Ordinal);
        Assert.Equal("There was too little here to judge.", page.Find("h1").TextContent);
        Assert.Empty(page.FindAll("#one-thing"));
    }

    [Fact]
    public async Task Render_NothingAnswered_AsksForNoRating()
    {
        var interview = SampleInterviews.Running();
        interview.Conclude(ConclusionReason.EndedByPerson, "", TimeSpan.Zero, SampleInterviews.Begin.AddMinutes(1));
        await StoreAsync(interview);

        var page = Show(interview.Id);

        Assert.Empty(page.FindAll(".rate"));
        Assert.Contains("nothing to judge", page.Find(".lead").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_NotJudged_OffersToJudge()
    {
        var interview = await StoredAsync();
        await Get<SelfRatings>().GiveAsync(interview.Id, 2, Token);
        var page = Show(interview.Id);

        Button(page, "Judge it now").Click();

        Assert.Equal([interview.Id], Assessments.Requested);
    }

    [Fact]
    public async Task Render_Judged_MarksStrongWordsAndSaysWhyOthersWereNotScored()
    {
        var interview = await JudgedAsync();

        var answers = Show(interview.Id).FindAll(".answer");

        Assert.Equal(["strong", "weak"], answers[0].QuerySelectorAll(".say > mark").Select(mark => mark.ClassName));
        Assert.Contains("Not scored. Fewer than 25 words cannot be judged.", answers[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("I found it in the log.", Words(answers[0].QuerySelector(".say")!));
    }

    [Fact]
    public async Task Legend_MarkTurnedOff_LeavesTheWords()
    {
        var interview = await JudgedAsync();
        var page = Show(interview.Id);
        var text = Words(page.Find(".answer .say"));

        foreach (var label in page.FindAll(".answer .legend button").Select(button => button.TextContent).ToList())
        {
            page.FindAll(".answer .legend button").First(button => button.TextContent == label).Click();
        }

        Assert.Empty(page.Find(".answer .say").QuerySelectorAll("mark"));
        Assert.Equal(text, Words(page.Find(".answer .say")));
        Assert.Equal("false", page.Find(".answer .legend button").GetAttribute("aria-pressed"));
    }

    [Fact]
    public async Task Quote_Clicked_MarksItsPlace()
    {
        var interview = await JudgedAsync();
        var page = Show(interview.Id);

        page.Find("details .places button").Click();

        Assert.StartsWith("I found it", page.Find(".answer .shown").TextContent, StringComparison.Ordinal);
        Assert.Equal($"words-{interview.Turns[0].Id:N}-shown", page.Find(".answer .shown").Id);
        Assert.Contains(Page.JSInterop.Invocations, call => call.Identifier == "import" || call.Identifier == "reveal");
    }

    [Theory]
    [InlineData("rating", "2 of 3: average")]
    [InlineData("summary", "not measured: the camera was off")]
    [InlineData("classic", "by the classic weights")]
    [InlineData("advanced", "Every answer, every dimension")]
    [InlineData("research", "It is not a score")]
    [InlineData(null, "not measured: the camera was off.")]
    [InlineData("nonsense", "1 quote")]
    public async Task View_FromTheAddress_ShowsTheSameJudgementItsWay(string? view, string expected)
    {
        var interview = await JudgedAsync();
        Navigation.NavigateTo(view is null ? $"/debrief/{interview.Id}" : $"/debrief/{interview.Id}?view={view}");

        Assert.Contains(expected, Squeezed(Show(interview.Id).Find(".debrief").TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task View_Chosen_StandsInTheAddress()
    {
        var interview = await JudgedAsync();
        Navigation.NavigateTo($"/debrief/{interview.Id}");
        var page = Show(interview.Id);

        Button(page, "Summary").Click();

        Assert.EndsWith("?view=summary", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arithmetic_Overall_CanBeReckonedAgain()
    {
        var interview = await JudgedAsync();

        var details = Show(interview.Id).FindAll(".scores details")[0].TextContent;

        Assert.Contains("62.5", details, StringComparison.Ordinal);
        Assert.Contains("its weight falls to the others", details, StringComparison.Ordinal);
        Assert.Contains("56.25 divided by the weights that counted, 1, is 56.2", Squeezed(details), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judgements_Two_CanBeChosenAndSetAgainstEachOther()
    {
        var interview = await JudgedAsync();
        var later = JudgedAnswers.Of(interview, specificity: 3.5, at: SampleInterviews.Begin.AddHours(2)) with { Judge = "rules 1.1" };
        Assessments.Judgements.Add(later);
        var page = Show(interview.Id);
        Assert.Contains("Judged by rules 1.1", page.Find(".picker").TextContent, StringComparison.Ordinal);

        page.FindAll(".picker select")[1].Change(Assessments.Judgements[0].Id.ToString());

        Assert.Contains("other: 2.0", page.Find(".scores").TextContent, StringComparison.Ordinal);

        page.FindAll(".picker select")[0].Change(Assessments.Judgements[0].Id.ToString());
        Assert.Contains("Judged by rules 1.0", page.Find(".picker").TextContent, StringComparison.Ordinal);

        Button(page, "Judge again").Click();
        Assert.Equal([interview.Id], Assessments.Requested);
    }

    [Fact]
    public async Task Render_SignalsNotKept_SaysSoInPlaceOfDelivery()
    {
        var interview = Concluded(new Consent(KeepWords: true, KeepSignals: false, UseForResearch: false));
        await StoreAsync(interview);
        await Get<SelfRatings>().GiveAsync(interview.Id, 3, Token);
        Assessments.Judgements.Add(JudgedAnswers.Of(interview).WithoutSignals());

        Assert.Contains("Delivery: the numbers from your voice were not kept, as you chose.", Show(interview.Id).Find(".scores").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_WordsNotKept_PointsToPlacesWithoutQuotes()
    {
        var interview = Concluded(new Consent(KeepWords: false, KeepSignals: true, UseForResearch: false));
        await StoreAsync(interview);
        await Get<SelfRatings>().GiveAsync(interview.Id, 3, Token);
        Assessments.Judgements.Add(JudgedAnswers.Of(interview).WithoutWords());

        var page = Show(interview.Id);

        Assert.DoesNotContain("I found it", page.Markup, StringComparison.Ordinal);
        Assert.Contains("the place in the answer", page.Find(".one .places").TextContent, StringComparison.Ordinal);
        Assert.Contains("1 quote", page.Find(".scores").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_MarkupInQuotesAndFeedback_IsText()
    {
        var interview = Concluded();
        await StoreAsync(interview);
        await Get<SelfRatings>().GiveAsync(interview.Id, 3, Token);
        var typed = interview.Turns[1];
        var judged = JudgedAnswers.Of(interview);
        Assessments.Judgements.Add(judged with
        {
            Feedback = "<script>alert(2)</script>",
            OneThing = judged.OneThing! with { Evidence = [new AnswerEvidence(typed.Id, Evidence.At(typed.Words!.Answer, 7, 18))] },
        });

        var page = Show(interview.Id);

        Assert.Empty(page.FindAll("script, .say b, .places b"));
        Assert.Contains("<b>bold</b>", page.Find(".one .places").TextContent, StringComparison.Ordinal);
        Assert.Contains("<script>", page.Find(".said").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_Job_TellsShownFromNotShownFromNotAsked()
    {
        var interview = Concluded();
        interview.Settings = interview.Settings with
        {
            Brief = new CandidateBrief
            {
                Requirements = [new("Reading log files and finding what is in a log", Necessity.Must, null), new("Handling conflict in a team", Necessity.Must, null), new("Kubernetes in production", Necessity.Nice, null)],
            },
        };
        interview.Turns[0].Words = interview.Turns[0].Words! with { Answer = "I found it while reading the log files." };
        await StoreAsync(interview);
        await Get<SelfRatings>().GiveAsync(interview.Id, 3, Token);
        Assessments.Judgements.Add(JudgedAnswers.Of(interview));

        var groups = Show(interview.Id).FindAll(".group").ToDictionary(group => group.QuerySelector("h3")!.TextContent, group => group.TextContent);

        Assert.Contains("Reading log files", groups["Shown"], StringComparison.Ordinal);
        Assert.Contains("Handling conflict", groups["Asked, not shown"], StringComparison.Ordinal);
        Assert.Contains("Kubernetes", groups["Not asked"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drill_OnANewQuestion_StartsAnInterviewOfOneQuestion()
    {
        var interview = await JudgedAsync();
        var page = Show(interview.Id);

        Button(page, "Try it on a new question").Click();

        page.WaitForAssertion(() => Assert.Contains("/room/", Navigation.Uri, StringComparison.Ordinal));
        var drill = Interviews.Created.Single().Settings.Drill!;
        Assert.Equal((DrillKind.NewQuestion, interview.Turns[0].Id, "Specificity"), (drill.Kind, drill.TurnId, drill.Focus));
    }

    [Fact]
    public async Task Render_Drill_SetsTheTakesSideBySide()
    {
        var first = SampleInterviews.Running();
        first.Answer(first.Ask("I found it in the log."));
        first.Conclude(ConclusionReason.AllAsked, "", TimeSpan.FromMinutes(1), SampleInterviews.Begin.AddMinutes(2));
        await StoreAsync(first);
        await StoreAssessmentAsync(JudgedAnswers.Of(first));
        var second = SampleInterviews.Running(createdAt: SampleInterviews.Begin.AddDays(1));
        second.Answer(second.Ask("I found it in the log in 11 minutes."));
        second.Settings = second.Settings with { Drill = new Drill(DrillKind.SameQuestion, first.Id, first.Turns[0].Id, "Specificity") };
        second.Conclude(ConclusionReason.AllAsked, "", TimeSpan.FromMinutes(1), SampleInterviews.Begin.AddDays(1).AddMinutes(2));
        await StoreAsync(second);
        await Get<SelfRatings>().GiveAsync(second.Id, 3, Token);
        Assessments.Judgements.Add(JudgedAnswers.Of(second, specificity: 4.0));

        var takes = Show(second.Id).WaitForElement("#takes");

        var specificity = takes.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("Specificity", StringComparison.Ordinal));
        Assert.Equal(["2.0", "4.0", "+2.0"], specificity.QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.Contains("worked on", specificity.TextContent, StringComparison.Ordinal);
        Assert.Contains("in 11 minutes", takes.QuerySelector(".words")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feedback_Heard_IsSaidByTheChosenVoice()
    {
        var interview = await JudgedAsync();
        var page = Show(interview.Id);

        Button(page, "Hear it").Click();

        page.WaitForAssertion(() => Assert.Contains(Page.JSInterop.Invocations, call => call.Identifier is "say" or "import"));
        page.WaitForAssertion(() => Assert.NotNull(Button(page, "Hear it")));
    }

    [Fact]
    public async Task Word_Clicked_MovesTheHandleAndBack()
    {
        var interview = SampleInterviews.Running();
        var turn = interview.Answer(interview.Ask("I found it in the log."));
        turn.Words = turn.Words! with { Timed = SampleInterviews.Timed("I found it in the log.") };
        interview.Conclude(ConclusionReason.AllAsked, "", TimeSpan.FromMinutes(1), SampleInterviews.Begin.AddMinutes(2));
        await StoreAsync(interview);
        var page = Show(interview.Id);

        page.FindAll(".word")[3].Click();
        Assert.Equal("2600", page.Find(".handle input").GetAttribute("value"));
        Assert.Contains("“in”", page.Find(".handle output").TextContent, StringComparison.Ordinal);

        page.Find(".handle input").Input("1500");
        Assert.Equal("found", page.Find(".now").TextContent);
    }

    [Fact]
    public async Task Keep_AnAnswer_IsAStoryAndLeadsToTheStories()
    {
        var interview = await JudgedAsync();
        var page = Show(interview.Id);

        Button(page, "Keep as a story").Click();

        page.WaitForAssertion(() => Assert.Equal("/stories", page.Find(".actions a").GetAttribute("href")));
        Assert.Single(await Get<StoryBank>().ListAsync(Token));
    }

    private static string Words(IElement said)
    {
        var copy = (IElement)said.Clone();
        foreach (var hidden in copy.QuerySelectorAll(".visually-hidden").ToList())
        {
            hidden.Remove();
        }

        return copy.TextContent;
    }

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<Interview> StoredAsync()
    {
        var interview = Concluded();
        await StoreAsync(interview);
        return interview;
    }

    private async Task<Interview> JudgedAsync(bool rated = true)
    {
        var interview = await StoredAsync();
        Assessments.Judgements.Add(JudgedAnswers.Of(interview));
        if (rated)
        {
            await Get<SelfRatings>().GiveAsync(interview.Id, 3, Token);
        }

        return interview;
    }

    private async Task StoreAssessmentAsync(InterviewAssessment assessment) => await new AssessmentStore(Database, Database.Location, Database.Library).AddAsync(assessment, Token);

    private IRenderedComponent<DebriefPage> Show(Guid id)
    {
        var page = Page.Render<DebriefPage>(parameters => parameters.Add(found => found.Id, id));
        page.WaitForElement(".debrief");
        return page;
    }

    private static IElement Button(IRenderedComponent<DebriefPage> page, string text) => page.FindAll("button").First(button => button.TextContent.Trim() == text);
}
