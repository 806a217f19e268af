using InterviewTrainer.Core.Interviewing.Personas;
using Xunit;

namespace InterviewTrainer.Tests.Conversation;

/// <summary>One step gentler, until nothing gentler is left.</summary>
public sealed class EaseOffTests
{
    [Fact]
    public async Task EaseOff_StepByStep_IsOfferedUntilNothingGentlerIsLeft()
    {
        await using var stage = new Stage(settings => settings with { PersonaId = "cold", Difficulty = InterviewDifficulty.Standard });
        stage.Begin();

        Assert.True(stage.View.CanEaseOff);
        stage.Live.EaseOff();
        Assert.Equal((InterviewDifficulty.Easy, "cold", true), Now(stage));
        stage.HearOut().Live.EaseOff();
        Assert.Equal((InterviewDifficulty.Easy, "neutral", true), Now(stage));
        stage.HearOut().Live.EaseOff();

        Assert.Equal((InterviewDifficulty.Easy, "supportive", false), Now(stage));
        Assert.Contains(stage.View.Preface, stage.Personas.Get("supportive").TurnWording!.EasedOff);
    }

    private static (InterviewDifficulty Difficulty, string PersonaId, bool CanEaseOff) Now(Stage stage) =>
        (stage.Live.Interview.Settings.Difficulty, stage.View.PersonaId, stage.View.CanEaseOff);
}
