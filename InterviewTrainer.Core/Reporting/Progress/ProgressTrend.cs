using InterviewTrainer.Core.Reporting.Charts;

namespace InterviewTrainer.Core.Reporting.Progress;

/// <summary>What changed over the interviews in one respect.</summary>
/// <param name="Name">Heading.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="Source">Where definition and norm come from.</param>
/// <param name="Chart">The line.</param>
public sealed record ProgressTrend(string Name, string Meaning, string Source, LineChart Chart);
