using InterviewTrainer.Core.Coaching.Repetition;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Tests.Coaching.Drills;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Coaching.Repetition;

public sealed class DueSkillsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_TwoAreDue_AsksANewQuestionOnEach()
    {
        await using var stage = await DrillStage.StartAsync();
        foreach (var key in new[] { "software-behavioural/most-stubborn-bug", "software-behavioural/estimate-that-doubled" })
        {
            var (interview, _) = await stage.AnswerAsync(key);
            await new AssessmentStore(stage.Database, stage.Database.Location, stage.Database.Library).AddAsync(SampleAssessments.Of(interview, 30), Token);
        }

        var id = await Due(stage).StartAsync(Token);

        var settings = stage.Live.Find(id!.Value)!.Interview.Settings;
        Assert.Equal((DrillKind.DueSkills, false, 2, "cold"), (settings.Drill!.Kind, settings.Drill.IsOfAnswer, settings.QuestionCount, settings.PersonaId));
        Assert.Equal(["Debugging", "Estimation"], settings.Plan!.Questions.Select(question => question.Competency).Order());
        Assert.DoesNotContain("software-behavioural/most-stubborn-bug", settings.QuestionKeys);
    }

    [Fact]
    public async Task Start_NothingDue_SetsNothingUp()
    {
        await using var stage = await DrillStage.StartAsync();
        var (interview, _) = await stage.AnswerAsync("software-behavioural/most-stubborn-bug");
        await new AssessmentStore(stage.Database, stage.Database.Location, stage.Database.Library).AddAsync(SampleAssessments.Of(interview, 90), Token);

        Assert.Null(await Due(stage).StartAsync(Token));
    }

    [Fact]
    public async Task Takes_OfDueSkills_StandEachForItself()
    {
        await using var stage = await DrillStage.StartAsync();
        foreach (var key in new[] { "software-behavioural/most-stubborn-bug", "software-behavioural/estimate-that-doubled" })
        {
            var (interview, _) = await stage.AnswerAsync(key);
            await new AssessmentStore(stage.Database, stage.Database.Location, stage.Database.Library).AddAsync(SampleAssessments.Of(interview, 30), Token);
        }

        var live = stage.Live.Find((await Due(stage).StartAsync(Token))!.Value)!;
        live.Begin();
        var first = live.Interview.CurrentTurn!;
        live.End();
        await stage.Database.Journal.FlushAsync(Token);

        Assert.Equal(first.Id, Assert.Single(await stage.History.TakesAsync(first.Id, Token)).TurnId);
    }

    /// <summary>Ten days after the sample interviews.</summary>
    private static DueSkills Due(DrillStage stage) => new(
        new PracticeLibrary(stage.Database, stage.Database.Location, stage.Database.Library), stage.History, stage.Live, stage.Packs, stage.Recognizer, new HandCrankedTime { Now = SampleInterviews.Begin.AddDays(10) });
}
