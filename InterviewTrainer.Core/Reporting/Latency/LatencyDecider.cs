using InterviewTrainer.Core.Persistence.Library;

namespace InterviewTrainer.Core.Reporting.Latency;

/// <summary>Who decided what the person waited for.</summary>
public enum LatencyDecider
{
    Script,

    /// <summary>A language model, from the complete answer.</summary>
    Model,

    /// <summary>A language model that had begun before the answer was over.</summary>
    ModelAhead,

    /// <summary>The script, after a language model was late, wrong or gone.</summary>
    ScriptForModel,
}

internal static class LatencyDeciders
{
    public static LatencyDecider Of(TimedTurn turn) => turn switch
    {
        { StandsInFor.Length: > 0 } => LatencyDecider.ScriptForModel,
        { DecidedBy.Length: 0 } => LatencyDecider.Script,
        { Timings.Speculative: true } => LatencyDecider.ModelAhead,
        _ => LatencyDecider.Model,
    };
}
