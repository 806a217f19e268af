using Bunit;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Web.Components.Debrief;

/// <summary>The person's own rating first, then ours.</summary>
public sealed class OwnRatingTests : JudgedPageTest
{
    private static readonly string[] Judged = ["Say the result in numbers", "62 of 100", "Keep saying", "I would have liked", "Say what you did.", "class=\"level", "class=\"bars", "class=\"strong"];

    [Fact]
    public async Task Render_NotRatedYet_HoldsNothingJudgedInItsMarkup()
    {
        var interview = await JudgedAsync(rated: false);

        var page = Show(interview.Id);

        Assert.NotNull(page.Find(".rate"));
        Assert.All(Judged, word => Assert.DoesNotContain(word, page.Markup, StringComparison.Ordinal));
        Assert.Equal("You answered two of four questions and one follow-up, then you ended it.", page.Find("h1").TextContent);
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
        Assert.Equal("Only one of four answers could be judged.", page.Find("h1").TextContent);
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
}
