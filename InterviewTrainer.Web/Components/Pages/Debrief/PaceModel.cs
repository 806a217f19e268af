using System.Globalization;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Reporting.Charts;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Web.Components.Pages.Debrief;

/// <summary>Words a minute over an answer, in windows of ten seconds, pauses included; only where words were heard with their times.</summary>
/// <param name="Points">In order of time; empty where there is too little to draw.</param>
public sealed record PaceModel(IReadOnlyList<PacePoint> Points)
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
        var points = new List<PacePoint>();
        for (var from = start; from + WindowMs <= end; from += StepMs)
        {
            points.Add(new PacePoint(from + (WindowMs / 2), middles.Count(middle => middle >= from && middle < from + WindowMs) * 60_000.0 / WindowMs));
        }

        return points.Count >= FewestPoints ? new PaceModel(points) : None;
    }

    /// <summary>Where half of an interview's windows lie; null where there are too few.</summary>
    public static OwnBand? Band(IEnumerable<PaceModel> answers) => OwnBand.Of([.. answers.SelectMany(answer => answer.Points).Select(point => point.WordsPerMinute)]);

    /// <summary>The line in a sentence.</summary>
    public string Summary => string.Create(CultureInfo.InvariantCulture, $"Words a minute over the answer: between {Points.Min(point => point.WordsPerMinute):0} and {Points.Max(point => point.WordsPerMinute):0}.");
}

/// <summary>Pace at a moment: milliseconds from the end of the question to the window's middle.</summary>
public sealed record PacePoint(int AtMs, double WordsPerMinute);
