using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Reporting.Latency;

/// <summary>One stage over some turns.</summary>
/// <param name="Stage">Which.</param>
/// <param name="FromLastWord">From the last frame in which the person spoke until it was done.</param>
/// <param name="Step">What it took by itself, from the end of the stage before; null where that cannot be told.</param>
public sealed record StageLatency(LatencyStage Stage, LatencySpread FromLastWord, LatencySpread? Step)
{
    /// <summary>Stages for which a machine answers: patience is meant, and an acknowledgement is there to hide the others.</summary>
    private static readonly LatencyStage[] Machine = [LatencyStage.Words, LatencyStage.Decision, LatencyStage.Voice, LatencyStage.Heard];

    /// <summary>The stage that took longest by itself in half of the turns; null where none was timed.</summary>
    public static StageLatency? Slowest(IEnumerable<StageLatency> stages) =>
        stages.Where(stage => stage.Step is not null && Machine.Contains(stage.Stage)).MaxBy(stage => stage.Step!.P50Ms);

    /// <summary>The stages that were timed in any of the turns, in order.</summary>
    public static IReadOnlyList<StageLatency> Of(IReadOnlyCollection<TimedTurn> turns) =>
    [
        .. from stage in Enum.GetValues<LatencyStage>()
           let spread = LatencySpread.Of(turns.Select(turn => UntilMs(stage, turn)))
           where spread is not null
           select new StageLatency(stage, spread, LatencySpread.Of(turns.Select(turn => StepMs(stage, turn)))),
    ];

    /// <summary>What the stage took by itself in one turn, milliseconds; null where it was not timed.</summary>
    public static int? StepMs(LatencyStage stage, TimedTurn turn)
    {
        var timings = turn.Timings;
        var step = stage switch
        {
            LatencyStage.Patience => timings.EndOfTurnMs,
            LatencyStage.Words => UntilMs(stage, turn) - timings.EndOfTurnMs,
            LatencyStage.Decision => timings.DecisionMs - (timings.WordsMs ?? timings.EndOfTurnMs),
            LatencyStage.Voice => UntilMs(stage, turn) - timings.DecisionMs,
            LatencyStage.Heard => timings.PlayedMs - timings.FirstSoundMs,
            _ => null,
        };
        return step is { } known ? Math.Max(0, known) : null;
    }

    private static int? UntilMs(LatencyStage stage, TimedTurn turn)
    {
        var timings = turn.Timings;
        return stage switch
        {
            LatencyStage.Patience => timings.EndOfTurnMs,
            LatencyStage.Words => IsHeard(turn.Answer) ? timings.WordsMs : null,
            LatencyStage.Decision => timings.DecisionMs,
            LatencyStage.Acknowledgement => timings.Acknowledged ? timings.FirstSoundMs : null,
            LatencyStage.Voice => timings.Acknowledged ? null : timings.FirstSoundMs,
            _ => timings.PlayedMs,
        };
    }

    /// <summary>What was typed has no words to wait for; neither has what nobody wrote down.</summary>
    private static bool IsHeard(AnswerSource? source) => source is not (AnswerSource.Typed or AnswerSource.None);
}
