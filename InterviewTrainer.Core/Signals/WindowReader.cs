using InterviewTrainer.Core.Signals.Words;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Signals;

/// <summary>Puts an answer's windows together from its speech, its words and what was kept of its sound.</summary>
internal static class WindowReader
{
    /// <summary>From the window of the first speech to that of the last; none without speech.</summary>
    public static IReadOnlyList<SignalWindow> Read(AnswerSignals signals, IReadOnlyList<TimedWord> timed)
    {
        if (signals.Speech is not [{ } first, ..] speech)
        {
            return [];
        }

        var answer = new SpeechSpan(Math.Max(0, first.StartMs), Math.Max(0, speech[^1].EndMs));
        var pauses = SpeechTiming.Pauses(speech);
        var middles = signals.Words is { Status: WordStatus.Timed } ? Middles(timed) : null;
        var sounds = signals.SoundWindows.ToLookup(sound => sound.StartMs);
        var windows = new List<SignalWindow>();
        for (var start = answer.StartMs / SoundWindow.LengthMs * SoundWindow.LengthMs; start < answer.EndMs; start += SoundWindow.LengthMs)
        {
            // What was said before the question had ended belongs to the first window.
            var from = start == 0 ? int.MinValue : start;
            var end = start + SoundWindow.LengthMs;
            var covered = Math.Min(end, answer.EndMs) - Math.Max(start, answer.StartMs);
            var sound = sounds[start].FirstOrDefault();
            windows.Add(new SignalWindow(
                start,
                Math.Min(end, answer.EndMs),
                speech.Sum(span => Overlap(span, from, end)),
                pauses.Count(pause => (pause.StartMs + pause.EndMs) / 2 is var middle && middle >= from && middle < end),
                pauses.Sum(pause => Overlap(pause, from, end)),
                middles is not null && covered >= SignalLimits.RateAnswerMs ? middles.Count(middle => middle >= from && middle < end) * 60_000.0 / covered : null,
                sound?.PitchMedianHz,
                sound?.LoudnessDbfs));
        }

        return windows;
    }

    private static int Overlap(SpeechSpan span, int from, int end) => Math.Max(0, Math.Min(span.EndMs, end) - Math.Max(span.StartMs, from));

    /// <summary>Where the words lie, "um" and "uh" left out as in every pace.</summary>
    private static List<long> Middles(IReadOnlyList<TimedWord> timed)
    {
        var words = SpokenWord.Read(timed);
        var isHesitation = Hesitation.Find(words);
        return [.. words.Where((_, at) => !isHesitation[at]).Select(word => word.TwiceMiddle / 2)];
    }
}
