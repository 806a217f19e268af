using InterviewTrainer.Core.Signals.Words;
using Xunit;

namespace InterviewTrainer.Tests.Signals.Words;

public sealed class FillerTests
{
    /// <summary>28 words, so that 28 × 0.4 s = 11.2 s are spoken; none fills.</summary>
    private const string Plain =
        "I moved the search into one table, and the team measured it for a month. It took four seconds before, and then it took less than one.";

    [Theory]
    [InlineData("I moved, um, the search to the new table.", 1)]
    [InlineData("Um, I moved it.", 1)]
    [InlineData("Uh. I moved it, er, to the hm table.", 3)]
    [InlineData("Erm I moved Umm the uhh search.", 3)]
    [InlineData("The ER team and the HM treasury moved it.", 0)]
    [InlineData("I MOVED UM THE ER SEARCH TO THE TABLE", 2)]
    [InlineData("The umbrella and her error were there.", 0)]
    [InlineData("It was 5 mm, uh-huh, and that was it.", 0)]
    public void Find_Hesitations_ByTheWordAlone(string said, int count) => Assert.Equal(count, CountOf(said, FillerKind.Hesitation));

    [Theory]
    [InlineData("We had, like, four of them there.")]
    [InlineData("Like, we had four of them there.")]
    [InlineData("We had four of them, um, like, there.")]
    [InlineData("It was, you know, the last hour of the month.")]
    [InlineData("You know, they had it for a month.")]
    [InlineData("And, you know, um, they had it.")]
    [InlineData("I mean, they had it for a month.")]
    [InlineData("They had it, basically.")]
    [InlineData("Actually, they had it for a month.")]
    [InlineData("I kind of moved it to the table.")]
    [InlineData("It was sort of strange for them.")]
    [InlineData("That's kind of the point of it.")]
    public void Find_WordThatFills_IsCounted(string said) => Assert.Equal(1, CountOf(said, FillerKind.Discourse));

    [Theory]
    [InlineData("I like the table, and they like it.")]
    [InlineData("I like, um, the table that they made.")]
    [InlineData("I would like to, and it looks like that.")]
    [InlineData("Tools like Docker, and others such as, like, these.")]
    [InlineData("They know what it was like.")]
    [InlineData("I felt like that, and it sounded like this.")]
    [InlineData("Do you know the table that they made?")]
    [InlineData("You know the table that they made.")]
    [InlineData("If you know, they know.")]
    [InlineData("As you know, they have the table.")]
    [InlineData("I let you know, and they did.")]
    [InlineData("I mean the table that they made.")]
    [InlineData("That is what I mean, and they know it.")]
    [InlineData("It is a kind of car that they have.")]
    [InlineData("What kind of table is it? This sort of thing.")]
    [InlineData("They made the best kind of table, and some sort of plan.")]
    [InlineData("It was kind of you to ask them.")]
    [InlineData("The make and kind of car that they have.")]
    [InlineData("It actually took them one month.")]
    [InlineData("We basically moved it to the table.")]
    public void Find_WordThatMeansSomething_IsNotCounted(string said) => Assert.Equal(0, CountOf(said, FillerKind.Discourse));

    [Fact]
    public void WithWords_HandComputed_GivesBothRatesOfBothKinds()
    {
        // 28 plain words, 2 hesitations, "you know" and "like": 31 words and 33 tokens of 0.4 s are 13.2 s.
        var signals = Said.Measure($"Um, {Plain} They had, you know, uh, like, it.");

        Assert.Equal(35 * Said.WordMs, signals.AnswerMs);
        Assert.Equal(33, signals.Words!.Words);
        Assert.Equal(2 / (14.0 / 60), signals.HesitationsPerMinute!.Value, 9);
        Assert.Equal(2 / 0.33, signals.HesitationsPer100Words!.Value, 9);
        Assert.Equal(2 / (14.0 / 60), signals.FillerWordsPerMinute!.Value, 9);
        Assert.Equal(2 / 0.33, signals.FillerWordsPer100Words!.Value, 9);
    }

    [Fact]
    public void WithWords_Fillers_HavePlaceAndTime()
    {
        var fillers = Said.Measure("We had, um, you know, the table.").Words!.Fillers;

        Assert.Equal(
            [new FillerSpan(FillerKind.Hesitation, 2, 2, 800, 1200), new FillerSpan(FillerKind.Discourse, 3, 4, 1200, 2000)],
            fillers);
    }

    [Fact]
    public void WithWords_PunctuationAsWordsOfItsOwn_ChangesNothing()
    {
        var fillers = Said.Measure("We had , um , like , the — table .").Words!.Fillers;

        Assert.Equal([(FillerKind.Hesitation, 3), (FillerKind.Discourse, 5)], fillers.Select(filler => (filler.Kind, filler.FirstWord)));
    }

    [Fact]
    public void WithWords_NoneWrittenDown_HasNoNumberNeverZero()
    {
        var signals = Said.Measure(Plain);

        Assert.Equal(WordStatus.Timed, signals.Words!.Status);
        Assert.Null(signals.HesitationsPerMinute);
        Assert.Null(signals.HesitationsPer100Words);
        Assert.Null(signals.FillerWordsPerMinute);
        Assert.Null(signals.FillerWordsPer100Words);
    }

    [Fact]
    public void WithWords_NoPunctuation_CountsHesitationsOnly()
    {
        var signals = Said.Measure($"um {Plain.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal)} um you know like");

        Assert.False(signals.Words!.Punctuated);
        Assert.Equal(2, signals.Words.Fillers.Count);
        Assert.NotNull(signals.HesitationsPerMinute);
        Assert.Null(signals.FillerWordsPerMinute);
    }

    [Theory]
    [InlineData("Um, I moved it to the new table.")]
    [InlineData("Um.")]
    public void WithWords_ShortAnswer_HasPlacesButNoRate(string said)
    {
        var signals = Said.Measure(said, language: "en");

        Assert.Single(signals.Words!.Fillers);
        Assert.Null(signals.HesitationsPerMinute);
        Assert.Null(signals.HesitationsPer100Words);
    }

    [Theory]
    [InlineData("Er sagte, um ehrlich zu sein, dass die Tabelle um neun Uhr nicht fertig war, und er ging danach um die Ecke, ohne ein Wort.", null)]
    [InlineData("Um, I moved the search into one table, and it took less than that.", "de-DE")]
    public void WithWords_OtherLanguage_MeasuresRatesOnly(string said, string? language)
    {
        var signals = Said.Measure(said, language: language);

        Assert.False(signals.Words!.English);
        Assert.Empty(signals.Words.Fillers);
        Assert.Empty(signals.Words.Pauses);
        Assert.Equal(signals.Words.Words / (signals.AnswerMs / 60_000.0), signals.SpeakingRateWpm!.Value, 9);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void WithWords_TwoAnswersAsOne_AddUp(int seed)
    {
        var random = new Random(seed);
        string[] sentences = ["We had, um, the table.", "I mean, they like it.", "Uh, it was kind of new.", "They moved it to the search.", "You know, it was, like, that."];
        string Part() => string.Join(' ', Enumerable.Range(0, 12).Select(_ => sentences[random.Next(sentences.Length)]));
        var (one, two) = (Part(), Part());

        int Fillers(string said, FillerKind kind) => Said.Measure(said).Words!.Fillers.Count(filler => filler.Kind == kind);

        Assert.All(Enum.GetValues<FillerKind>(), kind => Assert.Equal(Fillers(one, kind) + Fillers(two, kind), Fillers($"{one} {two}", kind)));
        Assert.Equal(Fillers(one, FillerKind.Hesitation) + 1, Fillers($"Um, {one}", FillerKind.Hesitation));
    }

    [Theory]
    [InlineData("whisper", HesitationHandling.LeavesOut)]
    [InlineData("Whisper base.en, in this program", HesitationHandling.LeavesOut)]
    [InlineData("streaming-transducer", HesitationHandling.KeepsSome)]
    [InlineData("Zipformer (English)", HesitationHandling.KeepsSome)]
    [InlineData("browser, on the device", HesitationHandling.Unknown)]
    [InlineData("", HesitationHandling.Unknown)]
    public void HesitationsOf_Recognizer_IsKnownByItsFamily(string recognizer, HesitationHandling expected) =>
        Assert.Equal(expected, RecognizerTraits.HesitationsOf(recognizer));

    private static int CountOf(string said, FillerKind kind) => Said.Measure(said, language: "en").Words!.Fillers.Count(filler => filler.Kind == kind);
}
