using Bunit;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Planning;
using InterviewTrainer.Tests.Interviewing.Planning;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;
using PlanPage = InterviewTrainer.Web.Components.Pages.Plan.Plan;

namespace InterviewTrainer.Tests.Web.Components.Plan;

public sealed class PlanPageTests : PageTest
{
    private RecordedInterview _interview = default!;

    [Fact]
    public void Plan_ShowsTopicsQuestionsAndWhatTheyWereMadeFrom()
    {
        var page = Show();

        Assert.Contains("What your CV says", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Software Architect at Omnious", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Made by rules, without a model.", page.Markup, StringComparison.Ordinal);
        Assert.Equal(6, page.FindAll(".question").Count);
        Assert.DoesNotContain("Let ", page.Find("h1").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_TopicOfOneQuestion_HasMoversOfItsOwnOnly()
    {
        var page = Show();

        var movers = page.FindAll(".topics > li").Select(topic => topic.QuerySelectorAll("button[aria-label^='Move up:'], button[aria-label^='Move down:']").Length).ToList();
        Assert.Equal(Plan.Topics.Select(topic => topic.Questions.Count > 1 ? 2 * topic.Questions.Count : 0), movers);
        Assert.Contains(0, movers);
        Assert.Equal(Plan.Topics.Count, page.FindAll("button[aria-label^='Move the topic'][aria-label$='up']").Count);
    }

    [Fact]
    public void Plan_Words_AreWholeWords()
    {
        var page = Show();

        Assert.Matches("^Six questions in (one|two|three|four|five|six) topics?, about ", page.Find("header p").TextContent);
        Assert.All(page.FindAll("summary"), summary => Assert.Equal("Why this question", summary.TextContent));
        Assert.DoesNotContain("matters", string.Concat(page.FindAll(".chip").Select(chip => chip.TextContent)), StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_Edits_AreKeptAtOnce()
    {
        var page = Show();
        var first = Plan.QuestionKeys[0];

        page.Find("button[aria-label^='Drop:']").Click();
        Assert.DoesNotContain(first, Plan.QuestionKeys);
        var second = Plan.Topics[1].Title;
        page.Find($"button[aria-label='Move the topic “{second}” up']").Click();
        Assert.Equal(second, Plan.Topics[0].Title);
        page.Find("button[aria-label^='Another question']").Click();
        Assert.Equal(5, Plan.QuestionKeys.Distinct().Count());

        page.Find(".own input").Input("<b>Why</b> this hospital, of all?");
        page.Find(".own").Submit();
        Assert.Equal(QuestionSource.Person, Plan.Questions.Last().Source);
        Assert.Contains("&lt;b&gt;Why&lt;/b&gt; this hospital", page.Markup, StringComparison.Ordinal);
        page.Find(".own input").Input("Why");
        page.Find(".own").Submit();
        Assert.Contains("A question has 10 to 280 characters", page.Find("#own-problem").TextContent, StringComparison.Ordinal);

        page.Find("textarea").Change("Ask how I learn.");
        Assert.Equal("Ask how I learn.", Plan.Instructions);
    }

    [Fact]
    public void Plan_AModelIsChosen_PlansByItselfAndSaysSo()
    {
        Models.Model = new ScriptedLanguageModel(
            """{"summary":"You built platforms.","strengths":[],"gaps":[]}""",
            """{"opening":"Good morning.","topics":[{"title":"Builds","why":"The job builds.","priority":"High","questions":[{"text":"How did you cut the build to six minutes?","competency":"Delivery","kind":"Behavioural","minutes":3}]}],"closing":"Thank you."}""");
        var page = Show();

        page.WaitForAssertion(() => Assert.Contains("Made by scripted model.", page.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(10));
        Assert.Contains("How did you cut the build to six minutes?", page.Markup, StringComparison.Ordinal);
        Assert.Contains("You built platforms.", page.Markup, StringComparison.Ordinal);
        Assert.Equal(6, Plan.QuestionKeys.Count);
    }

    [Fact]
    public void Plan_TheModelFails_TheRulesStandAndItCanBeTriedAgain()
    {
        Models.Model = new ScriptedLanguageModel("nonsense");
        var page = Show();

        page.WaitForAssertion(() => Assert.Contains("made no plan that could be used", page.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(10));
        Assert.Equal(RulePlanner.Name, Plan.MadeBy);
        Assert.Equal("Try again", page.Find(".note.warn button").TextContent);
    }

    [Fact]
    public void Begin_LeadsToTheRoom()
    {
        var page = Show();

        page.Find(".begin button").Click();

        Assert.EndsWith($"/room/{_interview.Id}", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_OfAnInterviewThatBegan_IsSettled()
    {
        var page = Show(interview => interview.Run(SampleInterviews.Begin));

        Assert.Contains("This interview has begun", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_OfNoInterview_SaysSo()
    {
        var page = Page.Render<PlanPage>(parameters => parameters.Add(plan => plan.Id, Guid.NewGuid()));

        Assert.Contains("There is no such plan", page.Markup, StringComparison.Ordinal);
    }

    private InterviewPlan Plan => _interview.Interview.Settings.Plan!;

    private IRenderedComponent<PlanPage> Show(Action<Interview>? change = null)
    {
        var interview = SampleInterviews.Ready();
        interview.Settings = interview.Settings with { Brief = RulePlannerTests.Brief, QuestionCount = 6 };
        interview.Settings = interview.Settings.WithPlan(new RulePlanner(PackLibrary.Read(ProjectFiles.Packs)).Plan(interview.Settings, new Dictionary<string, int>()));
        change?.Invoke(interview);
        _interview = new RecordedInterview { Interview = interview };
        Interviews.Add(_interview);
        return Page.Render<PlanPage>(parameters => parameters.Add(plan => plan.Id, _interview.Id));
    }
}
