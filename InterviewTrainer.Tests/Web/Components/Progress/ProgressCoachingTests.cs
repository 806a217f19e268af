using Bunit;
using InterviewTrainer.Core.Coaching;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Core.Persistence.Rows;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;
using ProgressPage = InterviewTrainer.Web.Components.Pages.Progress.Progress;

namespace InterviewTrainer.Tests.Web.Components.Progress;

/// <summary>What the progress page makes of judgements: skills, goals, own ratings, the calendar.</summary>
public sealed class ProgressCoachingTests : PageTest
{
    [Fact]
    public async Task Render_WeakSkill_IsDueAndOneClickPractisesIt()
    {
        await StoreJudgedAsync(Judged(-2), 30);
        var page = Page.Render<ProgressPage>();

        Assert.Contains("Due today: teamwork", page.WaitForElement(".due").TextContent, StringComparison.Ordinal);
        page.Find(".due button").Click();

        var (id, settings, _, _) = Assert.Single(Interviews.Created);
        Assert.EndsWith($"/room/{id}", Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal((DrillKind.DueSkills, "teamwork", "cold"), (settings.Drill!.Kind, Assert.Single(settings.Plan!.Questions).Competency, settings.PersonaId));
    }

    [Fact]
    public async Task Render_StrongSkill_IsNotDueAndStandsInTheMap()
    {
        await StoreJudgedAsync(Judged(-2), 80);
        var page = Page.Render<ProgressPage>();

        Assert.Contains("80 of 100", page.WaitForElement("#skills-title").ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".due"));
    }

    [Fact]
    public async Task Render_SixInterviews_SaysWhatIsUsual()
    {
        foreach (var (day, score) in new[] { (-12, 40), (-10, 41), (-8, 42), (-6, 80), (-4, 81), (-2, 82) })
        {
            await StoreJudgedAsync(Judged(day), score);
        }

        var page = Page.Render<ProgressPage>();

        page.WaitForElement(".trends");
        var overall = page.FindAll(".trend").Single(trend => trend.GetAttribute("aria-label") == "Overall").TextContent;
        Assert.Contains("Usually 40 to 81.", overall, StringComparison.Ordinal);
        Assert.Contains("Your last three: higher than usual by 40, which is good.", overall, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_TwoInterviews_SaysThatTheyAreTooFew()
    {
        await StoreJudgedAsync(Judged(-3), 40);
        await StoreJudgedAsync(Judged(-2), 50);

        var page = Page.Render<ProgressPage>();

        page.WaitForElement(".trends");
        Assert.Contains("Too few interviews to say what is usual for you.", page.FindAll(".trend")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Too few interviews to say", page.Find(".self").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_Terms_StandBehindOneDetailsOnly()
    {
        foreach (var day in Enumerable.Range(-8, 8))
        {
            var interview = Judged(day);
            await StoreJudgedAsync(interview, 50 + day, isRated: false);
            await Get<SelfRatings>().GiveAsync(interview.Id, 4, Token);
        }

        var page = Page.Render<ProgressPage>();

        var how = Assert.Single(page.WaitForElement(".trends").ParentElement!.QuerySelectorAll("details.how"));
        string[] terms = ["95 % interval", "bootstrap", "SM-2"];
        Assert.All(terms, term => Assert.Contains(term, how.TextContent, StringComparison.Ordinal));
        how.Remove();
        Assert.All(terms, term => Assert.DoesNotContain(term, page.Find(".page").TextContent, StringComparison.Ordinal));
        Assert.Contains("the same each time", page.FindAll(".trend").Single(trend => trend.GetAttribute("aria-label") == "Longest pause").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_RatingDue_ShowsNoScoreBeforeThePersonsOwn()
    {
        await StoreJudgedAsync(Judged(-4), 41);
        await StoreJudgedAsync(Judged(-3), 42);
        var due = Judged(-2);
        await StoreJudgedAsync(due, 77, isRated: false);

        var page = Page.Render<ProgressPage>();

        var link = page.WaitForElement(".trends").ParentElement!.QuerySelectorAll("td a").Single(link => link.TextContent == "rate it first");
        Assert.Equal($"/debrief/{due.Id}", link.GetAttribute("href"));
        Assert.DoesNotContain("77", page.Find(".page").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.FindAll(".trend")[0].QuerySelectorAll("circle").Length);
        await Get<SelfRatings>().GiveAsync(due.Id, 3, Token);
        page = Page.Render<ProgressPage>();
        page.WaitForAssertion(() => Assert.Contains(page.FindAll("td"), cell => cell.TextContent.Trim() == "77"));
    }

    [Fact]
    public async Task Render_OnlyARatingDue_StillBringsItsWeakSkillBack()
    {
        await StoreJudgedAsync(Judged(-2), 30, isRated: false);

        var page = Page.Render<ProgressPage>();

        Assert.Contains("Due today: teamwork", page.WaitForElement(".due").TextContent, StringComparison.Ordinal);
        Assert.Contains("rate yourself in the debrief first", page.Find("#skills-title").ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Heading_DrillsAndWhatWasNotBegun_AreCountedByThemselves()
    {
        await StoreJudgedAsync(Judged(-3), 40);
        await StoreJudgedAsync(Judged(-2), 50);
        var drill = Judged(-1);
        drill.Settings = drill.Settings with { Drill = new Drill(DrillKind.SameQuestion, Guid.NewGuid(), Guid.NewGuid(), "") };
        await StoreJudgedAsync(drill, 60);
        Assert.Equal("Two interviews, one drill so far", Page.Render<ProgressPage>().WaitForElement("header h1").TextContent);
        await StoreAsync(SampleInterviews.Ready());

        Assert.Equal("Two interviews, one drill, one not begun", Page.Render<ProgressPage>().WaitForElement("header h1").TextContent);
    }

    [Fact]
    public async Task Render_Drills_StayOutOfTheLinesAndInTheList()
    {
        await StoreJudgedAsync(Judged(-3), 40);
        await StoreJudgedAsync(Judged(-2), 50);
        var drill = Judged(-1);
        drill.Settings = drill.Settings with { Drill = new Drill(DrillKind.SameQuestion, Guid.NewGuid(), Guid.NewGuid(), "") };
        await StoreJudgedAsync(drill, 99);

        var page = Page.Render<ProgressPage>();

        page.WaitForElement(".trends");
        Assert.Equal(2, page.FindAll(".trend")[0].QuerySelectorAll("circle").Length);
        Assert.Contains(page.FindAll(".list td"), cell => cell.TextContent.Contains("drill", StringComparison.Ordinal));
        Assert.Contains("Three practices on 3 days", page.Find("#calendar-title").ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_OwnRatings_AreSetAgainstTheScores()
    {
        foreach (var day in new[] { -4, -3, -2 })
        {
            var interview = Judged(day);
            await StoreJudgedAsync(interview, 50, isRated: false);
            await using var db = Database.CreateDbContext();
            db.Add(new SelfRatingRow { InterviewId = interview.Id, Level = 1, At = interview.CreatedAt });
            await db.SaveChangesAsync(Token);
        }

        var page = Page.Render<ProgressPage>();

        Assert.Contains("You rate yourself 2.0 of 5 levels lower than the rules do, over 3 interviews", page.WaitForElement(".self").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goals_SetAndRemoved_AreShownAndReached()
    {
        await StoreJudgedAsync(Judged(-1), 80);
        var page = Page.Render<ProgressPage>();
        page.WaitForElement("form.set");

        page.Find("form.set select").Change(nameof(GoalKind.CompetencyScore));
        Assert.Equal("teamwork", page.Find("form.set input[list]").GetAttribute("value"));
        page.Find("form.set").Submit();

        page.WaitForAssertion(() => Assert.Contains("teamwork at 70 of 100", page.Find(".goals").TextContent, StringComparison.Ordinal));
        Assert.Contains("Reached", page.Find(".goals").TextContent, StringComparison.Ordinal);
        Assert.NotNull(Assert.Single(await Get<GoalStore>().ListAsync(Token)).ReachedAt);

        page.Find(".goals button").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".goals")));
    }

    [Fact]
    public async Task Goals_SkillWithoutAName_IsRefused()
    {
        await StoreJudgedAsync(Judged(-1), 80);
        var page = Page.Render<ProgressPage>();
        page.WaitForElement("form.set select").Change(nameof(GoalKind.CompetencyScore));
        page.Find("form.set input[list]").Change(" ");
        page.Find("form.set").Submit();

        page.WaitForAssertion(() => Assert.Contains("Say for what the goal is.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    /// <summary>An interview some days before now.</summary>
    private Interview Judged(int day)
    {
        var interview = SampleInterviews.Running(createdAt: Time.GetUtcNow().UtcDateTime.AddDays(day));
        interview.Answer(interview.Ask("I found it in the log."));
        interview.Conclude(ConclusionReason.AllAsked, "", TimeSpan.FromMinutes(3), interview.CreatedAt.AddMinutes(5));
        return interview;
    }
}
