using Bunit;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;
using StartPage = InterviewTrainer.Web.Components.Pages.Start.Start;

namespace InterviewTrainer.Tests.Web.Components.Start;

public sealed class DueSkillsOnStartTests : PageTest
{
    [Fact]
    public async Task Render_WeakSkill_StandsInOneLineAndOneClickPractisesIt()
    {
        await StoreJudgedAsync(Concluded(-2), 30);

        var page = Page.Render<StartPage>();
        Assert.Contains("Due today: teamwork", page.WaitForElement(".due").TextContent, StringComparison.Ordinal);
        page.Find(".due button").Click();

        var created = Assert.Single(Interviews.Created);
        Assert.EndsWith($"/room/{created.Id}", Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal(DrillKind.DueSkills, created.Settings.Drill!.Kind);
    }

    [Fact]
    public async Task Render_NothingWeak_SaysNothing()
    {
        await StoreJudgedAsync(Concluded(-2), 90);

        var page = Page.Render<StartPage>();

        page.WaitForElement(".begin");
        Assert.Empty(page.FindAll(".due"));
    }

    [Fact]
    public async Task Load_LastWasADrill_RemembersTheInterviewBefore()
    {
        await StoreAsync(Concluded(-3));
        var drill = Concluded(-1);
        drill.Settings = drill.Settings with { QuestionCount = 1, Drill = new Drill(DrillKind.SameQuestion, Guid.NewGuid(), Guid.NewGuid(), "") };
        await StoreAsync(drill);

        var model = Get<InterviewTrainer.Web.Components.Pages.Start.StartModel>();
        await model.LoadAsync(Token);

        Assert.Equal(4, model.Form.QuestionCount);
    }

    private Interview Concluded(int day)
    {
        var interview = SampleInterviews.Running(createdAt: Time.GetUtcNow().UtcDateTime.AddDays(day));
        interview.Answer(interview.Ask("I found it in the log."));
        interview.Conclude(ConclusionReason.AllAsked, "", TimeSpan.FromMinutes(3), interview.CreatedAt.AddMinutes(5));
        return interview;
    }
}
