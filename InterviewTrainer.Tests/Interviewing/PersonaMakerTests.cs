using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Interviewing;

/// <summary>The rules of the sliders, as docs/packs.md states them.</summary>
public sealed class PersonaMakerTests
{
    private static readonly IReadOnlyList<Persona> Shipped = PersonaLibrary.Read(ProjectFiles.Personas).Shipped;

    private readonly PersonaMaker _maker = new(Shipped);

    [Theory]
    [InlineData("supportive")]
    [InlineData("neutral")]
    [InlineData("cold")]
    public void Make_SlidersWhereTheStartHasThem_GivesTheStartBack(string id)
    {
        var start = Shipped.Single(persona => persona.Id == id);

        var made = _maker.Make("own-x", "X", PersonaMaker.SlidersOf(start));

        Assert.Equal((start.PatienceMs, start.FollowUpsPerTopic, start.Warmth, start.Probing, start.Voice), (made.PatienceMs, made.FollowUpsPerTopic, made.Warmth, made.Probing, made.Voice));
        Assert.Equal(start.Wording.Acknowledgement, made.Wording.Acknowledgement);
        Assert.Equal(start.Wording.Closing, made.Wording.Closing);
        Assert.Equal(start.TurnTaking.BackchannelEveryMs is null, made.TurnTaking.BackchannelEveryMs is null);
    }

    [Fact]
    public void Make_WarmWordsAndAColdEar_TakesEachFromTheNearest()
    {
        var (supportive, cold) = (Shipped.Single(persona => persona.Id == "supportive"), Shipped.Single(persona => persona.Id == "cold"));

        var made = _maker.Make("own-x", "X", new PersonaSliders("neutral", Empathy: 95, Rapport: 0, Probing: 100, Pace: 100));

        Assert.Equal(supportive.Wording.Opening, made.Wording.Opening);
        Assert.Equal(cold.Wording.Acknowledgement, made.Wording.Acknowledgement);
        Assert.Equal(cold.TurnWording!.SmallTalk, made.TurnWording!.SmallTalk);
        Assert.Null(made.TurnTaking.BackchannelEveryMs);
        Assert.Equal((1200, 2, 1.0, "warm, brisk, probing"), (made.PatienceMs, made.FollowUpsPerTopic, made.Probing, made.Manner));
        Assert.Equal((4200, 8400, 14_400, 72_000), (made.TurnTaking.NudgeAfterMs, made.TurnTaking.RephraseAfterMs, made.TurnTaking.MoveOnAfterMs, made.TurnTaking.InterruptAfterMs));
        Assert.Equal(1.12, made.Voice.Rate);
    }

    [Theory]
    [InlineData(14, 0)]
    [InlineData(15, 1)]
    [InlineData(69, 1)]
    [InlineData(70, 2)]
    public void Make_Probing_DecidesHowManyFollowUps(int probing, int followUps) =>
        Assert.Equal(followUps, _maker.Make("own-x", "X", new PersonaSliders("neutral", 50, 50, probing, 50)).FollowUpsPerTopic);

    [Fact]
    public void Make_EveryCorner_IsAPersonaThatCanBeRead()
    {
        int[] ends = [0, 50, 100];
        var corners = from start in Shipped from empathy in ends from rapport in ends from probing in ends from pace in ends select new PersonaSliders(start.Id, empathy, rapport, probing, pace);

        Assert.All(corners, corner => Assert.Equal(corner, Core.Interviewing.Packs.DataFile.Parse<Persona>(Core.Interviewing.Packs.DataFile.Format(_maker.Make("own-x", "Some name", corner))).Sliders));
    }
}
