using InterviewTrainer.Core.Signals;
using Microsoft.AspNetCore.Components;

namespace InterviewTrainer.Web.Components.Shared;

/// <summary>Speech and pauses of one answer on a line of time.</summary>
public sealed partial class SpeechTimeline
{
    private TimelineModel _model = default!;

    [Parameter, EditorRequired]
    public AnswerSignals Signals { get; set; } = default!;

    protected override void OnParametersSet() => _model = new TimelineModel(Signals);

    private static double Middle(TimelineSpan pause) => pause.StartMs + (pause.Ms / 2.0);

    /// <summary>To which side of its pause the label hangs, so that it stays inside the chart.</summary>
    private string Side(TimelineSpan pause) => (Middle(pause) / _model.LengthMs) switch
    {
        < 0.25 => "after",
        > 0.75 => "before",
        _ => "centred",
    };
}
