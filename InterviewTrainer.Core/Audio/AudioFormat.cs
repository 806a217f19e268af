namespace InterviewTrainer.Core.Audio;

/// <summary>The one form in which the microphone's sound travels through the program: mono, signed 16 bit, 16 kHz.</summary>
public static class AudioFormat
{
    /// <summary>Samples a second.</summary>
    public const int SampleRateHz = 16_000;

    /// <summary>Length of <paramref name="samples"/> at <see cref="SampleRateHz"/>.</summary>
    public static TimeSpan Duration(long samples) => TimeSpan.FromTicks(samples * (TimeSpan.TicksPerSecond / SampleRateHz));

    /// <summary>Number of samples in <paramref name="duration"/>, rounded down.</summary>
    public static long Samples(TimeSpan duration) => duration.Ticks * SampleRateHz / TimeSpan.TicksPerSecond;
}
