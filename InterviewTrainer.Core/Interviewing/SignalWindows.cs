using InterviewTrainer.Core.Signals;

namespace InterviewTrainer.Core.Interviewing;

/// <summary>An answer in windows of ten seconds: how pace, pauses, pitch and level went along it.</summary>
public static class SignalWindows
{
    /// <summary>The windows from the first speech to the last, in order, without gaps; none without speech.</summary>
    /// <param name="signals">What was measured in the answer.</param>
    /// <param name="words">The answer's words; null or without times: no window has a pace.</param>
    public static IReadOnlyList<SignalWindow> Of(AnswerSignals signals, TurnWords? words) => WindowReader.Read(signals, words?.Timed ?? []);
}
