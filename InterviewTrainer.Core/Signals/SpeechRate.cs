namespace InterviewTrainer.Core.Signals;

/// <summary>Words a minute. Only for words that a recogniser heard: typed words have no pace.</summary>
public static class SpeechRate
{
    /// <summary>
    /// Adds speaking rate (pauses in) and articulation rate (pauses out). Answers under <see cref="SignalLimits.RateAnswerMs"/>, and answers in which
    /// no word was recognised, have neither: no words heard is not a pace of zero.
    /// </summary>
    /// <param name="signals">What was measured in the sound of the answer.</param>
    /// <param name="heardWords">Number of recognised words.</param>
    public static AnswerSignals WithWords(this AnswerSignals signals, int heardWords)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(heardWords);
        var measurable = heardWords > 0 && signals.AnswerMs >= SignalLimits.RateAnswerMs && signals.SpeechMs > 0;
        return signals with
        {
            SpeakingRateWpm = measurable ? PerMinute(heardWords, signals.AnswerMs) : null,
            ArticulationRateWpm = measurable ? PerMinute(heardWords, signals.SpeechMs) : null,
        };
    }

    private static double PerMinute(int words, int milliseconds) => words * 60_000.0 / milliseconds;
}
