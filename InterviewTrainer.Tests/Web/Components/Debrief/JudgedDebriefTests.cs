using Bunit;
using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Web.Components.Debrief;

/// <summary>The judgement as it is shown: the views, the arithmetic, several judgements, what may not be shown.</summary>
public sealed class JudgedDebriefTests : JudgedPageTest
{
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

    [Theory]
    [InlineData("rating", "2 of 3: average")]
    [InlineData("summary", "not measured: there is no camera yet")]
    [InlineData("classic", "by the classic weights")]
    [InlineData("advanced", "Every answer, every dimension")]
    [InlineData("research", "It is not a score")]
    [InlineData(null, "not measured: there is no camera yet.")]
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
    public async Task Advanced_Table_HasAColumnForEachAnswerAndARowForEachLevel()
    {
        var interview = await JudgedAsync();
        Navigation.NavigateTo($"/debrief/{interview.Id}?view=advanced");

        var table = Show(interview.Id).Find("table.wide");

        var answers = Assessments.Judgements[0].Answers;
        Assert.Equal(answers.Count + 1, table.QuerySelectorAll("thead th").Length);
        Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.Equal(answers.Count, row.QuerySelectorAll("td").Length));
        Assert.Contains(table.QuerySelectorAll("tbody th"), head => head.TextContent == "Fillers, counted");
        Assert.Contains("1+", table.QuerySelector("thead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tips_OfTheRoom_StandOnlyWhereNothingWasScored()
    {
        var interview = Concluded();
        interview.Turns[0].Tips = ["Give a figure."];
        await StoreAsync(interview);
        await Get<SelfRatings>().GiveAsync(interview.Id, 3, Token);
        Assert.Contains("Give a figure.", Show(interview.Id).Find(".answer").TextContent, StringComparison.Ordinal);

        Assessments.Judgements.Add(JudgedAnswers.Of(interview));

        Assert.DoesNotContain("Give a figure.", Show(interview.Id).Find(".answer").TextContent, StringComparison.Ordinal);
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
}
