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
        var pauses = speech
            .Zip(speech.Skip(1), (before, after) => after.StartMs - before.EndMs)
            .Where(silence => silence >= SignalLimits.PauseMs)
            .ToList();
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
}
