using InterviewTrainer.Core.Reporting.Charts;

namespace InterviewTrainer.Core.Reporting.Progress;

/// <summary>What changed over the interviews in one respect, beside what is usual for the person.</summary>
/// <param name="Name">Heading.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="Source">Where definition and norm come from.</param>
/// <param name="Chart">The line over the newest interviews.</param>
/// <param name="Said">The baseline in words; empty where none is made.</param>
public sealed record PracticeTrend(string Name, string Meaning, string Source, LineChart Chart, string Said);
