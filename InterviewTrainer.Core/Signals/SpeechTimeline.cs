using InterviewTrainer.Core.Audio;

namespace InterviewTrainer.Core.Signals;

/// <summary>Stretches of speech on the microphone's sample clock, as the segmenter reports them, seen from the end of the question.</summary>
internal sealed class SpeechTimeline
{
    private const double SamplesPerMs = AudioFormat.SampleRateHz / 1000.0;

    private readonly List<Stretch> _closed = [];
    private long _questionEnd;
    private long? _openedAt;

    public bool Open => _openedAt is not null;

    /// <summary>Counts from <paramref name="questionEnd"/> from now on. Speech that reaches beyond it stays; what ended before is forgotten.</summary>
    public void Begin(long questionEnd)
    {
        _questionEnd = questionEnd;
        _closed.RemoveAll(stretch => stretch.End <= questionEnd);
    }

    /// <summary>A second start without an end in between changes nothing.</summary>
    public void Start(long sample) => _openedAt ??= _closed.Count > 0 ? Math.Max(sample, _closed[^1].End) : sample;

    /// <summary>An end without a start changes nothing; nor does speech that was over before the question was.</summary>
    public void End(long sample)
    {
        if (_openedAt is { } start && sample > Math.Max(start, _questionEnd))
        {
            _closed.Add(new Stretch(start, sample));
        }

        _openedAt = null;
    }

    /// <summary>Whether <paramref name="sample"/> lies within speech; an open stretch has no end yet.</summary>
    public bool Contains(long sample)
    {
        if (sample >= _openedAt)
        {
            return true;
        }

        var (low, high) = (0, _closed.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (sample < _closed[middle].Start)
            {
                high = middle - 1;
            }
            else if (sample >= _closed[middle].End)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The stretches so far, an open one up to <paramref name="now"/>.</summary>
    public List<SpeechSpan> Read(long now)
    {
        var spans = _closed.ConvertAll(stretch => new SpeechSpan(Milliseconds(stretch.Start), Milliseconds(stretch.End)));
        if (_openedAt is { } start && now > Math.Max(start, _questionEnd))
        {
            spans.Add(new SpeechSpan(Milliseconds(start), Milliseconds(now)));
        }

        return spans;
    }

    /// <summary>Samples from the end of the question.</summary>
    public long FromQuestion(long sample) => sample - _questionEnd;

    /// <summary>Milliseconds from the end of the question.</summary>
    public int Milliseconds(long sample) => (int)Math.Round((sample - _questionEnd) / SamplesPerMs);

    private readonly record struct Stretch(long Start, long End);
}
