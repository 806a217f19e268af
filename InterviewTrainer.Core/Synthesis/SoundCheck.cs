using System.Runtime.InteropServices;

namespace InterviewTrainer.Core.Synthesis;

/// <summary>Tells speech from what a broken engine or a strange server gives. One instance a text; not thread-safe.</summary>
/// <param name="text">What is to be spoken; never part of a message.</param>
/// <param name="voice">How it is to be spoken.</param>
internal sealed class SoundCheck(string text, SpeechVoice voice)
{
    private const int MinRateHz = 8_000;
    private const int MaxRateHz = 192_000;

    /// <summary>Slower than anybody reads, figures included, and a start and an end.</summary>
    private const double MaxSecondsPerCharacter = 0.5;

    private const double MaxSecondsAround = 10;

    /// <summary>Share of samples at full scale: what numbers that are none become when they are made into sound.</summary>
    private const double MaxClipped = 0.5;

    private int _rateHz;
    private TimeSpan _length;

    /// <summary>Length of the sound from its first audible chunk on.</summary>
    public TimeSpan Audible { get; private set; }

    /// <exception cref="SpeechSynthesisException">It is no speech; the message says why.</exception>
    public void Accept(PcmChunk chunk)
    {
        if (chunk.SampleRateHz is < MinRateHz or > MaxRateHz || (_rateHz != 0 && chunk.SampleRateHz != _rateHz))
        {
            throw new SpeechSynthesisException($"It gave sound of {chunk.SampleRateHz} samples a second{(_rateHz == 0 ? "" : $" after {_rateHz}")}.");
        }

        if (chunk.Pcm.Length % sizeof(short) != 0)
        {
            throw new SpeechSynthesisException("It gave half a sample.");
        }

        _rateHz = chunk.SampleRateHz;
        _length += chunk.Duration;
        if (_length.TotalSeconds > MaxSecondsAround + (text.Length * MaxSecondsPerCharacter / voice.Rate))
        {
            throw new SpeechSynthesisException($"It speaks for more than {_length.TotalSeconds:0} s, far too long for {text.Length} characters.");
        }

        var samples = MemoryMarshal.Cast<byte, short>(chunk.Pcm.Span);
        if (samples.Count(short.MaxValue) + samples.Count(short.MinValue) > samples.Length * MaxClipped)
        {
            throw new SpeechSynthesisException("It gave noise at full scale.");
        }

        if (Audible > TimeSpan.Zero || samples.ContainsAnyExcept((short)0))
        {
            Audible += chunk.Duration;
        }
    }

    /// <exception cref="SpeechSynthesisException">Nothing was to be heard.</exception>
    public void Finish()
    {
        if (Audible == TimeSpan.Zero)
        {
            throw new SpeechSynthesisException("It made no sound.");
        }
    }
}
