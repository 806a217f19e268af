namespace InterviewTrainer.Core.Signals;

/// <summary>What follows from the stretches of speech alone, so that anyone can work it out again from an export.</summary>
internal static class SpeechTiming
{
    /// <summary>Latency, lengths and pauses; without speech nothing is measured.</summary>
    /// <param name="speech">In order, not overlapping, counted from the end of the question.</param>
    public static AnswerSignals Measure(IReadOnlyList<SpeechSpan> speech)
    {
        if (speech.Count == 0)
        {
            return new AnswerSignals();
        }

        var answerMs = speech[^1].EndMs - speech[0].StartMs;
        var speechMs = speech.Sum(span => span.DurationMs);
        var pauses = Pauses(speech).ConvertAll(pause => pause.DurationMs);
        return new AnswerSignals
        {
            ResponseLatencyMs = Math.Max(0, speech[0].StartMs),
            AnswerMs = answerMs,
            SpeechMs = speechMs,
            Speech = speech,
            PauseCount = pauses.Count,
            MeanPauseMs = pauses.Count > 0 ? (int)Math.Round(pauses.Average()) : null,
            LongestPauseMs = pauses.Count > 0 ? pauses.Max() : null,
            PauseRatio = answerMs > 0 ? (double)pauses.Sum() / answerMs : null,
            SpeakingShare = answerMs > 0 ? (double)speechMs / answerMs : null,
        };
    }

    /// <summary>Silences between stretches of speech that are long enough to be pauses, in order.</summary>
    public static List<SpeechSpan> Pauses(IReadOnlyList<SpeechSpan> speech) =>
        [.. speech.Zip(speech.Skip(1), (before, after) => new SpeechSpan(before.EndMs, after.StartMs)).Where(silence => silence.DurationMs >= SignalLimits.PauseMs)];
}
