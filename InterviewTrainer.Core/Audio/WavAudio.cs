namespace InterviewTrainer.Core.Audio;

/// <summary>The sound of a WAV file, its channels mixed to one.</summary>
/// <param name="Samples">−1 to 1; files of floating-point samples may go beyond.</param>
/// <param name="SampleRateHz">Samples a second.</param>
public sealed record WavAudio(ReadOnlyMemory<float> Samples, int SampleRateHz)
{
    /// <summary>Playing time.</summary>
    public TimeSpan Duration => TimeSpan.FromSeconds((double)Samples.Length / SampleRateHz);

    /// <summary>The same sound in the form of <see cref="AudioFormat"/>: 16 kHz, signed 16 bit.</summary>
    public short[] ToAudioFormat()
    {
        var resampled = Resampler.Resample(Samples.Span, SampleRateHz, AudioFormat.SampleRateHz);
        var pcm = new short[resampled.Length];
        Pcm16.FromFloat(resampled, pcm);
        return pcm;
    }
}
