using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Core.Reporting.Latency;
using InterviewTrainer.Core.Transcription;
using Xunit;

namespace InterviewTrainer.Tests.Reporting.Latency;

public sealed class LatencyReportTests
{
    [Fact]
    public void Of_Nothing_HasNoStages()
    {
        var report = LatencyReport.Of([]);

        Assert.Equal((0, 0), (report.Turns, report.Stages.Count));
        Assert.Null(report.Slowest);
    }

    [Fact]
    public void Of_Turns_CountsFromTheLastWordAndByItself()
    {
        var report = LatencyReport.Of([.. Enumerable.Range(1, 20).Select(place => Turn(patience: 1_000, words: 1_000 + (10 * place), decision: 1_500, sound: 1_600, played: 1_700))]);

        var words = report.Stages.Single(stage => stage.Stage == LatencyStage.Words);
        Assert.Equal(new LatencySpread(20, 1_100, 1_190), words.FromLastWord);
        Assert.Equal(new LatencySpread(20, 100, 190), words.Step);
        Assert.Equal(LatencyStage.Decision, report.Slowest!.Stage);
        Assert.Equal([LatencyStage.Patience, LatencyStage.Words, LatencyStage.Decision, LatencyStage.Voice, LatencyStage.Heard], report.Stages.Select(stage => stage.Stage));
    }

    [Fact]
    public void Of_Patience_IsNeverTheSlowestStep() =>
        Assert.Equal(LatencyStage.Heard, LatencyReport.Of([Turn(patience: 9_000, words: 9_001, decision: 9_002, sound: 9_003, played: 9_100)]).Slowest!.Stage);

    [Fact]
    public void Of_AcknowledgedTurns_TheFirstSoundIsTheAcknowledgement()
    {
        var report = LatencyReport.Of([Turn(decision: 3_000, sound: 2_100, played: 2_200) with { Timings = new TurnTimings { DecisionMs = 3_000, FirstSoundMs = 2_100, PlayedMs = 2_200, Acknowledged = true } }]);

        Assert.Equal(1, report.Acknowledged);
        Assert.Equal(2_100, report.Stages.Single(stage => stage.Stage == LatencyStage.Acknowledgement).FromLastWord.P50Ms);
        Assert.DoesNotContain(report.Stages, stage => stage.Stage == LatencyStage.Voice);
    }

    [Fact]
    public void Of_TypedAnswers_HaveNoWordsToWaitFor() =>
        Assert.DoesNotContain(LatencyReport.Of([Turn() with { Answer = AnswerSource.Typed }]).Stages, stage => stage.Stage == LatencyStage.Words);

    [Fact]
    public void Of_Deciders_AreToldApart()
    {
        TimedTurn[] turns =
        [
            Turn(),
            Turn() with { DecidedBy = "Qwen" },
            Turn() with { DecidedBy = "Qwen", Timings = Turn().Timings with { Speculative = true } },
            Turn() with { StandsInFor = "Qwen" },
        ];

        Assert.Equal(Enum.GetValues<LatencyDecider>(), LatencyReport.Of(turns).Deciders.Select(decider => decider.Decider));
    }

    [Fact]
    public void Slowest_OfEachDecider_IsItsOwn()
    {
        var report = LatencyReport.Of([.. Enumerable.Repeat(Turn(words: 1_400, decision: 1_401), 5), Turn(decision: 2_900, sound: 3_000, played: 3_100) with { DecidedBy = "Qwen" }]);

        Assert.Equal([LatencyStage.Words, LatencyStage.Decision], report.Deciders.Select(decider => decider.Slowest!.Stage));
    }

    [Fact]
    public void Sequence_FewAndSlowTurns_StandApartFromThoseThatFollowEachOther()
    {
        var acknowledged = Turn(decision: 3_000, sound: 3_000, played: 3_100) with { Timings = new TurnTimings { EndOfTurnMs = 2_000, FirstSoundMs = 3_000, PlayedMs = 3_100, Acknowledged = true } };

        var sequence = StageSequence.Of(LatencyReport.Of([.. Enumerable.Repeat(Turn(), 46), acknowledged]).Stages);

        Assert.Equal([LatencyStage.Patience, LatencyStage.Words, LatencyStage.Decision, LatencyStage.Voice, LatencyStage.Heard], sequence.InOrder.Select(stage => stage.Stage));
        Assert.Equal([LatencyStage.Acknowledgement], sequence.Apart.Select(stage => stage.Stage));
    }

    [Fact]
    public void Sequence_WordsOfTheFewThatWereSpoken_DoNotRunBeyondWhatFollows()
    {
        var typed = new TimedTurn(new TurnTimings { EndOfTurnMs = 0, DecisionMs = 100, FirstSoundMs = 200, PlayedMs = 300 }, "", "", AnswerSource.Typed, "", "");

        var sequence = StageSequence.Of(LatencyReport.Of([.. Enumerable.Repeat(typed, 30), .. Enumerable.Repeat(Turn(), 6)]).Stages);

        Assert.Equal([LatencyStage.Words], sequence.Apart.Select(stage => stage.Stage));
        Assert.Equal(sequence.InOrder.Select(stage => stage.FromLastWord.P50Ms).Order(), sequence.InOrder.Select(stage => stage.FromLastWord.P50Ms));
    }

    [Fact]
    public void Sequence_FewTurnsInAll_AreShownAllTheSame() => Assert.Equal(5, StageSequence.Of(LatencyReport.Of([Turn()]).Stages).InOrder.Count);

    [Fact]
    public void Of_Engines_AreComparedOnlyWhereThereAreSeveral()
    {
        TimedTurn[] turns = [Turn(words: 1_100), Turn(words: 1_500) with { Hearing = "Whisper" }, Turn(words: 1_300)];

        Assert.Equal(
            [new EngineLatency(LatencyStage.Words, "Moonshine", new LatencySpread(2, 100, 300)), new EngineLatency(LatencyStage.Words, "Whisper", new LatencySpread(1, 500, 500))],
            LatencyReport.Of(turns).Engines);
    }

    private static TimedTurn Turn(int patience = 1_000, int words = 1_100, int decision = 1_600, int sound = 1_700, int played = 1_800) => new(
        new TurnTimings { EndOfTurnMs = patience, WordsMs = words, DecisionMs = decision, FirstSoundMs = sound, PlayedMs = played },
        DecidedBy: "", StandsInFor: "", AnswerSource.OwnRecognizer, Hearing: "Moonshine", Voice: "Piper");
}
