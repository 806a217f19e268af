using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Signals.Words;
using InterviewTrainer.Core.Transcription;
using Xunit;

namespace InterviewTrainer.Tests.Signals.Words;

public sealed class WordMeasuresTests
{
    [Fact]
    public void WithWords_PausesInAndOut_GivesBothRatesWithoutHesitations()
    {
        // Ten words and an "um" in 4.4 s of speech and 1.2 s of pauses.
        var signals = Said.Measure("We moved the search | um, to one | table for the team.");

        Assert.Equal((5_600, 4_400), (signals.AnswerMs, signals.SpeechMs));
        Assert.Equal(10 / (5.6 / 60), signals.SpeakingRateWpm!.Value, 9);
        Assert.Equal(10 / (4.4 / 60), signals.ArticulationRateWpm!.Value, 9);
    }

    [Fact]
    public void WithWords_MoreWordsInTheSameTime_IsFaster()
    {
        var rates = Enumerable.Range(10, 20).Select(count => new AnswerSignals { AnswerMs = 30_000, SpeechMs = 20_000, Speech = [new SpeechSpan(0, 30_000)] }
            .WithWords(new HeardWords(string.Join(' ', Enumerable.Repeat("word", count)), Even(count, 30_000), HesitationHandling.Unknown)).SpeakingRateWpm!.Value).ToList();

        Assert.Equal(rates.Order(), rates);
        Assert.Equal(rates.Count, rates.Distinct().Count());
    }

    [Fact]
    public void WithWords_NoTimes_HasRatesAndNothingElse()
    {
        var (signals, heard) = Said.Of("We moved, um, the search to one table, and it took the team one month to do it.");
        var untimed = signals.WithWords(heard with { Timed = [], Confidence = 0.4 });

        Assert.Equal(WordStatus.Untimed, untimed.Words!.Status);
        Assert.Equal(0.4, untimed.WordConfidence);
        Assert.NotNull(untimed.SpeakingRateWpm);
        Assert.Empty(untimed.Words.Fillers);
        Assert.Null(untimed.PausesWithinClauses);
    }

    [Fact]
    public void WithWords_NothingHeard_HasNoRate()
    {
        var signals = Said.SoundOf([new SpeechSpan(0, 9_000)]).WithWords(new HeardWords("", [], HesitationHandling.Unknown));

        Assert.Null(signals.SpeakingRateWpm);
        Assert.Equal(0, signals.Words!.Words);
    }

    [Fact]
    public void WithWords_OneWord_IsNoPace()
    {
        var signals = Said.Measure("Yes.");

        Assert.Equal(WordStatus.Timed, signals.Words!.Status);
        Assert.Null(signals.SpeakingRateWpm);
        Assert.Null(signals.HesitationsPerMinute);
    }

    [Fact]
    public void WithWords_OnlyPartOfTheWordsHaveTimes_MeasuresRatesByTheText()
    {
        var (signals, heard) = Said.Of("We moved, um, the search to one table, and it took the team one month.");
        var partly = signals.WithWords(heard with { Timed = [.. heard.Timed.Take(5)] });

        Assert.Equal(WordStatus.Mismatched, partly.Words!.Status);
        Assert.Equal(WordCount.Of(heard.Text) / (signals.AnswerMs / 60_000.0), partly.SpeakingRateWpm!.Value, 9);
        Assert.Empty(partly.Words.Fillers);
    }

    [Fact]
    public void WithWords_WordsWhereNobodySpoke_MeasuresNothing()
    {
        var (signals, heard) = Said.Of("We moved the search to one table, and it took the team one month.");
        var late = signals.WithWords(heard with { Timed = [.. heard.Timed.Select(word => word with { Start = word.Start + Said.Ms(4_000), End = word.End + Said.Ms(4_000) })] });

        Assert.Equal(WordStatus.OutsideSpeech, late.Words!.Status);
        Assert.Null(late.SpeakingRateWpm);
        Assert.Null(late.ArticulationRateWpm);
        Assert.Null(late.PausesWithinClauses);
    }

    [Fact]
    public void WithWords_SlightlyLateWords_StillAgree()
    {
        var (signals, heard) = Said.Of("We moved the search | to one table, | and it took the team one month.");
        var late = signals.WithWords(heard with { Timed = [.. heard.Timed.Select(word => word with { Start = word.Start + Said.Ms(200), End = word.End + Said.Ms(250) })] });

        Assert.Equal(WordStatus.Timed, late.Words!.Status);
    }

    [Fact]
    public void WithWords_HalfOfTheSpeechUnwritten_MeasuresNothing()
    {
        var (signals, heard) = Said.Of("We moved the search to one table, and it took the team one month.");
        var longer = Said.SoundOf([.. signals.Speech, new SpeechSpan(7_000, 13_000)]).WithWords(heard);

        Assert.Equal(WordStatus.SpeechUnwritten, longer.Words!.Status);
        Assert.Null(longer.SpeakingRateWpm);
    }

    [Theory]
    [InlineData("私 は 検索 を 一つ の 表 に 移 し ました")]
    [InlineData("ฉัน ย้าย การค้นหา ไป ไว้ ใน ตาราง เดียว แล้ว ก็ วัด")]
    public void WithWords_ScriptWithoutSpaces_HasNoPace(string said)
    {
        var signals = Said.Measure(said);

        Assert.Equal(WordStatus.Unspaced, signals.Words!.Status);
        Assert.Null(signals.SpeakingRateWpm);
    }

    [Theory]
    [InlineData("Мы перенесли поиск в одну таблицу, и это заняло месяц работы.")]
    [InlineData("우리는 검색을 하나의 테이블로 옮겼고, 한 달이 걸렸습니다 정말로 오래.")]
    public void WithWords_OtherScriptWithSpaces_HasAPaceAndNoFillers(string said)
    {
        var signals = Said.Measure(said);

        Assert.Equal(WordStatus.Timed, signals.Words!.Status);
        Assert.NotNull(signals.SpeakingRateWpm);
        Assert.Empty(signals.Words.Fillers);
    }

    [Fact]
    public void WithWords_EmojiAndDashes_AreNoWords()
    {
        var signals = Said.Measure("We 👍🏽 moved — it 🎉 there, and ♪ that was — the end.", language: "en");

        Assert.Equal(9, signals.Words!.Words);
        Assert.Equal(WordStatus.Timed, signals.Words.Status);
    }

    [Fact]
    public void WithWords_TenThousandWords_AreMeasured()
    {
        var said = string.Join(' ', Enumerable.Repeat("Um, we moved the search, | and then | they saw it.", 1_000));
        var signals = Said.Measure(said);

        Assert.Equal(9_000, signals.Words!.Words);
        Assert.Equal(1_000, signals.Words.Fillers.Count);
        Assert.Equal((1_000, 1_000), (signals.PausesWithinClauses, signals.PausesBetweenClauses));
    }

    [Fact]
    public void WithWords_HostileTimesAndConfidences_DoNotThrow()
    {
        TimedWord[] words =
        [
            new("We", TimeSpan.MaxValue, TimeSpan.MinValue, double.NaN), new("", TimeSpan.Zero, TimeSpan.Zero, -1), new("\uD800", TimeSpan.Zero, TimeSpan.Zero, 2),
            new("moved", TimeSpan.MinValue, TimeSpan.MaxValue, 0.5),
        ];

        var signals = Said.SoundOf([new SpeechSpan(0, 9_000)]).WithWords(new HeardWords("We moved", words, HesitationHandling.Unknown) { Confidence = double.NaN });

        Assert.Null(signals.WordConfidence);
        Assert.NotNull(signals.Words);
    }

    [Fact]
    public void WithWords_Confidence_IsTheWordsMean()
    {
        var (signals, heard) = Said.Of("We moved it there.");
        double?[] sure = [0.2, 0.4, null, 0.6];
        var unsure = signals.WithWords(heard with { Timed = [.. heard.Timed.Select((word, at) => word with { Confidence = sure[at] })], Confidence = 0.99 });

        Assert.Equal(0.4, unsure.WordConfidence!.Value, 9);
    }

    private static TimedWord[] Even(int count, int lengthMs) =>
        [.. Enumerable.Range(0, count).Select(at => new TimedWord("word", Said.Ms(at * lengthMs / count), Said.Ms((at + 1) * lengthMs / count), null))];
}
