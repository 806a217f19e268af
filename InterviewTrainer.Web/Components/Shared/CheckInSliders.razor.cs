using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace InterviewTrainer.Web.Components.Shared;

/// <summary>The person's own rating, 0 to 100 each; null until a slider was touched.</summary>
public sealed partial class CheckInSliders
{
    private const int Middle = 50;

    [Parameter]
    public int? Confidence { get; set; }

    [Parameter]
    public EventCallback<int?> ConfidenceChanged { get; set; }

    [Parameter]
    public int? Stress { get; set; }

    [Parameter]
    public EventCallback<int?> StressChanged { get; set; }

    private static string Shown(int? value) => value is { } touched ? Wording.Number(touched) : "not recorded";

    private static int? Read(ChangeEventArgs change) =>
        int.TryParse(change.Value as string, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? Math.Clamp(value, 0, 100) : null;

    private Task SetConfidenceAsync(ChangeEventArgs change) => ConfidenceChanged.InvokeAsync(Read(change));

    private Task SetStressAsync(ChangeEventArgs change) => StressChanged.InvokeAsync(Read(change));
}
