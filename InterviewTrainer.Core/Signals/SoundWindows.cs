using InterviewTrainer.Core.Audio;

namespace InterviewTrainer.Core.Signals;

/// <summary>Level and pitch of speech, window by window. Hops come in order, so that only the latest window is more than two numbers.</summary>
internal sealed class SoundWindows
{
    private static readonly long Length = AudioFormat.Samples(TimeSpan.FromMilliseconds(SoundWindow.LengthMs));

    /// <summary>Longer answers keep their first hours.</summary>
    private const int Kept = 1_000;

    private readonly List<SoundWindow> _closed = [];
    private SoundStatistics? _latest;
    private long _index;

    public SoundWindows()
    {
    }

    private SoundWindows(SoundWindows other) => (_closed, _latest, _index) = ([.. other._closed], other._latest?.Copy(), other._index);

    /// <summary>Takes a hop of speech.</summary>
    /// <param name="hop">In order of time.</param>
    /// <param name="position">Its middle, samples from the end of the question.</param>
    public void Add(SoundHop hop, long position)
    {
        var index = Math.Max(0, position) / Length;
        if (index != _index && _latest is not null)
        {
            Close();
        }

        _index = index;
        (_latest ??= new SoundStatistics()).Add(hop);
    }

    public SoundWindows Copy() => new(this);

    /// <summary>The windows that held speech, in order.</summary>
    public IReadOnlyList<SoundWindow> Read()
    {
        Close();
        return _closed;
    }

    private void Close()
    {
        if (_latest is { } latest && _closed.Count < Kept)
        {
            var measured = latest.AddTo(new AnswerSignals());
            _closed.Add(new SoundWindow((int)_index * SoundWindow.LengthMs, measured.LoudnessDbfs, measured.PitchMedianHz));
        }

        _latest = null;
    }
}
