namespace InterviewTrainer.Core.Signals;

/// <summary>What was not measured, in few words: a handful by name, more by their number, for a list of two dozen names tells nobody anything.</summary>
public static class UnmeasuredSignals
{
    private const int MostNamed = 4;

    /// <summary>"hesitations, pace", or "24 signals".</summary>
    public static string Names(IReadOnlyCollection<SignalReading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        return readings.Count > MostNamed
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{readings.Count} signals")
            : string.Join(", ", readings.Select(reading => reading.Definition.Name.ToLowerInvariant()));
    }

    /// <summary>Those without a value, by the reason why.</summary>
    public static IReadOnlyList<IGrouping<string, SignalReading>> ByReason(IEnumerable<SignalReading> readings) =>
        [.. readings.Where(reading => reading.Value is null).GroupBy(reading => reading.NotMeasuredBecause ?? "")];
}
