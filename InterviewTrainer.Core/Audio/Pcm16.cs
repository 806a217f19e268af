namespace InterviewTrainer.Core.Audio;

/// <summary>Signed 16 bit samples to and from floating point of −1 to 1. A sample that goes there and back is unchanged.</summary>
public static class Pcm16
{
    private const float Scale = 32768f;

    /// <summary>−1 up to (just under) 1.</summary>
    public static float ToFloat(short sample) => sample / Scale;

    /// <summary>Rounded; what lies beyond full scale is clipped, and what is no number becomes silence.</summary>
    public static short FromFloat(float sample) =>
        float.IsNaN(sample) ? (short)0 : (short)Math.Clamp(MathF.Round(sample * Scale), short.MinValue, short.MaxValue);

    /// <summary>Converts all of <paramref name="samples"/> into the start of <paramref name="destination"/>, which is at least as long.</summary>
    public static void ToFloat(ReadOnlySpan<short> samples, Span<float> destination)
    {
        for (var i = 0; i < samples.Length; i++)
        {
            destination[i] = ToFloat(samples[i]);
        }
    }

    /// <summary>Converts all of <paramref name="samples"/> into the start of <paramref name="destination"/>, which is at least as long.</summary>
    public static void FromFloat(ReadOnlySpan<float> samples, Span<short> destination)
    {
        for (var i = 0; i < samples.Length; i++)
        {
            destination[i] = FromFloat(samples[i]);
        }
    }
}
