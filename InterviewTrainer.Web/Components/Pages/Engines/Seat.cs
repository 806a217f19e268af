using InterviewTrainer.Core.Engines.Roles;

namespace InterviewTrainer.Web.Components.Pages.Engines;

/// <summary>One job and what does it, as the page shows it.</summary>
public sealed record Seat
{
    public required EngineRole Role { get; init; }

    /// <summary>Name of what does the job now.</summary>
    public required string Engine { get; init; }

    /// <summary>The value of the choice in <see cref="Options"/>.</summary>
    public required string Value { get; init; }

    public required IReadOnlyList<SeatOption> Options { get; init; }

    /// <summary>What is sent to it leaves this computer.</summary>
    public bool LeavesMachine { get; init; }

    public SeatState State { get; init; }

    /// <summary>How it is, in words; empty where there is nothing to say.</summary>
    public string Status { get; init; } = "";

    /// <summary>It is loaded and can be unloaded.</summary>
    public bool CanUnload { get; init; }

    /// <summary>It was turned off after failures.</summary>
    public bool CanTurnOn { get; init; }

    /// <summary>It can be measured.</summary>
    public bool CanMeasure { get; init; }

    public EngineMeasurement? Measured { get; init; }
}

/// <summary>A choice for a job.</summary>
public sealed record SeatOption(string Value, string Text);

/// <summary>How an engine is; shown as a word and a shape.</summary>
public enum SeatState
{
    /// <summary>Nothing runs for it; it starts when it is needed.</summary>
    Resting,

    Starting,

    Ready,

    /// <summary>It failed, or is not there any more: something else does the job.</summary>
    Trouble,
}
