using Bunit;
using InterviewTrainer.Core.Coaching.Stories;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Tests.Coaching.Stories;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Components.Pages.Stories;
using Radzen;
using Xunit;
using StoriesPage = InterviewTrainer.Web.Components.Pages.Stories.Stories;

namespace InterviewTrainer.Tests.Web.Components.Stories;

public sealed class StoriesTests : PageTest
{
    private StoryBank Bank => Get<StoryBank>();

    [Fact]
    public void Render_NoStories_SaysWhereTheyComeFrom()
    {
        var page = Page.Render<StoriesPage>();

        Assert.Equal("No stories yet", page.WaitForElement("h1[tabindex]").TextContent);
        Assert.Empty(page.FindAll("article"));
    }

    [Fact]
    public async Task Render_JudgedStory_ShowsStrengthPartsUseAndWhatIsMissing()
    {
        var interview = Told(0);
        await StoreJudgedAsync(interview, 70);
        await Bank.SaveFromAsync(interview.Turns[0].Id, Token);

        var page = Page.Render<StoriesPage>();

        var story = page.WaitForElement("article").TextContent;
        Assert.Contains("Strongest telling: 70 of 100.", story, StringComparison.Ordinal);
        Assert.Contains("Situation: found", story, StringComparison.Ordinal);
        Assert.Contains("Task: not found", story, StringComparison.Ordinal);
        Assert.Contains("Told once, in your last five interviews.", story, StringComparison.Ordinal);
        Assert.Contains("Debugging", page.Find("#missing").ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.Find("#missing").ParentElement!.QuerySelectorAll(".chip"));
        Assert.Empty(page.FindAll(".over"));
    }

    [Theory]
    [InlineData(0, 0, "")]
    [InlineData(1, 0, "Told once, not in your last five interviews.")]
    [InlineData(2, 1, "Told twice, in one of your last five interviews.")]
    [InlineData(4, 3, "Told four times, in three of your last five interviews.")]
    public void Use_ByHowOftenItWasTold_IsASentence(int told, int ofLate, string expected)
    {
        var story = new Story(Guid.NewGuid(), "T", "T", [], [], SampleInterviews.Begin, SampleInterviews.Begin);
        var card = new StoryCard(story, ofLate, null, [], [.. Enumerable.Repeat(new StoryTellingLine("/", "today", "Debugging", "50"), told)]);

        Assert.Equal(expected, card.Use);
    }

    [Fact]
    public async Task Render_TellingStillToRate_ShowsNoScore()
    {
        var interview = Told(0);
        await StoreJudgedAsync(interview, 70, isRated: false);
        await Bank.SaveFromAsync(interview.Turns[0].Id, Token);

        var story = Page.Render<StoriesPage>().WaitForElement("article");

        Assert.DoesNotContain("70", story.TextContent, StringComparison.Ordinal);
        Assert.Contains("rate it first", story.TextContent, StringComparison.Ordinal);
        await Get<SelfRatings>().GiveAsync(interview.Id, level: null, Token);
        Assert.Contains("Strongest telling: 70 of 100.", Page.Render<StoriesPage>().WaitForElement("article").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_ToldThreeTimesOfLate_IsMarked()
    {
        await Bank.WriteAsync("Alarm", StoryWordsTests.Alarm, [], Token);
        for (var day = 0; day < 3; day++)
        {
            var interview = Told(day);
            await StoreAsync(interview);
            await Bank.RecogniseAsync(interview.Id, Token);
        }

        Assert.Equal("Told often of late", Page.Render<StoriesPage>().WaitForElement(".over").TextContent);
    }

    [Fact]
    public async Task Render_MarkupInAStory_StaysText()
    {
        await Bank.WriteAsync("<b>bold</b>", "<script>alert(1)</script> and <img src=x onerror=alert(1)>", ["<i>tag</i>"], Token);

        var page = Page.Render<StoriesPage>();

        page.WaitForElement("article");
        Assert.Empty(page.FindAll("article b, article script, article img, article i"));
        Assert.Contains("<script>alert(1)</script>", page.Find("article").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_Story_IsKept()
    {
        var page = Page.Render<StoriesPage>();
        page.WaitForElement("header .btn").Click();
        page.Find("textarea").Input("I found it in the log, and it was mine to mend.");
        page.Find("#story-tags").Input("Debugging, Ownership");
        page.FindAll("button").Single(button => button.TextContent == "Save").Click();

        page.WaitForElement("article");
        var story = Assert.Single(await Bank.ListAsync(Token));
        Assert.Equal(["Debugging", "Ownership"], story.Tags);
        Assert.Equal("I found it in the log, and it …", story.Title);
        Assert.Empty(page.FindAll("textarea"));
    }

    [Fact]
    public async Task Edit_Story_ChangesIt()
    {
        await Bank.WriteAsync("Alarm", StoryWordsTests.Alarm, ["Incidents"], Token);
        var page = Page.Render<StoriesPage>();
        page.WaitForElement("article");
        page.Find("button[aria-label='Edit Alarm']").Click();

        Assert.Equal("Incidents", page.Find("#story-tags").GetAttribute("value"));
        page.Find("input.input").Input("The alarm");
        page.FindAll("button").Single(button => button.TextContent == "Save").Click();

        page.WaitForAssertion(() => Assert.Equal("The alarm", page.Find("article h2").TextContent));
    }

    [Fact]
    public async Task Delete_Confirmed_IsGone()
    {
        await Bank.WriteAsync("Alarm", StoryWordsTests.Alarm, [], Token);
        var page = Page.Render<StoriesPage>();
        page.WaitForElement("article");

        page.Find("button[aria-label='Delete Alarm']").Click();
        await page.InvokeAsync(() => Get<DialogService>().Close(true));

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("article")));
        Assert.Empty(await Bank.ListAsync(Token));
    }

    [Fact]
    public async Task Render_DatabaseBroken_SaysSo()
    {
        await Bank.WriteAsync("Alarm", StoryWordsTests.Alarm, [], Token);
        BreakDatabase();

        var page = Page.Render<StoriesPage>();

        page.WaitForAssertion(() => Assert.Contains(Database.Location.File, page.Find(".trouble").TextContent, StringComparison.Ordinal));
    }

    private static Interview Told(int day)
    {
        var interview = SampleInterviews.Running(createdAt: SampleInterviews.Begin.AddDays(day));
        interview.Answer(interview.Ask(StoryWordsTests.Alarm));
        interview.Conclude(ConclusionReason.AllAsked, "", TimeSpan.FromMinutes(3), interview.CreatedAt.AddMinutes(5));
        return interview;
    }
}
