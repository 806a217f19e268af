using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Signals.Words;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Tests.Signals.Words;

/// <summary>Answers whose every time is known: a word lasts 400 ms, and each <c>|</c> is a pause of 600 ms.</summary>
internal static class Said
{
    public const int WordMs = 400;
    public const int PauseMs = 600;

    public static (AnswerSignals Signals, HeardWords Heard) Of(
        string said, HesitationHandling hesitations = HesitationHandling.Unknown, double? confidence = 0.9, string? language = null)
    {
        var words = new List<TimedWord>();
        var speech = new List<SpeechSpan>();
        var (at, start) = (0, 0);
        foreach (var token in said.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (token == "|")
            {
                speech.Add(new SpeechSpan(start, at));
                at += PauseMs;
                start = at;
            }
            else
            {
                words.Add(new TimedWord(token, Ms(at), Ms(at + WordMs), confidence));
                at += WordMs;
            }
        }

        speech.Add(new SpeechSpan(start, at));
        return (SoundOf(speech), new HeardWords(said.Replace("|", "", StringComparison.Ordinal), words, hesitations) { Language = language });
    }

    public static AnswerSignals Measure(
        string said, HesitationHandling hesitations = HesitationHandling.Unknown, double? confidence = 0.9, string? language = null)
    {
        var (signals, heard) = Of(said, hesitations, confidence, language);
        return signals.WithWords(heard);
    }

    /// <summary>The sound of an answer by its stretches of speech, measured as the program does.</summary>
    public static AnswerSignals SoundOf(IEnumerable<SpeechSpan> speech) => SpeechTiming.Measure([.. speech]);

    public static TimeSpan Ms(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);
}
