using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>Speech that a test can understand: word number n is 0.4 s of the sample value 1000 + n, then 0.1 s of near silence.</summary>
internal static class NumberSpeech
{
    public const double SecondsPerWord = 0.5;
    private const int WordSamples = AudioFormat.SampleRateHz * 4 / 10;
    private const int GapSamples = AudioFormat.SampleRateHz / 10;
    private const short Base = 1000;

    public static short[] Say(int first, int count) =>
        [.. Enumerable.Range(first, count).SelectMany(word => Enumerable.Repeat((short)(Base + word), WordSamples).Concat(Enumerable.Repeat((short)20, GapSamples)))];

    public static string Text(int first, int count) => string.Join(' ', Enumerable.Range(first, count).Select(word => $"w{word}"));

    /// <summary>Understands every word of which at least half is there.</summary>
    public static Core.Transcription.Transcription Hear(ReadOnlySpan<short> samples, bool isTimed = true)
    {
        var words = new List<TimedWord>();
        for (var at = 0; at < samples.Length;)
        {
            var end = at;
            while (end < samples.Length && samples[end] == samples[at])
            {
                end++;
            }

            if (samples[at] >= Base && end - at >= WordSamples / 2)
            {
                words.Add(new TimedWord($"w{samples[at] - Base}", AudioFormat.Duration(at), AudioFormat.Duration(end), 0.8));
            }

            at = end;
        }

        return new Core.Transcription.Transcription(string.Join(' ', words.Select(word => word.Text)), [], isTimed ? words : []) { Confidence = 0.8 };
    }
}
