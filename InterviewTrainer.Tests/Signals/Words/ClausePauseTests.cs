using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Signals.Words;
using InterviewTrainer.Core.Transcription;
using Xunit;

namespace InterviewTrainer.Tests.Signals.Words;

public sealed class ClausePauseTests
{
    [Theory]
    [InlineData("We moved it. | They saw that.", PausePlace.Between)]
    [InlineData("We moved it, | they saw that.", PausePlace.Between)]
    [InlineData("We moved it | because they saw that.", PausePlace.Between)]
    [InlineData("We moved it | um, because they saw that.", PausePlace.Between)]
    [InlineData("Um, | we moved it there.", PausePlace.Between)]
    [InlineData("We moved it, they saw that, | um.", PausePlace.Between)]
    [InlineData("We moved | it there, and that was it.", PausePlace.Within)]
    [InlineData("We moved, um, | it there, and that was it.", PausePlace.Within)]
    [InlineData("We moved, | um, it there, and that was it.", PausePlace.Within)]
    [InlineData("We moved, you know, | it there, and that was it.", PausePlace.Within)]
    [InlineData("We moved... | it there, and that was it.", PausePlace.Within)]
    [InlineData("We moved it. Um. | They saw that.", PausePlace.Between)]
    [InlineData("We moved it and | they saw that.", PausePlace.Within)]
    public void Place_ByPunctuationConjunctionAndFillers(string said, PausePlace place) =>
        Assert.Equal(place, Assert.Single(Said.Measure(said, language: "en").Words!.Pauses).Place);

    [Fact]
    public void WithWords_HandComputed_GivesCountsMeansLongestAndShare()
    {
        // Pauses of 300, 900 and 400 ms inside clauses, of 500, 700 and 800 ms between them.
        (string Word, int PauseMs)[] said =
        [
            ("We", 0), ("moved", 300), ("it,", 500), ("and", 0), ("then", 0), ("they", 900), ("saw", 0), ("that.", 700),
            ("It", 0), ("took", 400), ("them", 0), ("one", 0), ("month", 800), ("because", 0), ("they", 0), ("had", 0), ("it.", 0),
        ];
        var (words, speech, at, start) = (new List<TimedWord>(), new List<SpeechSpan>(), 500, 500);
        foreach (var (word, pause) in said)
        {
            words.Add(new TimedWord(word, Said.Ms(at), Said.Ms(at + 200), null));
            at += 200;
            if (pause > 0)
            {
                speech.Add(new SpeechSpan(start, at));
                at += pause;
                start = at;
            }
        }

        speech.Add(new SpeechSpan(start, at));
        var signals = Said.SoundOf(speech).WithWords(
            new HeardWords(string.Join(' ', said.Select(each => each.Word)), words, HesitationHandling.Unknown));

        Assert.Equal((3, 3), (signals.PausesWithinClauses, signals.PausesBetweenClauses));
        Assert.Equal((533, 900, 667), (signals.MeanPauseWithinClausesMs, signals.LongestPauseWithinClausesMs, signals.MeanPauseBetweenClausesMs));
        Assert.Equal(0.5, signals.PauseWithinClausesShare);
        Assert.Contains(new PlacedPause(PausePlace.Within, 900, 1_200), signals.Words!.Pauses);
        Assert.Equal(signals.PauseCount, signals.Words.Pauses.Count);
    }

    [Fact]
    public void WithWords_NoPauseInside_IsAMeasuredZero()
    {
        var signals = Said.Measure("We moved it. | They saw that.");

        Assert.Equal((0, 1), (signals.PausesWithinClauses, signals.PausesBetweenClauses));
        Assert.Null(signals.MeanPauseWithinClausesMs);
        Assert.Null(signals.LongestPauseWithinClausesMs);
        Assert.Null(signals.PauseWithinClausesShare);
    }

    [Fact]
    public void WithWords_NoPunctuation_PlacesNothing()
    {
        var signals = Said.Measure("we moved it | and they saw | that");

        Assert.Null(signals.PausesWithinClauses);
        Assert.Empty(signals.Words!.Pauses);
        Assert.Equal(2, signals.PauseCount);
    }

    [Fact]
    public void WithWords_PausesWithoutWordsBesideThem_AreNotMeasured()
    {
        var (signals, heard) = Said.Of("We moved it there, and | they saw | that it | was good for them.");
        var withBlips = Said.SoundOf([.. signals.Speech, new SpeechSpan(10_000, 10_100), new SpeechSpan(11_000, 11_100)]).WithWords(heard);

        Assert.Equal(WordStatus.Timed, withBlips.Words!.Status);
        Assert.Equal(2, withBlips.Words.Pauses.Count(pause => pause.Place == PausePlace.Unplaced));
        Assert.Null(withBlips.PausesWithinClauses);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void WithWords_AnyAnswer_EveryPauseHasOnePlaceAndMarksOnlyMoveItBetween(int seed)
    {
        var random = new Random(seed);
        string[] vocabulary = ["the", "table,", "they", "moved", "it.", "and", "um,", "like,", "that", "search", "|"];
        var said = "we " + string.Join(' ', Enumerable.Range(0, 400).Select(_ => vocabulary[random.Next(vocabulary.Length)])).Replace("| |", "|", StringComparison.Ordinal) + " us.";

        var signals = Said.Measure(said, language: "en");
        var more = Said.Measure(said.Replace("moved", "moved.", StringComparison.Ordinal), language: "en");

        var unplaced = signals.Words!.Pauses.Count(pause => pause.Place == PausePlace.Unplaced);
        Assert.Equal(signals.PauseCount, signals.PausesWithinClauses + signals.PausesBetweenClauses + unplaced);
        Assert.True(more.PausesWithinClauses <= signals.PausesWithinClauses);
        Assert.InRange(signals.PauseWithinClausesShare!.Value, 0.01, 0.99);
    }
}
