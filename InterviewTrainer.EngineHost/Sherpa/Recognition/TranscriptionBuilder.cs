using InterviewTrainer.Core.Engines.OpenAi.Wire;

namespace InterviewTrainer.EngineHost.Sherpa.Recognition;

/// <summary>Puts a recogniser's answer together. sherpa-onnx hands out no probability that nobody speaks, for no model, so there is none in it.</summary>
internal static class TranscriptionBuilder
{
    /// <param name="text">As the model gave it.</param>
    /// <param name="tokens">Its pieces.</param>
    /// <param name="segments">What the model gave; without any, a text is one segment that lasts as long as the sound.</param>
    /// <param name="seconds">Length of the sound.</param>
    public static TranscriptionResponse Build(string text, RecognizedTokens tokens, IReadOnlyList<WireSegment> segments, double seconds)
    {
        var spoken = text.Trim();
        var kept = segments.Select(segment => Within(segment, seconds)).Where(segment => segment.Text.Length > 0).ToList();
        if (kept.Count == 0 && spoken.Length > 0)
        {
            kept.Add(new WireSegment(0, 0, seconds, spoken));
        }

        return new TranscriptionResponse
        {
            Text = spoken,
            Duration = seconds,
            Segments = [.. kept.Select((segment, i) => segment with { Id = i, AvgLogprob = tokens.MeanLogProbability })],
            Words = WordMerger.Merge(tokens, spaced: tokens.Texts.Any(token => token is [(byte)' ', ..]), seconds),
        };
    }

    private static WireSegment Within(WireSegment segment, double seconds)
    {
        var start = Clamp(segment.Start, seconds);
        return segment with { Text = segment.Text.Trim(), Start = start, End = Math.Max(start, Clamp(segment.End, seconds)) };
    }

    private static double Clamp(double time, double seconds) => double.IsFinite(time) ? Math.Round(Math.Clamp(time, 0, seconds), 3) : 0;
}
