namespace InterviewTrainer.Core.Transcription;

/// <summary>How often this machine can look at growing sound, from how long the last looks took. Not thread-safe.</summary>
internal sealed class RequestPace(StreamingOptions options)
{
    private const int Remembered = 5;

    private readonly Queue<TimeSpan> _last = new();

    /// <summary>New sound to wait for; null when the engine is too slow for partial transcripts.</summary>
    public TimeSpan? Interval => Typical is var typical && typical > options.SlowestForPartials
        ? null
        : typical / options.BusyShare is var needed && needed > options.ShortestInterval ? needed : options.ShortestInterval;

    private TimeSpan Typical => _last.Count == 0 ? TimeSpan.Zero : _last.Order().ElementAt(_last.Count / 2);

    public void Note(TimeSpan took)
    {
        if (_last.Count == Remembered)
        {
            _last.Dequeue();
        }

        _last.Enqueue(took);
    }
}
