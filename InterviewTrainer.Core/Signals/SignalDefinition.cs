namespace InterviewTrainer.Core.Signals;

/// <summary>What a signal is, in words for the person whose signal it is.</summary>
/// <param name="Key">Stable name for exports and charts.</param>
/// <param name="Name">Heading.</param>
/// <param name="Unit">Unit of <see cref="SignalReading.Value"/>, one of <see cref="SignalUnit"/>.</param>
/// <param name="Meaning">One or two plain sentences: what was measured, and how to read it.</param>
/// <param name="Source">Where definition and norm come from, or that there is no norm.</param>
public sealed record SignalDefinition(string Key, string Name, string Unit, string Meaning, string Source)
{
    /// <summary>A value of this signal as people read it, such as "1.3 s".</summary>
    public string Display(double value) => SignalUnit.Display(value, Unit);
}
