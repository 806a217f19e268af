namespace InterviewTrainer.Core.Audio;

/// <summary>Loudness of a stretch of sound.</summary>
public static class Level
{
    /// <summary>What <see cref="Decibels(double)"/> gives for silence and anything quieter: the step of a 16 bit sample.</summary>
    public const double FloorDb = -96;

    /// <summary>Root mean square, 0 to 1; 0 for no samples.</summary>
    public static double Rms(ReadOnlySpan<short> samples)
    {
        if (samples.IsEmpty)
        {
            return 0;
        }

        var sum = 0.0;
        foreach (var sample in samples)
        {
            double value = Pcm16.ToFloat(sample);
            sum += value * value;
        }

        return Math.Sqrt(sum / samples.Length);
    }

    /// <summary>Decibels relative to full scale (dBFS) of an amplitude of 0 to 1, never under <see cref="FloorDb"/>.</summary>
    public static double Decibels(double amplitude) => amplitude > 0 ? Math.Max(FloorDb, 20 * Math.Log10(amplitude)) : FloorDb;

    /// <summary>dBFS of the root mean square of <paramref name="samples"/>.</summary>
    public static double Decibels(ReadOnlySpan<short> samples) => Decibels(Rms(samples));
}
