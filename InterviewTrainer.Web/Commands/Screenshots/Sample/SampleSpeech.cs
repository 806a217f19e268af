using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Signals;

namespace InterviewTrainer.Web.Commands.Screenshots.Sample;

/// <summary>When somebody would have spoken and paused, had they said these words aloud; measured as the program measures real speech.</summary>
internal static class SampleSpeech
{
    private const int WordMs = 345;

    /// <param name="words">What was said.</param>
    /// <param name="isHeard">A recogniser wrote it down, so that there is a pace.</param>
    /// <param name="ease">0 for somebody new to it, 1 for somebody with practice: they begin sooner and pause for less long.</param>
    /// <param name="random">Makes each answer different.</param>
    public static AnswerSignals Measure(string words, bool isHeard, double ease, Random random)
    {
        var collector = new AnswerSignalCollector();
        collector.Begin(0);
        var atMs = Between(random, 700, 1900) + ((1 - ease) * Between(random, 600, 2600));
        var sentences = words.Split(". ");

        // Somewhere within the answer they look for the words.
        var searching = random.Next(1, Math.Max(2, sentences.Length));
        foreach (var (sentence, index) in sentences.Select((sentence, index) => (sentence, index)))
        {
            if (index == searching)
            {
                atMs += Between(random, 900, 1400) + ((1 - ease) * Between(random, 500, 2400));
            }

            foreach (var clause in sentence.Split(", "))
            {
                collector.SpeechStarted(Sample(atMs));
                atMs += AnswerFeatures.CountWords(clause) * WordMs * Between(random, 0.9, 1.15);
                collector.SpeechEnded(Sample(atMs));
                atMs += Between(random, 180, 520);
            }

            atMs += Between(random, 250, 800);
        }

        var signals = collector.Complete(Sample(atMs)) with
        {
            LoudnessDbfs = Between(random, -27, -23),
            EnergyRangeDb = Between(random, 15, 18) + (3 * ease),
            PitchMedianHz = Between(random, 116, 126),
            PitchRangeSemitones = Between(random, 4.8, 6) + (2 * ease),
        };
        return isHeard ? signals.WithWords(AnswerFeatures.CountWords(words)) : signals;
    }

    private static long Sample(double milliseconds) => AudioFormat.Samples(TimeSpan.FromMilliseconds(milliseconds));

    private static double Between(Random random, double least, double most) => least + (random.NextDouble() * (most - least));
}
