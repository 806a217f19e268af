using InterviewTrainer.Core.Audio;

namespace InterviewTrainer.Core.Transcription;

/// <summary>
/// The sound of an utterance that is still needed, and where the person paused in it. Positions are samples from the utterance's start.
/// Not thread-safe; what it gave out stays as it is.
/// </summary>
internal sealed class UtteranceSound
{
    private static readonly int HopSamples = (int)AudioFormat.Samples(TimeSpan.FromMilliseconds(20));

    private readonly List<long> _pauses = [];
    private short[] _samples = new short[AudioFormat.SampleRateHz * 4];
    private int _count;

    /// <summary>Where what is left begins.</summary>
    public long Start { get; private set; }

    public long End => Start + _count;

    /// <summary>Nothing was said since the last pause.</summary>
    public bool EndsInPause => _pauses.Count > 0 && _pauses[^1] == End;

    public void Add(ReadOnlySpan<short> samples)
    {
        if (_count + samples.Length > _samples.Length)
        {
            Array.Resize(ref _samples, Math.Max(_samples.Length * 2, _count + samples.Length));
        }

        samples.CopyTo(_samples.AsSpan(_count));
        _count += samples.Length;
    }

    public void Pause()
    {
        if (_count > 0 && !EndsInPause)
        {
            _pauses.Add(End);
        }
    }

    /// <summary>The sound from the start of what is left.</summary>
    public ReadOnlyMemory<short> Until(long end) => _samples.AsMemory(0, (int)(end - Start));

    /// <summary>The last pause between two positions, both included; null without one.</summary>
    public long? PauseWithin(long first, long last)
    {
        var at = _pauses.FindLastIndex(pause => pause >= first && pause <= last);
        return at >= 0 ? _pauses[at] : null;
    }

    /// <summary>The middle of the quietest 100 ms between two positions: where a cut hurts least.</summary>
    public long QuietestWithin(long first, long last)
    {
        var (quietest, best) = (double.MaxValue, last);
        for (var from = first; from + (5 * HopSamples) <= last; from += HopSamples)
        {
            var level = Level.Rms(_samples.AsSpan((int)(from - Start), 5 * HopSamples));
            if (level < quietest)
            {
                (quietest, best) = (level, from + (5 * HopSamples / 2));
            }
        }

        return best;
    }

    /// <summary>Lets go of everything before <paramref name="position"/>.</summary>
    public void LetGo(long position)
    {
        var left = _samples.AsSpan((int)(position - Start), (int)(End - position));
        var samples = new short[Math.Max(AudioFormat.SampleRateHz * 4, left.Length)];
        left.CopyTo(samples);
        (_samples, _count, Start) = (samples, left.Length, position);
        _pauses.RemoveAll(pause => pause <= position);
    }
}
