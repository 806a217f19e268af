using Bunit;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Components.Pages.Compare;
using Xunit;
using ComparePage = InterviewTrainer.Web.Components.Pages.Compare.Compare;

namespace InterviewTrainer.Tests.Web.Components.Compare;

public sealed class CompareTests : PageTest
{
    [Fact]
    public void Render_NothingJudged_InvitesToPractise()
    {
        var page = Page.Render<ComparePage>();

        Assert.Contains("There is none yet.", page.WaitForElement(".empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_Two_StandSideBySideWithTheDifference()
    {
        var (first, second) = (Interview(0), Interview(1));
        await StoreJudgedAsync(first, 40);
        await StoreJudgedAsync(second, 65);
        Navigation.NavigateTo($"/compare?a={first.Id}&b={second.Id}");

        var page = Page.Render<ComparePage>();

        var overall = page.WaitForElement("tbody tr").Children.Select(cell => cell.TextContent);
        Assert.Equal(["Overall", "40", "65", "+25"], overall);
        var depth = page.FindAll("tbody tr").First(row => row.Children[0].TextContent == "Depth").Children.Select(cell => cell.TextContent);
        Assert.Equal(["Depth", "2.6", "3.6", "+1.0"], depth);
        Assert.Single(page.FindAll("details"));
        Assert.Empty(page.FindAll(".note.warn"));
    }

    [Fact]
    public async Task Render_NothingAsked_TakesTheNewestTwoTheOlderFirst()
    {
        foreach (var (day, score) in new[] { (0, 10), (1, 20), (2, 30) })
        {
            await StoreJudgedAsync(Interview(day), score);
        }

        var page = Page.Render<ComparePage>();

        Assert.Equal(["Overall", "20", "30", "+10"], page.WaitForElement("tbody tr").Children.Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task Render_OtherJudges_SaysThatTheDifferenceMayBeTheirs()
    {
        var (first, second) = (Interview(0), Interview(1));
        await StoreJudgedAsync(first, 40);
        await StoreAsync(second);
        await Get<AssessmentStore>().AddAsync(SampleAssessments.Of(second, 40, judge: "rules 1.0 with <b>x</b>"), Token);

        var page = Page.Render<ComparePage>();

        Assert.Contains("rules 1.0 with <b>x</b>", page.WaitForElement(".note.warn").TextContent, StringComparison.Ordinal);
        Assert.Equal("the same", page.Find("tbody tr").Children[3].TextContent);
    }

    [Fact]
    public async Task Choose_Another_GoesThere()
    {
        Interview[] interviews = [Interview(0), Interview(1), Interview(2)];
        foreach (var interview in interviews)
        {
            await StoreJudgedAsync(interview, 50);
        }

        var page = Page.Render<ComparePage>();
        page.WaitForElement("select").Change(interviews[0].Id.ToString());

        Assert.EndsWith($"/compare?a={interviews[0].Id}&b={interviews[2].Id}", Navigation.Uri, StringComparison.Ordinal);
    }

    private static Interview Interview(int day)
    {
        var interview = SampleInterviews.Running(createdAt: SampleInterviews.Begin.AddDays(day));
        interview.Answer(interview.Ask("I found it in the log."));
        interview.Answer(interview.Ask("Twelve.", followUp: FollowUpIntent.Numbers));
        interview.Conclude(ConclusionReason.AllAsked, "", TimeSpan.FromMinutes(3), interview.CreatedAt.AddMinutes(5));
        return interview;
    }

    [Theory]
    [InlineData(49.2, 48.9, "49", "49", "the same")]
    [InlineData(49.4, 49.6, "49", "50", "+1")]
    [InlineData(50.2, 49.4, "50", "49", "−1")]
    [InlineData(null, 49.0, "not scored", "49", "")]
    public void Score_DifferenceIsThatOfWhatIsShown(double? first, double? second, string one, string two, string difference) =>
        Assert.Equal(new ComparedLine("Content", one, two, difference), ComparedLines.Score("Content", first, second));
}
