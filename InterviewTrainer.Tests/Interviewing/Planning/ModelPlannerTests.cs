using System.Text.Json;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Interviewing.Planning;
using InterviewTrainer.Core.Language;
using InterviewTrainer.Tests.TestDoubles;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace InterviewTrainer.Tests.Interviewing.Planning;

public sealed class ModelPlannerTests
{
    private const string Analysis = """{"summary":"You built platforms. The job runs them.","strengths":["The build went from 40 to 6 minutes."],"gaps":["Kubernetes"]}""";

    private readonly PackLibrary _packs = PackLibrary.Read(ProjectFiles.Packs);
    private readonly List<PlanStep> _steps = [];

    [Fact]
    public async Task Plan_TwoSteps_ThenFilledUpFromThePacks()
    {
        var model = new ScriptedLanguageModel(Analysis, Strategy("How did you cut the build to six minutes?", "Where did Terraform let you down?", "What comes closest to Kubernetes in your work?"));

        var plan = await PlanAsync(model, count: 5);

        Assert.Equal([PlanStep.Analyze, PlanStep.Strategy], _steps);
        Assert.Equal(5, plan!.Questions.Count());
        Assert.Equal(3, plan.Questions.Count(question => question.Source == QuestionSource.Model));
        Assert.Equal("What else is asked", plan.Topics[^1].Title);
        Assert.Equal("scripted model", plan.MadeBy);
        Assert.Equal("You built platforms. The job runs them. To build on: The build went from 40 to 6 minutes. To ask about: Kubernetes.", plan.Analysis);
        Assert.Equal("Good morning, let us talk about platforms.", plan.Opening);
        Assert.All(model.Requests, request => Assert.Equal(GenerationProfile.Analysis, request.Profile));
        Assert.Contains("<cv>", model.Requests[0].Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_MoreThanChosen_DropsWhatMattersLeast()
    {
        var plan = await PlanAsync(new ScriptedLanguageModel(Analysis, Strategy("How did you cut the build to six minutes?", "Where did Terraform let you down?", "What comes closest to Kubernetes in your work?")), count: 2);

        Assert.Equal(2, plan!.Questions.Count());
        Assert.DoesNotContain(plan.Topics, topic => topic.Priority == TopicPriority.Low);
    }

    [Fact]
    public async Task Plan_UnfitOrRepeatedQuestions_AreLeftOut()
    {
        var plan = await PlanAsync(new ScriptedLanguageModel(Analysis, Strategy("Are you married, and do you plan to have children?", "**1.** Where did Terraform let you down?", "Where did Terraform let you down?")), count: 3);

        Assert.Equal("Where did Terraform let you down?", Assert.Single(plan!.Questions, question => question.Source == QuestionSource.Model).Text);
        Assert.Equal(3, plan.Questions.Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("I would ask about Kubernetes.")]
    [InlineData("""{"opening":"Hello","topics":[],"closing":"Bye"}""")]
    [InlineData("""{"opening":"Hello","topics":[null,{"title":"A","why":"b","priority":"High","questions":[{"text":"no","competency":"x","kind":"Technical","minutes":2}]}],"closing":"Bye"}""")]
    [InlineData("""{"topics":{"title":"A"}}""")]
    public async Task Plan_NothingThatCouldBeAsked_IsNone(string strategy) => Assert.Null(await PlanAsync(new ScriptedLanguageModel(Analysis, strategy), count: 3));

    [Fact]
    public async Task Plan_ModelGone_IsNone() =>
        Assert.Null(await PlanAsync(new ScriptedLanguageModel((_, _) => throw new LanguageModelException("gone")), count: 3));

    [Fact]
    public async Task Making_StopsWhenTheInterviewBegins_AndTellsEveryState()
    {
        var released = new TaskCompletionSource();
        var model = new ScriptedLanguageModel(
            async (_, token) =>
            {
                await released.Task.WaitAsync(token);
                return Analysis;
            },
            (_, _) => Task.FromResult(Strategy("How did you cut the build to six minutes?")));
        using var making = new PlanMaking(Planner(model), NullLogger<PlanMaking>.Instance);
        var id = Guid.NewGuid();
        var used = new List<InterviewPlan>();
        making.Begin(id, Settings(2), plan => { used.Add(plan); return true; });
        Assert.True(making.StateOf(id).IsBusy());
        making.Stop(id);
        await making.WhenDoneAsync(id);
        Assert.Equal((PlanMakingState.None, 0), (making.StateOf(id), used.Count));

        released.SetResult();
        making.Begin(id, Settings(2), plan => { used.Add(plan); return true; });
        await making.WhenDoneAsync(id);
        Assert.Equal((PlanMakingState.Made, 1), (making.StateOf(id), used.Count));
    }

    private static string Strategy(params string[] questions) => JsonSerializer.Serialize(new
    {
        opening = "Good morning, let us talk about platforms.",
        topics = questions.Select((text, place) => new
        {
            title = $"Topic {place}",
            why = "The job runs platforms.",
            priority = place == 2 ? "Low" : "High",
            questions = new[] { new { text, competency = "Delivery", kind = "Behavioural", minutes = 3 } },
        }),
        closing = "Thank you for your time.",
    });

    private InterviewSettings Settings(int count)
    {
        var settings = new InterviewSettings { PackIds = ["software-behavioural"], QuestionCount = count, Brief = RulePlannerTests.Brief, Seed = 5 };
        return settings.WithPlan(new RulePlanner(_packs).Plan(settings, new Dictionary<string, int>()));
    }

    private static ModelPlanner Planner(ILanguageModelSource model) => new(model, PersonaLibrary.Read(ProjectFiles.Personas), new InterviewOptions(), TimeProvider.System, NullLogger<ModelPlanner>.Instance);

    private Task<InterviewPlan?> PlanAsync(ScriptedLanguageModel model, int count) => Planner(model).PlanAsync(Settings(count), _steps.Add, TestContext.Current.CancellationToken);
}
