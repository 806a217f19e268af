using System.Globalization;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Signals.Words;
using InterviewTrainer.Core.Transcription;
using Xunit;

namespace InterviewTrainer.Tests.Signals;

public sealed class SignalCatalogueTests
{
    private static readonly WordEvidence Evidence = new()
    {
        Status = WordStatus.Timed,
        Words = 197,
        Hesitations = HesitationHandling.KeepsSome,
        Punctuated = true,
        English = true,
    };

    private static readonly AnswerSignals Full = new()
    {
        ResponseLatencyMs = 1_260,
        AnswerMs = 83_600,
        SpeechMs = 59_960,
        Speech = [new SpeechSpan(1_260, 84_860)],
        PauseCount = 7,
        MeanPauseMs = 640,
        LongestPauseMs = 2_140,
        PauseRatio = 0.124,
        SpeakingShare = 0.7172,
        LoudnessDbfs = -21.4,
        EnergyRangeDb = 17.6,
        PitchMedianHz = 118.3,
        PitchRangeSemitones = 5.23,
        SpeakingRateWpm = 141.6,
        ArticulationRateWpm = 171.2,
        WordConfidence = 0.83,
        HesitationsPerMinute = 2.14,
        HesitationsPer100Words = 1.52,
        FillerWordsPerMinute = 4.3,
        FillerWordsPer100Words = 3.04,
        FillerCandidates = [new SpeechSpan(2_000, 2_300), new SpeechSpan(9_000, 9_400)],
        PausesWithinClauses = 3,
        PausesBetweenClauses = 4,
        MeanPauseWithinClausesMs = 420,
        LongestPauseWithinClausesMs = 910,
        MeanPauseBetweenClausesMs = 800,
        PauseWithinClausesShare = 3 / 7.0,
        Words = Evidence,
    };

    public static TheoryData<AnswerSignals?, AnswerSource, bool> Cases()
    {
        var cases = new TheoryData<AnswerSignals?, AnswerSource, bool>();
        AnswerSignals?[] measured =
        [
            .. Enum.GetValues<WordStatus>().Select(status => new AnswerSignals { AnswerMs = 900, SpeechMs = 900, Words = Evidence with { Status = status } }),
            new() { AnswerMs = 60_000, SpeechMs = 60_000, Words = Evidence with { English = false } },
            new() { AnswerMs = 60_000, SpeechMs = 60_000, Words = Evidence with { Punctuated = false } },
            null, new(), Full, new() { AnswerMs = 900, SpeechMs = 900, Speech = [new SpeechSpan(0, 900)], PauseCount = 0 },
        ];
        foreach (var signals in measured)
        {
            foreach (var source in Enum.GetValues<AnswerSource>())
            {
                cases.Add(signals, source, true);
                cases.Add(signals, source, false);
            }
        }

        return cases;
    }

    [Fact]
    public void Definitions_All_SayWhatTheyMeanAndWhereTheyComeFrom()
    {
        Assert.Equal(25, SignalCatalogue.Definitions.Count);
        Assert.Distinct(SignalCatalogue.Definitions.Select(definition => definition.Key));
        Assert.Distinct(SignalCatalogue.Definitions.Select(definition => definition.Name));
        Assert.All(SignalCatalogue.Definitions, definition =>
        {
            Assert.Matches("^[a-z0-9_]+$", definition.Key);
            Assert.EndsWith(".", definition.Meaning, StringComparison.Ordinal);
            Assert.EndsWith(".", definition.Source, StringComparison.Ordinal);
            Assert.True(definition.Meaning.Length > 30);
        });
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_AnyAnswer_GivesEachSignalAValueOrAReason(AnswerSignals? signals, AnswerSource source, bool kept)
    {
        var readings = SignalCatalogue.Read(signals, source, kept);

        Assert.Equal(SignalCatalogue.Definitions, readings.Select(reading => reading.Definition));
        Assert.All(readings, reading =>
        {
            Assert.NotEqual(reading.Value is null, reading.NotMeasuredBecause is null);
            Assert.Equal(reading.Value is null, reading.Display == "not measured");
            Assert.True(reading.NotMeasuredBecause is null || reading.NotMeasuredBecause.EndsWith('.'));
        });
    }

    [Fact]
    public void Read_EverythingMeasured_ShowsPlainUnitsInOrder()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
        try
        {
            Assert.Equal(
                [
                    "1.3 s", "1 min 0 s", "1 min 24 s", "7", "2.1 s", "0.6 s", "12%", "72%", "\u221221 dB", "18 dB", "118 Hz", "5.2 semitones", "1.4 a minute",
                    "142 words a minute", "171 words a minute", "at least 2.1 a minute", "at least 1.5 in 100 words", "at least 4.3 a minute",
                    "at least 3.0 in 100 words", "3", "43%", "0.4 s", "0.9 s", "4", "0.8 s",
                ],
                SignalCatalogue.Read(Full, AnswerSource.BrowserOnDevice).Select(reading => reading.Display));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Read_TypedAnswer_HasNoTimingPauseRateOrFillerWhateverWasMeasured()
    {
        var readings = SignalCatalogue.Read(Full, AnswerSource.Typed);

        Assert.Equal(
            [SignalCatalogue.SpeakingTime, SignalCatalogue.Loudness, SignalCatalogue.EnergyVariety, SignalCatalogue.PitchMedian, SignalCatalogue.PitchVariety],
            readings.Where(reading => reading.Value is not null).Select(reading => reading.Definition));
        Assert.Equal("You typed this answer, so there is no timing to measure.", Reason(readings, SignalCatalogue.ResponseLatency));
        Assert.Contains("typed", Reason(readings, SignalCatalogue.SpeakingRate), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TypedWithoutSound_MeasuresNothing()
    {
        Assert.All(SignalCatalogue.Read(null, AnswerSource.Typed), reading => Assert.Null(reading.Value));
    }

    [Fact]
    public void Read_NoRecogniser_MeasuresTheSoundButNoPace()
    {
        var readings = SignalCatalogue.Read(Full, AnswerSource.None);

        Assert.Equal("Nothing here wrote your words down.", Reason(readings, SignalCatalogue.SpeakingRate));
        Assert.Equal("Nothing here wrote your words down.", Reason(readings, SignalCatalogue.ArticulationRate));
        Assert.Equal(13, readings.Count(reading => reading.Value is not null));
    }

    [Fact]
    public void Read_FillerCandidates_SayThatTheyAreExperimentalAndWhereThereAreNone()
    {
        var found = Of(SignalCatalogue.Read(Full, AnswerSource.None), SignalCatalogue.FillerCandidates);
        var notKept = SignalCatalogue.Read(Full with { FillerCandidates = null }, AnswerSource.None);
        var brief = SignalCatalogue.Read(Full with { AnswerMs = 9_000 }, AnswerSource.None);

        Assert.Contains("experimental", Assert.Single(found.Caveats), StringComparison.Ordinal);
        Assert.Contains("experimental", found.Definition.Name, StringComparison.Ordinal);
        Assert.Contains("Not kept", Reason(notKept, SignalCatalogue.FillerCandidates), StringComparison.Ordinal);
        Assert.Contains("ten seconds", Reason(brief, SignalCatalogue.FillerCandidates), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NothingHeard_SaysWhy()
    {
        Assert.Contains("microphone", Reason(SignalCatalogue.Read(null, AnswerSource.None), SignalCatalogue.Loudness), StringComparison.Ordinal);
        Assert.Contains("chose not to keep", Reason(SignalCatalogue.Read(null, AnswerSource.None, signalsKept: false), SignalCatalogue.Loudness), StringComparison.Ordinal);
        Assert.Contains("cut off", Reason(SignalCatalogue.Read(new AnswerSignals { SpeechMs = 9_000, AnswerMs = 9_000 }, AnswerSource.OwnRecognizer), SignalCatalogue.SpeakingRate), StringComparison.Ordinal);
        Assert.Contains("cut off", Reason(SignalCatalogue.Read(new AnswerSignals { SpeechMs = 9_000, AnswerMs = 9_000 }, AnswerSource.OwnRecognizer), SignalCatalogue.Fillers), StringComparison.Ordinal);
        Assert.Contains("No speech", Reason(SignalCatalogue.Read(new AnswerSignals(), AnswerSource.None), SignalCatalogue.Loudness), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ShortAnswerWithoutPauses_SaysSoInPlace()
    {
        var signals = new AnswerSignals
        {
            ResponseLatencyMs = 0,
            AnswerMs = 2_000,
            SpeechMs = 2_000,
            Speech = [new SpeechSpan(-500, 1_500)],
            PauseCount = 0,
            Words = new WordEvidence { Status = WordStatus.Untimed, Words = 3, Hesitations = HesitationHandling.Unknown },
        };

        var readings = SignalCatalogue.Read(signals, AnswerSource.BrowserOnDevice);

        Assert.Equal("0.0 s", readings[0].Display);
        Assert.Equal("0", readings.Single(reading => reading.Definition == SignalCatalogue.PauseCount).Display);
        Assert.Contains("no pause", Reason(readings, SignalCatalogue.LongestPause), StringComparison.Ordinal);
        Assert.Contains("three seconds", Reason(readings, SignalCatalogue.SpeakingRate), StringComparison.Ordinal);
        Assert.Contains("does not say when", Reason(readings, SignalCatalogue.Fillers), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HesitationHandling.LeavesOut, "leaves \u201cum\u201d and \u201cuh\u201d out", "leaves most out")]
    [InlineData(HesitationHandling.KeepsSome, "leaves some out", "leaves some out")]
    [InlineData(HesitationHandling.Unknown, "is not known", "may leave some out")]
    public void Read_Hesitations_SayWhatTheRecogniserDropsAndAreNeverZero(HesitationHandling hesitations, string none, string some)
    {
        var evidence = Evidence with { Hesitations = hesitations };
        var found = SignalCatalogue.Read(Full with { Words = evidence }, AnswerSource.BrowserOnDevice);
        var nothing = SignalCatalogue.Read(Full with { Words = evidence, HesitationsPerMinute = null, FillerWordsPerMinute = null }, AnswerSource.BrowserOnDevice);

        Assert.Contains(some, Assert.Single(Of(found, SignalCatalogue.Fillers).Caveats), StringComparison.Ordinal);
        Assert.StartsWith("at least ", Of(found, SignalCatalogue.Fillers).Display, StringComparison.Ordinal);
        Assert.Contains(none, Reason(nothing, SignalCatalogue.Fillers), StringComparison.Ordinal);
        Assert.Contains("none", Reason(nothing, SignalCatalogue.FillerWords)!, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(0.49, true)]
    [InlineData(0.5, false)]
    [InlineData(null, false)]
    public void Read_UnsureRecogniser_IsSaidBesideEveryNumberFromWordsAndNoOther(double? confidence, bool isUnsure)
    {
        var readings = SignalCatalogue.Read(Full with { WordConfidence = confidence }, AnswerSource.BrowserOnDevice);

        var marked = readings.Where(reading => reading.Caveats.Contains("the recogniser was unsure")).Select(reading => reading.Definition);
        Assert.Equal(isUnsure ? SignalCatalogue.Definitions.SkipWhile(definition => definition != SignalCatalogue.SpeakingRate) : [], marked);
    }

    [Theory]
    [InlineData(WordStatus.Untimed, "does not say when")]
    [InlineData(WordStatus.Mismatched, "not all the words")]
    [InlineData(WordStatus.OutsideSpeech, "no speech was heard")]
    [InlineData(WordStatus.SpeechUnwritten, "not written down")]
    [InlineData(WordStatus.Unspaced, "no spaces")]
    public void Read_WordsThatDoNotBearIt_SaysWhy(WordStatus status, string why)
    {
        var signals = new AnswerSignals { AnswerMs = 60_000, SpeechMs = 50_000, PauseCount = 0, Words = Evidence with { Status = status } };

        var readings = SignalCatalogue.Read(signals, AnswerSource.BrowserOnDevice);

        Assert.Contains(why, Reason(readings, SignalCatalogue.Fillers), StringComparison.Ordinal);
        Assert.Contains(why, Reason(readings, SignalCatalogue.PausesWithinClauses), StringComparison.Ordinal);
        Assert.Equal(status is WordStatus.OutsideSpeech or WordStatus.SpeechUnwritten or WordStatus.Unspaced, Reason(readings, SignalCatalogue.SpeakingRate)!.Contains(why, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_RulesThatDoNotApply_SaysWhy()
    {
        var foreign = SignalCatalogue.Read(new() { AnswerMs = 60_000, SpeechMs = 50_000, Words = Evidence with { English = false } }, AnswerSource.BrowserOnDevice);
        var unpunctuated = SignalCatalogue.Read(new() { AnswerMs = 60_000, SpeechMs = 50_000, Words = Evidence with { Punctuated = false } }, AnswerSource.BrowserOnDevice);
        var few = SignalCatalogue.Read(Full with { PauseWithinClausesShare = null }, AnswerSource.BrowserOnDevice);

        Assert.Contains("English only", Reason(foreign, SignalCatalogue.FillerWords), StringComparison.Ordinal);
        Assert.Contains("no punctuation", Reason(unpunctuated, SignalCatalogue.FillerWords), StringComparison.Ordinal);
        Assert.Contains("no punctuation", Reason(unpunctuated, SignalCatalogue.PausesWithinClauses), StringComparison.Ordinal);
        Assert.Contains("five pauses", Reason(few, SignalCatalogue.PauseWithinClausesShare), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(59.94, "59.9 s")]
    [InlineData(59.96, "1 min 0 s")]
    [InlineData(3_725.5, "62 min 6 s")]
    public void Display_Seconds_TurnIntoMinutesAtSixty(double seconds, string text)
    {
        Assert.Equal(text, SignalCatalogue.AnswerLength.Display(seconds));
    }

    [Fact]
    public void Display_NearlyZero_HasNoMinus()
    {
        Assert.Equal("0 dB", SignalCatalogue.Loudness.Display(-0.3));
    }

    private static SignalReading Of(IReadOnlyList<SignalReading> readings, SignalDefinition definition) =>
        readings.Single(reading => reading.Definition == definition);

    private static string? Reason(IReadOnlyList<SignalReading> readings, SignalDefinition definition) =>
        readings.Single(reading => reading.Definition == definition).NotMeasuredBecause;
}
