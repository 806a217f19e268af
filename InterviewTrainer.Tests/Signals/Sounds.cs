using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Signals;

namespace InterviewTrainer.Tests.Signals;

/// <summary>Sounds whose level and pitch are known, and a measurement of them as one stretch of speech.</summary>
internal static class Sounds
{
    public const int Second = AudioFormat.SampleRateHz;

    public static short[] Silence(double seconds) => new short[(int)(seconds * Second)];

    /// <summary>A sine; the level is its RMS, 0 for a square wave at full scale.</summary>
    public static short[] Tone(double hz, double seconds, double dbfs = -20) => Glide(hz, hz, seconds, dbfs);

    /// <summary>A sine that moves evenly on the semitone scale.</summary>
    public static short[] Glide(double fromHz, double toHz, double seconds, double dbfs = -20)
    {
        var amplitude = 32768 * Math.Sqrt(2) * Math.Pow(10, dbfs / 20);
        var phase = 0.0;
        return Render(seconds, share =>
        {
            phase += 2 * Math.PI * fromHz * Math.Pow(toHz / fromHz, share) / Second;
            return amplitude * Math.Sin(phase);
        });
    }

    /// <summary>Harmonics of <paramref name="hz"/>, each with its own strength; the first of them may be 0.</summary>
    public static short[] Harmonics(double hz, double seconds, params double[] amplitudes)
    {
        var sample = 0;
        return Render(seconds, _ =>
        {
            var time = sample++ / (double)Second;
            return amplitudes.Select((amplitude, index) => amplitude * Math.Sin((2 * Math.PI * hz * (index + 1) * time) + index)).Sum();
        });
    }

    public static short[] Noise(double seconds, int amplitude = 4_000)
    {
        var random = new Random(7);
        return Render(seconds, _ => random.Next(-amplitude, amplitude));
    }

    public static short[] Join(params short[][] parts) => [.. parts.SelectMany(part => part)];

    /// <summary>The signals of <paramref name="sound"/> when the whole of it is one stretch of speech.</summary>
    public static AnswerSignals Measure(short[] sound)
    {
        // Silence before and after lets the analysis settle, as in a room.
        var lead = Second / 5;
        var collector = new AnswerSignalCollector();
        collector.Begin(0);
        collector.Accept(Join(new short[lead], sound, new short[lead]), 0);
        collector.SpeechStarted(lead);
        collector.SpeechEnded(lead + sound.Length);
        return collector.Complete(sound.Length + (2 * lead));
    }

    private static short[] Render(double seconds, Func<double, double> sample)
    {
        var sound = new short[(int)(seconds * Second)];
        for (var i = 0; i < sound.Length; i++)
        {
            sound[i] = (short)Math.Round(sample((double)i / sound.Length));
        }

        return sound;
    }
}
