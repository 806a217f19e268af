using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Interviewing;

/// <summary>The packs and personas that ship with the project.</summary>
public sealed class PackFilesTests
{
    private static readonly PackLibrary Packs = PackLibrary.Read(ProjectFiles.Packs);

    [Fact]
    public void Packs_AsShipped_AllRead()
    {
        Assert.Empty(Packs.Problems);
        Assert.True(Packs.Packs.Count >= 10, $"{Packs.Packs.Count} packs");
    }

    [Fact]
    public void Packs_EachOne_HoldsTwelveQuestionsOfBothDifficulties() => Assert.All(Packs.Packs, pack =>
    {
        Assert.True(pack.Questions.Count >= 12, pack.Id);
        Assert.Contains(pack.Questions, question => question.Difficulty == Difficulty.Standard);
        Assert.Contains(pack.Questions, question => question.Difficulty == Difficulty.Hard);
        Assert.Contains(pack.Questions, question => question.Kind is QuestionKind.Motivation or QuestionKind.SelfIntroduction);
    });

    [Fact]
    public void Questions_OfAllPacks_AreDifferentAndFullyFollowedUp()
    {
        var questions = Packs.Packs.SelectMany(pack => pack.Questions).ToList();

        Assert.Equal(questions.Count, questions.Select(question => question.Text).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(questions, question => Assert.Equal(FollowUpRules.Intents, question.FollowUps.Keys.Order()));
    }

    [Fact]
    public void Personas_AsShipped_DifferInVoicePatienceAndPressure()
    {
        var personas = PersonaLibrary.Read(ProjectFiles.Personas);

        Assert.Empty(personas.Problems);
        Assert.Equal(["supportive", "neutral", "cold"], personas.Personas.Select(persona => persona.Id));
        Assert.Equal([1.06, 1.0, 0.94], personas.Personas.Select(persona => persona.Voice.Rate));
        Assert.Equal([2600, 2000, 1600], personas.Personas.Select(persona => persona.PatienceMs));
        Assert.Equal([1, 1, 2], personas.Personas.Select(persona => persona.FollowUpsPerTopic));
        Assert.Equal(3, personas.Personas.Select(persona => persona.Wording.Closing[0]).Distinct().Count());
    }
}
