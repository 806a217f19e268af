namespace InterviewTrainer.Core.Reporting.Latency;

/// <summary>
/// The stages of some turns that follow each other on one scale, and those that do not: an acknowledgement goes first in the slow turns alone, and so does what was timed in few turns, so that
/// their times are those of other turns than the stages around them.
/// </summary>
/// <param name="InOrder">None is done before the one before it.</param>
/// <param name="Apart">The others, in order.</param>
public sealed record StageSequence(IReadOnlyList<StageLatency> InOrder, IReadOnlyList<StageLatency> Apart)
{
    /// <summary>What was timed in fewer turns stands apart, unless there are no more turns than that.</summary>
    public const int LeastTurns = 5;

    public static StageSequence Of(IReadOnlyList<StageLatency> stages)
    {
        var least = Math.Min(LeastTurns, stages.Select(stage => stage.FromLastWord.Count).DefaultIfEmpty().Max());
        var inOrder = stages.Where(stage => stage.Stage != LatencyStage.Acknowledgement && stage.FromLastWord.Count >= least).ToList();
        while (Backwards(inOrder) is var (earlier, later))
        {
            inOrder.Remove(earlier.FromLastWord.Count <= later.FromLastWord.Count ? earlier : later);
        }

        return new StageSequence(inOrder, [.. stages.Except(inOrder)]);
    }

    /// <summary>Two stages of which the earlier seems done after the later; null where there are none.</summary>
    private static (StageLatency Earlier, StageLatency Later)? Backwards(List<StageLatency> stages)
    {
        for (var place = 1; place < stages.Count; place++)
        {
            if (stages[..place].MaxBy(stage => stage.FromLastWord.P50Ms) is { } earlier && Seen(earlier) > Seen(stages[place]))
            {
                return (earlier, stages[place]);
            }
        }

        return null;
    }

    /// <summary>To a tenth of a second from one second on, as times are shown: a few milliseconds are nothing that anybody sees.</summary>
    private static int Seen(StageLatency stage) => stage.FromLastWord.P50Ms is >= 1_000 and var time ? (time + 50) / 100 * 100 : stage.FromLastWord.P50Ms;
}
