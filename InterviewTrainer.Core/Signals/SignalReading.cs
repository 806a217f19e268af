namespace InterviewTrainer.Core.Signals;

/// <summary>A signal of one answer: either its value, or why there is none; never both.</summary>
/// <param name="Definition">What was measured.</param>
/// <param name="Value">In the definition's unit; null where it was not measured.</param>
/// <param name="Display">The value as people read it, or "not measured".</param>
/// <param name="NotMeasuredBecause">A sentence for the person; null where there is a value.</param>
public sealed record SignalReading(SignalDefinition Definition, double? Value, string Display, string? NotMeasuredBecause)
{
    /// <summary>What stands beside the value: how it was counted, what it leaves out; empty where nothing must be said.</summary>
    public IReadOnlyList<string> Caveats { get; init; } = [];

    internal static SignalReading Of(SignalDefinition definition, double value) =>
        new(definition, value, definition.Display(value), NotMeasuredBecause: null);

    /// <summary>A value that may be larger: what was found, where not everything can be found.</summary>
    internal static SignalReading AtLeast(SignalDefinition definition, double value) =>
        new(definition, value, $"at least {definition.Display(value)}", NotMeasuredBecause: null);

    internal static SignalReading NotMeasured(SignalDefinition definition, string because) =>
        new(definition, Value: null, "not measured", because);
}
