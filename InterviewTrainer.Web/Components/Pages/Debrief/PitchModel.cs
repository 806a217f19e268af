using System.Globalization;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Web.Components.Pages.Debrief;

/// <summary>The median pitch of each ten seconds of an answer; only where it was measured and kept.</summary>
/// <param name="Points">In order of time; empty where there is too little to draw.</param>
public sealed record PitchModel(IReadOnlyList<TrackPoint> Points)
{
    private const int FewestPoints = 3;

    public static PitchModel None { get; } = new([]);

    public static PitchModel Of(Turn turn)
    {
        if (turn.AnswerSource == AnswerSource.Typed || turn.Signals is not { } signals)
        {
            return None;
        }

        List<TrackPoint> points = [.. SignalWindows.Of(signals, turn.Words).Where(window => window.PitchMedianHz is not null).Select(window => new TrackPoint((window.StartMs + window.EndMs) / 2, window.PitchMedianHz!.Value))];
        return points.Count >= FewestPoints ? new PitchModel(points) : None;
    }

    /// <summary>The line in words.</summary>
    public string Title => string.Create(CultureInfo.InvariantCulture, $"Pitch, {Points.Min(point => point.Value):0}–{Points.Max(point => point.Value):0} Hz; neither high nor low is better");
}
