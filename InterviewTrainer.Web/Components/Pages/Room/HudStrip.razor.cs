using InterviewTrainer.Core.Signals;
using Microsoft.AspNetCore.Components;

namespace InterviewTrainer.Web.Components.Pages.Room;

/// <summary>The quiet strip. Renders by itself, so that four readings a second leave the rest of the page alone.</summary>
public sealed partial class HudStrip : IDisposable
{
    [Parameter, EditorRequired]
    public RoomModel Model { get; set; } = default!;

    private IEnumerable<(SignalDefinition Definition, double? Value)> Readings
    {
        get
        {
            var reading = Model.Reading;
            return
            [
                (SignalCatalogue.ResponseLatency, reading?.ResponseLatencyMs / 1000.0),
                (SignalCatalogue.PauseCount, reading?.PauseCount),
                (SignalCatalogue.LongestPause, reading?.LongestPauseMs / 1000.0),
                (SignalCatalogue.SpeakingShare, reading?.SpeakingShare * 100),
                (SignalCatalogue.Loudness, reading?.LoudnessDbfs),
                (SignalCatalogue.PitchVariety, reading?.PitchRangeSemitones),
                (SignalCatalogue.EnergyVariety, reading?.EnergyRangeDb),
            ];
        }
    }

    public void Dispose() => Model.ReadingChanged -= OnReadingChanged;

    protected override void OnInitialized() => Model.ReadingChanged += OnReadingChanged;

    private void OnReadingChanged() => InvokeAsync(StateHasChanged);
}
