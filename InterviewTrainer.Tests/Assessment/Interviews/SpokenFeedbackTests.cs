using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Assessment.Interviews;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Assessment.Interviews;

public sealed class SpokenFeedbackTests
{
    private const string Kept = "You gave reasons, not only events.";
    private const string Raised = "Put one figure or name into each answer: how many, how long, how much it changed.";
    private const string RaisedInMidSentence = "put one figure or name into each answer: how many, how long, how much it changed.";

    private static readonly PersonaLibrary Personas = PersonaLibrary.Read(ProjectFiles.Personas);

    [Theory]
    [InlineData("supportive", $"Thank you for the conversation. {Kept} One thing that would help you most: {RaisedInMidSentence}")]
    [InlineData("neutral", $"{Kept} For next time: {RaisedInMidSentence}")]
    [InlineData("cold", $"{Raised} {Kept}")]
    public void Of_EachTemper_SaysTheSameInItsManner(string persona, string text) => Assert.Equal(text, Of(persona, [Keep(Dimension.Depth)], Raise(Dimension.Specificity)));

    [Theory]
    [InlineData("supportive", $"Thank you for the conversation. One thing that would help you most: {RaisedInMidSentence}")]
    [InlineData("neutral", $"Thank you for your answers. For next time: {RaisedInMidSentence}")]
    [InlineData("cold", Raised)]
    public void Of_NothingWentWell_PraisesNothing(string persona, string text) => Assert.Equal(text, Of(persona, [], Raise(Dimension.Specificity)));

    [Theory]
    [InlineData("supportive", $"Thank you for the conversation. {Kept} Keep going like this.")]
    [InlineData("neutral", $"{Kept} I have nothing to add.")]
    [InlineData("cold", $"That was sufficient. {Kept}")]
    public void Of_NothingToRaise_FindsNoFault(string persona, string text) => Assert.Equal(text, Of(persona, [Keep(Dimension.Depth)], null));

    [Theory]
    [InlineData("supportive", "There was not enough for me to say something fair about your answers. That happens. Let us try a question again when you like.")]
    [InlineData("neutral", "I heard too little to judge your answers.")]
    [InlineData("cold", "I heard too little to judge your answers.")]
    public void Of_NothingJudged_SaysThatAlone(string persona, string text) => Assert.Equal(text, SpokenFeedback.Of(Personas.Get(persona).Warmth, [], null, judged: 0, asked: 4));

    [Theory]
    [InlineData("supportive")]
    [InlineData("neutral")]
    [InlineData("cold")]
    public void Of_SomeAnswersNotJudged_SaysHowMany(string persona) =>
        Assert.EndsWith(" I could judge 2 of 5 answers.", SpokenFeedback.Of(Personas.Get(persona).Warmth, [Keep(Dimension.Depth)], Raise(Dimension.Specificity), judged: 2, asked: 5), StringComparison.Ordinal);

    [Theory]
    [InlineData("supportive")]
    [InlineData("neutral")]
    [InlineData("cold")]
    public void Of_AnyDimensions_NamesNoOtherThanThese(string persona)
    {
        foreach (var kept in Enum.GetValues<Dimension>())
        {
            var raised = kept == Dimension.Structure ? Dimension.Depth : Dimension.Structure;
            var said = Of(persona, [Keep(kept), Keep(Dimension.Pace)], Raise(raised));

            var praised = Enum.GetValues<Dimension>().Where(dimension => said.Contains(Advice.ToKeep(dimension), StringComparison.Ordinal));
            var asked = Enum.GetValues<Dimension>().Where(dimension => said.Contains(Advice.ToRaise(dimension), StringComparison.OrdinalIgnoreCase));
            Assert.Equal((kept, raised), (Assert.Single(praised), Assert.Single(asked)));
        }
    }

    [Fact]
    public void Advice_EveryDimension_HasTextsOfItsOwnAndASource()
    {
        var dimensions = Enum.GetValues<Dimension>();

        string[] texts = [.. dimensions.Select(Advice.ToRaise), .. dimensions.Select(Advice.ToKeep)];
        Assert.Equal(texts.Length, texts.Distinct().Count());
        Assert.All(texts, text => Assert.EndsWith(".", text, StringComparison.Ordinal));
        Assert.All(dimensions, dimension => Assert.EndsWith(".", Advice.Source(dimension), StringComparison.Ordinal));
    }

    private static string Of(string persona, IReadOnlyList<Recommendation> wentWell, Recommendation? oneThing) => SpokenFeedback.Of(Personas.Get(persona).Warmth, wentWell, oneThing, judged: 3, asked: 3);

    private static Recommendation Keep(Dimension dimension) => new(Recommendation.Keep, dimension, Advice.ToKeep(dimension), "", "", []);

    private static Recommendation Raise(Dimension dimension) => new(Recommendation.Raise, dimension, Advice.ToRaise(dimension), "", "", []);
}
