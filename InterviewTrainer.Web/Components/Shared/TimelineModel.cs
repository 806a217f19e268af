using System.Globalization;
using InterviewTrainer.Core.Signals;

namespace InterviewTrainer.Web.Components.Shared;

/// <summary>Where speech and pauses of an answer lie, as shares of its length.</summary>
public sealed class TimelineModel
{
    /// <summary>Shorter silences are part of speaking; the signals' own bound.</summary>
    private const int PauseMs = 250;

    public TimelineModel(AnswerSignals signals)
    {
        var speech = signals.Speech;
        LengthMs = Math.Max(1, speech.Count > 0 ? speech[^1].EndMs : 1);
        Spans =
        [
            .. speech.Select(span => new TimelineSpan(Math.Max(0, span.StartMs), span.EndMs, IsPause: false))
                .Concat(speech.Zip(speech.Skip(1), (before, after) => new TimelineSpan(before.EndMs, after.StartMs, IsPause: true)).Where(gap => gap.Ms >= PauseMs))
                .OrderBy(span => span.StartMs),
        ];
        LongestPause = Spans.Where(span => span.IsPause).MaxBy(span => span.Ms);
        StartedAfterMs = speech.Count > 0 ? Math.Max(0, speech[0].StartMs) : 0;
        Summary = $"Speech and pauses over {Seconds(LengthMs)}: {Spans.Count(span => span.IsPause)} pauses"
            + (LongestPause is { } longest ? $", the longest {Seconds(longest.Ms)}." : ".");
    }

    /// <summary>From the end of the question to the last word.</summary>
    public int LengthMs { get; }

    /// <summary>In order of time.</summary>
    public IReadOnlyList<TimelineSpan> Spans { get; }

    public TimelineSpan? LongestPause { get; }

    public int StartedAfterMs { get; }

    /// <summary>The chart in a sentence.</summary>
    public string Summary { get; }

    /// <summary>A moment's place, as SVG and CSS take it.</summary>
    public string Percent(double ms) => Math.Round(ms / LengthMs * 100, 3).ToString(CultureInfo.InvariantCulture) + "%";

    public static string Seconds(int ms) => string.Create(CultureInfo.InvariantCulture, $"{ms / 1000.0:F1} s");
}

/// <summary>A stretch of an answer, milliseconds from the end of the question.</summary>
public sealed record TimelineSpan(int StartMs, int EndMs, bool IsPause)
{
    public int Ms => EndMs - StartMs;
}
