namespace InterviewTrainer.Core.Signals;

/// <summary>
/// Of the steady stretches of a voice those that may be fillers: inside a stretch of speech and beside a pause, at its beginning or at its end. The end of an answer is no pause, for voices
/// hold their last vowel there. Experimental; kept apart from the fillers that were written down.
/// </summary>
internal static class FillerCandidates
{
    /// <summary>A consonant, and what the detector cuts off, may lie between the sound and the pause.</summary>
    private const int BesideMs = 120;

    /// <summary>Share of a candidate that must lie within the speech.</summary>
    private const double Inside = 0.7;

    /// <param name="stretches">Steady stretches on the answer's clock, in order.</param>
    /// <param name="speech">The answer's speech; that it goes on at the end is no pause either.</param>
    public static IReadOnlyList<SpeechSpan> Of(IEnumerable<SpeechSpan> stretches, IReadOnlyList<SpeechSpan> speech)
    {
        var found = new List<SpeechSpan>();
        foreach (var stretch in stretches)
        {
            for (var at = 0; at < speech.Count; at++)
            {
                var span = speech[at];
                var overlap = Math.Min(stretch.EndMs, span.EndMs) - Math.Max(stretch.StartMs, span.StartMs);
                if (overlap >= stretch.DurationMs * Inside && (BeginsSpeech(stretch, speech, at) || EndsSpeech(stretch, speech, at)))
                {
                    found.Add(stretch);
                }
            }
        }

        return found;
    }

    private static bool BeginsSpeech(SpeechSpan stretch, IReadOnlyList<SpeechSpan> speech, int at) =>
        stretch.StartMs - speech[at].StartMs <= BesideMs && (at == 0 || speech[at].StartMs - speech[at - 1].EndMs >= SignalLimits.PauseMs);

    private static bool EndsSpeech(SpeechSpan stretch, IReadOnlyList<SpeechSpan> speech, int at) =>
        speech[at].EndMs - stretch.EndMs <= BesideMs && at + 1 < speech.Count && speech[at + 1].StartMs - speech[at].EndMs >= SignalLimits.PauseMs;
}
