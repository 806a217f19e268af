using System.Text;
using InterviewTrainer.EngineHost.Sherpa.Recognition;
using Xunit;

namespace InterviewTrainer.Tests.EngineHost.Sherpa;

public sealed class WordMergerTests
{
    [Fact]
    public void Merge_TokensOfAWord_JoinsTimesAndProbabilities()
    {
        var tokens = Tokens([" ship", "ped", " it"], [0.1f, 0.3f, 0.6f], [0.2f, 0.25f, 0.1f], [-0.1f, -0.3f, 0]);

        var words = WordMerger.Merge(tokens, spaced: true, seconds: 5)!;

        Assert.Equal(["shipped", "it"], words.Select(word => word.Word));
        Assert.Equal([(0.1, 0.55), (0.6, 0.7)], words.Select(word => (word.Start, word.End)));
        Assert.Equal(Math.Exp(-0.2), words[0].Probability!.Value, 6);
        Assert.Equal(1, words[1].Probability);
    }

    [Fact]
    public void Merge_WithoutDurationsAndProbabilities_InventsNone()
    {
        var word = Assert.Single(WordMerger.Merge(Tokens([" ship", "ped"], [0.1f, 0.3f], null, null), spaced: true, seconds: 5)!);

        Assert.Equal((0.1, 0.3, null), (word.Start, word.End, word.Probability));
    }

    [Fact]
    public void Merge_WithoutTimes_GivesNoWords() => Assert.Null(WordMerger.Merge(Tokens([" ship", "ped"], null, null, null), spaced: true, seconds: 5));

    [Fact]
    public void Merge_TokensThatGoOn_AreOneWordEach() =>
        Assert.Equal(["we", "shipped", "it"], WordMerger.Merge(Tokens(["we", "ship@@", "ped", "it"], [0, 1, 2, 3], null, null), spaced: false, seconds: 5)!.Select(word => word.Word));

    [Fact]
    public void Merge_ACharacterInTwoTokens_IsDecodedWhole()
    {
        var bytes = Encoding.UTF8.GetBytes(" für");
        var tokens = new RecognizedTokens([bytes[..3], bytes[3..]], [0, 1], null, null);

        Assert.Equal("für", Assert.Single(WordMerger.Merge(tokens, spaced: true, seconds: 5)!).Word);
    }

    [Fact]
    public void Merge_ImpossibleNumbers_StayWithinTheSound()
    {
        var tokens = Tokens([" a", " b", " c"], [float.NaN, -3, 99], [1, float.PositiveInfinity, 1], [float.NaN, 2, -1]);

        var words = WordMerger.Merge(tokens, spaced: true, seconds: 5)!;

        Assert.All(words, word => Assert.True(word.Start >= 0 && word.End >= word.Start && word.End <= 5, $"{word.Start} to {word.End}"));
        Assert.Equal([null, 1, Math.Exp(-1)], words.Select(word => word.Probability));
    }

    private static RecognizedTokens Tokens(string[] texts, float[]? starts, float[]? durations, float[]? logProbabilities) =>
        new([.. texts.Select(Encoding.UTF8.GetBytes)], starts, durations, logProbabilities);
}
