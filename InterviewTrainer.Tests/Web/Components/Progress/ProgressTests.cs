using Bunit;
using InterviewTrainer.Core.Documents;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Research;
using InterviewTrainer.Tests.TestDoubles;
using Radzen;
using Xunit;
using ProgressPage = InterviewTrainer.Web.Components.Pages.Progress.Progress;

namespace InterviewTrainer.Tests.Web.Components.Progress;

public sealed class ProgressTests : PageTest
{
    [Fact]
    public void Render_NoInterviews_InvitesToPractise()
    {
        var page = Page.Render<ProgressPage>();

        Assert.Equal("Nothing here yet", page.WaitForElement(".empty h1").TextContent);
        Assert.Equal("/", page.Find(".empty a").GetAttribute("href"));
    }

    [Fact]
    public async Task Render_OneInterview_ListsItWithoutLines()
    {
        var interview = Concluded();
        await StoreAsync(interview);

        var page = Page.Render<ProgressPage>();

        page.WaitForElement(".list");
        Assert.Empty(page.FindAll(".trends"));
        Assert.Contains(page.FindAll(".list a"), link => link.GetAttribute("href") == $"/debrief/{interview.Id}");
    }

    [Fact]
    public async Task Render_UnfinishedInterview_LeadsToItsRoom()
    {
        var interview = SampleInterviews.Running();
        await StoreAsync(interview);

        var page = Page.Render<ProgressPage>();

        page.WaitForElement(".list");
        Assert.All(page.FindAll(".list td a"), link => Assert.Equal($"/room/{interview.Id}", link.GetAttribute("href")));
    }

    [Fact]
    public async Task Render_SeveralInterviews_DrawsLinesAndTheSameNumbersAsATable()
    {
        await StoreTwoAsync();

        var page = Page.Render<ProgressPage>();

        page.WaitForElement(".trends");
        var pause = page.FindAll(".trend").Single(trend => trend.GetAttribute("aria-label") == "Longest pause");
        Assert.Equal(2, pause.QuerySelectorAll("circle").Length);
        Assert.Contains("6.0 s", pause.TextContent, StringComparison.Ordinal);
        Assert.Contains("6.0 s", pause.QuerySelector("details table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, pause.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task Render_UnsureRecogniser_LeavesItsAnswersOutOfTheLines()
    {
        foreach (var (day, confidence, rate) in new[] { (0, 0.9, 120), (1, 0.3, 400), (2, 0.9, 140) })
        {
            var interview = SampleInterviews.Running(createdAt: SampleInterviews.Begin.AddDays(day));
            var turn = interview.Answer(interview.Ask("Again."));
            turn.Signals = turn.Signals! with { WordConfidence = confidence, SpeakingRateWpm = rate };
            interview.Conclude(ConclusionReason.AllAsked, "", TimeSpan.FromMinutes(3), SampleInterviews.Begin.AddDays(day));
            await StoreAsync(interview);
        }

        var page = Page.Render<ProgressPage>();

        page.WaitForElement(".trends");
        var rates = page.FindAll(".trend").Single(trend => trend.GetAttribute("aria-label") == "Speaking rate");
        Assert.Equal(2, rates.QuerySelectorAll("circle").Length);
        Assert.Contains("140 words a minute", rates.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("400", rates.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, rates.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("not measured", rates.QuerySelectorAll("tbody tr")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_CheckIns_StandBeforeAndAfter()
    {
        var (first, second) = await StoreTwoAsync();
        foreach (var (id, tag, confidence) in new[] { (first, CheckInTag.Pre, 20), (first, CheckInTag.Post, 40), (second, CheckInTag.Pre, 35), (second, CheckInTag.Post, 65) })
        {
            Database.Journal.Write(id, new CheckIn(tag, confidence, 50, SampleInterviews.Begin));
        }

        await Database.Journal.FlushAsync(Token);
        var page = Page.Render<ProgressPage>();

        page.WaitForElement(".trends");
        var confident = page.FindAll(".trend").Single(trend => trend.GetAttribute("aria-label") == "Confident");
        Assert.Equal(4, confident.QuerySelectorAll("circle").Length);
        Assert.Contains("35 before", confident.TextContent, StringComparison.Ordinal);
        Assert.Contains("65 after", confident.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_LastCheckInMissing_ShowsBothNumbersOfOneInterview()
    {
        var (first, second) = await StoreTwoAsync();
        foreach (var (id, tag, confidence) in new[] { (first, CheckInTag.Pre, 20), (first, CheckInTag.Post, 40), (second, CheckInTag.Pre, 35) })
        {
            Database.Journal.Write(id, new CheckIn(tag, confidence, 50, SampleInterviews.Begin));
        }

        await Database.Journal.FlushAsync(Token);
        var page = Page.Render<ProgressPage>();

        page.WaitForElement(".trends");
        var latest = page.FindAll(".trend").Single(trend => trend.GetAttribute("aria-label") == "Confident").QuerySelector("text")!;
        Assert.Contains("20 before", latest.TextContent, StringComparison.Ordinal);
        Assert.Contains("40 after", latest.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_DatabaseBroken_SaysWhatIsWrongAndTriesAgain()
    {
        await StoreAsync(Concluded());
        BreakDatabase();

        var page = Page.Render<ProgressPage>();

        page.WaitForAssertion(() => Assert.Contains(Database.Location.File, page.Find(".trouble").TextContent, StringComparison.Ordinal));
        Assert.Equal("Try again", page.Find(".trouble button").TextContent);
    }

    [Fact]
    public async Task DeleteEverything_Confirmed_LeavesAnEmptyPage()
    {
        await StoreTwoAsync();
        await Shelf.ReadAsync(DocumentKind.Cv, "cv.txt", "Experience\nSoftware Architect, Omnious Ltd\nJune 2017 - Present\n- Cut the build from 40 to 6 minutes.\n"u8.ToArray());
        Assert.NotNull(Shelf.Brief);
        var page = Page.Render<ProgressPage>();
        page.WaitForElement(".list");

        page.FindAll("button").Single(button => button.TextContent == "Delete everything").Click();
        await page.InvokeAsync(() => Get<DialogService>().Close(true));

        page.WaitForElement(".empty");
        Assert.True(Interviews.RemovedAll);
        Assert.Equal(0, await Database.Library.CountAsync(Token));
        Assert.Null(Shelf.Brief);
    }

    private async Task<(Guid First, Guid Second)> StoreTwoAsync()
    {
        var first = Concluded();
        var second = SampleInterviews.Running(createdAt: SampleInterviews.Begin.AddDays(2));
        second.Answer(second.Ask("Again."));
        second.Conclude(ConclusionReason.AllAsked, "", TimeSpan.FromMinutes(3), SampleInterviews.Begin.AddDays(2));
        await StoreAsync(first);
        await StoreAsync(second);
        return (first.Id, second.Id);
    }
}
