using System.Globalization;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Reporting.Charts;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Web.Components.Pages.Debrief;

/// <summary>Words a minute over an answer, in windows of ten seconds, pauses included; only where words were heard with their times.</summary>
/// <param name="Points">In order of time; empty where there is too little to draw.</param>
public sealed record PaceModel(IReadOnlyList<TrackPoint> Points)
{
    private const int WindowMs = 10_000;
    private const int StepMs = 2_000;
    private const int FewestPoints = 3;

    public static PaceModel None { get; } = new([]);

    public static PaceModel Of(Turn turn)
    {
        if (turn.AnswerSource is AnswerSource.Typed or AnswerSource.None || turn.Signals is not { Speech: { Count: > 0 } speech } signals
            || signals.WordConfidence < SignalLimits.UnsureConfidence || turn.Words is not { Timed: { Count: > 0 } words })
        {
            return None;
        }

        var (start, end) = (Math.Max(0, speech[0].StartMs), speech[^1].EndMs);
        var middles = words.Select(word => (word.Start + word.End).TotalMilliseconds / 2).ToArray();
        var points = new List<TrackPoint>();
        for (var from = start; from + WindowMs <= end; from += StepMs)
        {
            points.Add(new TrackPoint(from + (WindowMs / 2), middles.Count(middle => middle >= from && middle < from + WindowMs) * 60_000.0 / WindowMs));
        }

        return points.Count >= FewestPoints ? new PaceModel(points) : None;
    }

    /// <summary>Where half of an interview's windows lie; null where there are too few.</summary>
    public static OwnBand? Band(IEnumerable<PaceModel> answers) => OwnBand.Of([.. answers.SelectMany(answer => answer.Points).Select(point => point.Value)]);

    /// <summary>The line in words.</summary>
    /// <param name="band">The person's own band.</param>
    public string Title(OwnBand? band) => string.Create(
        CultureInfo.InvariantCulture,
        $"Words a minute, {Points.Min(point => point.Value):0}–{Points.Max(point => point.Value):0}{(band is null ? "" : $"; shaded: {band.Low:0}–{band.High:0}, where half of this interview lies")}");
}
