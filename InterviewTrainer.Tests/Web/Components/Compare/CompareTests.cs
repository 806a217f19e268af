using Bunit;
using InterviewTrainer.Core.Assessment;
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

        Assert.Equal(["Overall", "40", "65", "+25"], Overall(page));
        Assert.Equal(["of 100", "level, 1 to 5"], page.Find("table").QuerySelectorAll("tr.scale").Select(row => row.TextContent));
        Assert.DoesNotContain(page.FindAll("tbody tr"), row => row.Children.Length > 1 && (row.Children[3].TextContent.Length == 0 || row.TextContent.Split("not scored").Length > 2));
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

        Assert.Equal(["Overall", "20", "30", "+10"], Overall(page));
    }

    [Fact]
    public async Task Render_OtherJudges_SaysThatTheDifferenceMayBeTheirs()
    {
        var (first, second) = (Interview(0), Interview(1));
        await StoreJudgedAsync(first, 40);
        await StoreAsync(second);
        await Get<SelfRatings>().GiveAsync(second.Id, 2, Token);
        await Get<AssessmentStore>().AddAsync(SampleAssessments.Of(second, 40, judge: "rules 1.0 with <b>x</b>"), Token);

        var page = Page.Render<ComparePage>();

        Assert.Contains("rules 1.0 with <b>x</b>", page.WaitForElement(".note.warn").TextContent, StringComparison.Ordinal);
        Assert.Equal("the same", Overall(page).Last());
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

    [Fact]
    public async Task Render_RatingDue_IsNotOfferedAndSaysWhyWhereItWasAskedFor()
    {
        Interview[] interviews = [Interview(0), Interview(1), Interview(2)];
        await StoreJudgedAsync(interviews[0], 40);
        await StoreJudgedAsync(interviews[1], 50);
        await StoreJudgedAsync(interviews[2], 77, isRated: false);
        Navigation.NavigateTo($"/compare?a={interviews[0].Id}&b={interviews[2].Id}");

        var page = Page.Render<ComparePage>();

        Assert.Equal(["Overall", "40", "50", "+10"], Overall(page));
        Assert.Equal(2, page.Find("select").QuerySelectorAll("option").Length);
        Assert.DoesNotContain("77", page.Find(".page").TextContent, StringComparison.Ordinal);
        Assert.Equal($"/debrief/{interviews[2].Id}", page.Find(".to-rate a").GetAttribute("href"));
        Navigation.NavigateTo("/compare");
        Assert.Empty(Page.Render<ComparePage>().FindAll(".to-rate"));
    }

    [Fact]
    public async Task Render_OnlyRatingsDue_SaysWhatIsMissing()
    {
        var (first, second) = (Interview(0), Interview(1));
        await StoreJudgedAsync(first, 40, isRated: false);
        await StoreJudgedAsync(second, 50, isRated: false);
        Navigation.NavigateTo($"/compare?a={first.Id}&b={second.Id}");

        var page = Page.Render<ComparePage>();

        Assert.Equal(2, page.WaitForElement(".empty").QuerySelectorAll(".to-rate").Length);
    }

    private static IEnumerable<string> Overall(IRenderedComponent<ComparePage> page) =>
        page.WaitForElement("tr.scale + tr").Children.Select(cell => cell.TextContent);

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
    [InlineData(null, 49.0, "not scored", "49", "–")]
    public void Score_DifferenceIsThatOfWhatIsShown(double? first, double? second, string one, string two, string difference) =>
        Assert.Equal(new ComparedLine("Content", one, two, difference), ComparedLines.Score("Content", first, second));

    [Fact]
    public void Score_MissingOnBothSides_IsLeftOut()
    {
        Assert.Null(ComparedLines.Score("Delivery", null, null));
        DimensionScore none = DimensionScore.None(Dimension.Gaze, NotScoredReason.Silent, "");
        Assert.Empty(ComparedLines.Levels([none], [none]));
    }
}
