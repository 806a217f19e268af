using InterviewTrainer.Core.Persistence.Library;

namespace InterviewTrainer.Core.Reporting.Latency;

/// <summary>How long the interviewer took: over all turns, by who decided, and each engine by the stage that it answers for.</summary>
public sealed record LatencyReport
{
    /// <summary>Turns of which anything was timed.</summary>
    public required int Turns { get; init; }

    /// <summary>Those of them in which a short word went before the reply.</summary>
    public required int Acknowledged { get; init; }

    public required IReadOnlyList<StageLatency> Stages { get; init; }

    /// <summary>In the order of the enumeration; those that decided nothing are left out.</summary>
    public required IReadOnlyList<DeciderLatency> Deciders { get; init; }

    /// <summary>Engines that did the same job in different turns; none where each job had one.</summary>
    public required IReadOnlyList<EngineLatency> Engines { get; init; }

    /// <summary>The stage that took longest by itself in half of the turns; null where none was timed.</summary>
    public StageLatency? Slowest => StageLatency.Slowest(Stages);

    public static LatencyReport Of(IReadOnlyCollection<TimedTurn> turns) => new()
    {
        Turns = turns.Count,
        Acknowledged = turns.Count(turn => turn.Timings.Acknowledged),
        Stages = StageLatency.Of(turns),
        Deciders =
        [
            .. turns.GroupBy(LatencyDeciders.Of).OrderBy(group => group.Key)
                .Select(group => new DeciderLatency(group.Key, group.Count(), StageLatency.Of([.. group]))),
        ],
        Engines =
        [
            .. Compare(turns, LatencyStage.Words, turn => turn.Hearing),
            .. Compare(turns, LatencyStage.Decision, turn => turn.DecidedBy),
            .. Compare(turns, LatencyStage.Voice, turn => turn.Voice),
        ],
    };

    private static List<EngineLatency> Compare(IEnumerable<TimedTurn> turns, LatencyStage stage, Func<TimedTurn, string> engine)
    {
        var engines = turns
            .Where(turn => engine(turn).Length > 0)
            .GroupBy(engine)
            .OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
            .Select(group => (group.Key, Step: LatencySpread.Of(group.Select(turn => StageLatency.StepMs(stage, turn)))))
            .Where(group => group.Step is not null)
            .Select(group => new EngineLatency(stage, group.Key, group.Step!))
            .ToList();
        return engines.Count > 1 ? engines : [];
    }
}

/// <summary>The stages of the turns that one kind of decider decided.</summary>
public sealed record DeciderLatency(LatencyDecider Decider, int Turns, IReadOnlyList<StageLatency> Stages)
{
    /// <inheritdoc cref="LatencyReport.Slowest"/>
    public StageLatency? Slowest => StageLatency.Slowest(Stages);
}

/// <summary>What one engine took for the stage that it answers for.</summary>
/// <param name="Stage">Words: the recogniser; decision: the language model; voice: the voice.</param>
/// <param name="Name">As the engine gives it.</param>
/// <param name="Step">What the stage took by itself.</param>
public sealed record EngineLatency(LatencyStage Stage, string Name, LatencySpread Step);
