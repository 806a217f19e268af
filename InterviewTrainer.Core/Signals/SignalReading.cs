namespace InterviewTrainer.Core.Signals;

/// <summary>A signal of one answer: either its value, or why there is none; never both.</summary>
/// <param name="Definition">What was measured.</param>
/// <param name="Value">In the definition's unit; null where it was not measured.</param>
/// <param name="Display">The value as people read it, or "not measured".</param>
/// <param name="NotMeasuredBecause">A sentence for the person; null where there is a value.</param>
public sealed record SignalReading(SignalDefinition Definition, double? Value, string Display, string? NotMeasuredBecause)
{
    internal static SignalReading Of(SignalDefinition definition, double value) =>
        new(definition, value, definition.Display(value), NotMeasuredBecause: null);

    internal static SignalReading NotMeasured(SignalDefinition definition, string because) =>
        new(definition, Value: null, "not measured", because);
}
