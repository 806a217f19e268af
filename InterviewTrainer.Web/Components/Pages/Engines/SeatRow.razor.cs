using System.Globalization;
using InterviewTrainer.Core.Engines.Roles;
using Microsoft.AspNetCore.Components;

namespace InterviewTrainer.Web.Components.Pages.Engines;

/// <summary>A job: who does it, how that is, and what can be done about it.</summary>
public sealed partial class SeatRow
{
    [Parameter, EditorRequired]
    public Seat Seat { get; set; } = default!;

    [Parameter]
    public bool Measuring { get; set; }

    /// <summary>Something is being measured; two at once would measure each other.</summary>
    [Parameter]
    public bool Busy { get; set; }

    [Parameter]
    public EventCallback<string> OnChoose { get; set; }

    [Parameter]
    public EventCallback OnUnload { get; set; }

    [Parameter]
    public EventCallback OnTurnOn { get; set; }

    [Parameter]
    public EventCallback OnMeasure { get; set; }

    private (string Shape, string Word)? Mark => Seat.State switch
    {
        SeatState.Starting => ("◐", "Starting."),
        SeatState.Ready => ("●", "Ready."),
        SeatState.Trouble => ("▲", "Does not work."),
        _ => null,
    };

    private string? Measured => Seat.Measured is not { } measured ? null : measured.Role switch
    {
        EngineRole.Hearing => Text($"Measured here: hears {measured.Speed:0.0} s of speech in a second", measured),
        EngineRole.Speaking => Text($"Measured here: first sound after {measured.First.TotalSeconds:0.00} s, then {measured.Speed:0.0} s of speech in a second", measured),
        _ => Text($"Measured here: first words after {measured.First.TotalSeconds:0.00} s, then {measured.Speed:0.0} words a second", measured),
    };

    private static string Text(FormattableString text, EngineMeasurement measured) =>
        $"{text.ToString(CultureInfo.InvariantCulture)}; {(measured.KeepsUp ? "it keeps up with a conversation." : "too slow for a conversation here, a smaller model would keep up better.")}";

    private Task ChooseAsync(ChangeEventArgs change) => OnChoose.InvokeAsync(change.Value as string ?? "");
}
