using System.Xml.Linq;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Signals.Words;

namespace InterviewTrainer.Core.Reporting.Charts;

/// <summary>Speech and pauses of one answer on a line of time.</summary>
public sealed class SpeechTimelineChart : IChart
{
    public SpeechTimelineChart(AnswerSignals signals)
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
        HasClauses = Spans.Any(span => span.IsWithinClause || span.IsBetweenClauses);
    }

    public string Title => "Speech and pauses";

    public string Description => $"Speech and pauses over {Seconds(LengthMs)}: {Spans.Count(span => span.IsPause)} pauses"
        + (HasClauses ? $", {Spans.Count(span => span.IsWithinClause)} of them inside a clause" : "")
        + (LongestPause is { } longest ? $", the longest {Seconds(longest.Ms)}." : ".");

    public ChartTable Table => new(
        ["What", "From", "To", "Length"],
        [.. Spans.Select(span => (IReadOnlyList<string>)[span.Name, Seconds(span.StartMs), Seconds(span.EndMs), Seconds(span.Ms)])]);

    public double Height => HasClauses ? 84 : 66;

    /// <summary>From the end of the question to the last word.</summary>
    public int LengthMs { get; }

    /// <summary>In order of time.</summary>
    public IReadOnlyList<TimelineSpan> Spans { get; }

    public TimelineSpan? LongestPause { get; }

    /// <summary>It is known which pauses lie inside a clause.</summary>
    public bool HasClauses { get; }

    public XElement Draw(ChartPalette palette, double? width = null, string? id = null)
    {
        var canvas = new SvgCanvas(this, palette, width, id);
        canvas.Line(0, 32, 1, 32, palette.Line);
        canvas.Bars(Spans.Where(span => !span.IsPause).Select(Shares), 18, 28, palette.Series[0]);
        canvas.Bars(Spans.Where(span => span.IsPause).Select(Shares), 28, 8, palette.Series[1]);
        canvas.Pointers([.. Spans.Where(span => span.IsWithinClause).Select(Middle)], 17, palette.Series[3]);
        if (LongestPause is { } longest)
        {
            // It hangs to the side on which it stays inside the chart.
            var at = Middle(longest);
            canvas.Text(at, 12, $"longest pause {Seconds(longest.Ms)}", palette.Series[1], anchor: at < 0.25 ? "start" : at > 0.75 ? "end" : "middle");
        }

        canvas.Text(0, 61, "0 s, the question ends", palette.Muted);
        canvas.Text(1, 61, Seconds(LengthMs), palette.Muted, anchor: "end");
        if (HasClauses)
        {
            var any = Spans.Any(span => span.IsWithinClause);
            if (any)
            {
                canvas.Pointers([0.01], 71, palette.Series[3]);
            }

            canvas.Text(any ? 0.01 : 0, 79, any ? "a pause inside a clause" : "No pause lies inside a clause.", palette.Muted, shift: any ? 9 : 0);
        }

        return canvas.Root;
    }

    private static string Seconds(int ms) => SignalUnit.Display(ms / 1000.0, SignalUnit.Seconds);

    private double Middle(TimelineSpan pause) => (pause.StartMs + (pause.Ms / 2.0)) / LengthMs;

    private (double From, double To) Shares(TimelineSpan span) => ((double)span.StartMs / LengthMs, (double)span.EndMs / LengthMs);
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
