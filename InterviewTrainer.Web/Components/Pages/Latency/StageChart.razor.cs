using System.Globalization;
using InterviewTrainer.Core.Reporting.Latency;
using Microsoft.AspNetCore.Components;

namespace InterviewTrainer.Web.Components.Pages.Latency;

/// <summary>The stages as bars from the person's last word.</summary>
public sealed partial class StageChart
{
    /// <summary>What is charted, for those who do not see it.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter, EditorRequired]
    public IReadOnlyList<StageLatency> Stages { get; set; } = [];

    /// <summary>What the whole width stands for, milliseconds.</summary>
    [Parameter, EditorRequired]
    public int LongestMs { get; set; }

    private StageSequence Sequence => StageSequence.Of(Stages);

    /// <summary>The part of the bar that is patience: half of the turns were waited for no longer.</summary>
    private int PatienceMs(StageLatency stage) =>
        Math.Min(stage.FromLastWord.P50Ms, Stages.FirstOrDefault(found => found.Stage == LatencyStage.Patience)?.FromLastWord.P50Ms ?? 0);

    /// <param name="milliseconds">How long.</param>
    /// <param name="shift">Percent, so that what marks the right edge stays inside.</param>
    private string Share(int milliseconds, double shift = 0) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, Math.Round(100.0 * milliseconds / LongestMs, 2) + (shift * milliseconds / LongestMs / 2)):0.##}%");
}
