using System.Globalization;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Signals.Words;

namespace InterviewTrainer.Web.Components.Shared;

/// <summary>Where speech and pauses of an answer lie, as shares of its length.</summary>
public sealed class TimelineModel
{
    public TimelineModel(AnswerSignals signals)
    {
        var speech = signals.Speech;
        LengthMs = Math.Max(1, speech.Count > 0 ? speech[^1].EndMs : 1);
        var places = (signals.Words?.Pauses ?? []).ToLookup(pause => pause.StartMs, pause => pause.Place);
        Spans =
        [
            .. speech.Select(span => new TimelineSpan(Math.Max(0, span.StartMs), span.EndMs, IsPause: false))
                .Concat(speech.Zip(speech.Skip(1), (before, after) => new TimelineSpan(before.EndMs, after.StartMs, IsPause: true)
                {
                    IsWithinClause = places[before.EndMs].Contains(PausePlace.Within),
                    IsBetweenClauses = places[before.EndMs].Contains(PausePlace.Between),
                }).Where(gap => gap.Ms >= SignalLimits.PauseMs))
                .OrderBy(span => span.StartMs),
        ];
        LongestPause = Spans.Where(span => span.IsPause).MaxBy(span => span.Ms);
        StartedAfterMs = speech.Count > 0 ? Math.Max(0, speech[0].StartMs) : 0;
        Summary = $"Speech and pauses over {Seconds(LengthMs)}: {Spans.Count(span => span.IsPause)} pauses"
            + (HasClauses ? $", {Spans.Count(span => span.IsWithinClause)} of them inside a clause" : "")
            + (LongestPause is { } longest ? $", the longest {Seconds(longest.Ms)}." : ".");
    }

    /// <summary>From the end of the question to the last word.</summary>
    public int LengthMs { get; }

    /// <summary>In order of time.</summary>
    public IReadOnlyList<TimelineSpan> Spans { get; }

    public TimelineSpan? LongestPause { get; }

    /// <summary>It is known which pauses lie inside a clause.</summary>
    public bool HasClauses => Spans.Any(span => span.IsWithinClause || span.IsBetweenClauses);

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

    /// <summary>A pause in the middle of a clause.</summary>
    public bool IsWithinClause { get; init; }

    /// <summary>A pause where a clause ends.</summary>
    public bool IsBetweenClauses { get; init; }

    public string Name => !IsPause ? "Speech" : IsWithinClause ? "Pause inside a clause" : IsBetweenClauses ? "Pause between clauses" : "Pause";
}
