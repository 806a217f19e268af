using InterviewTrainer.Core.Audio;

namespace InterviewTrainer.Core.Conversation;

/// <summary>
/// Cuts the answer's speech out of the microphone's stream, for a recogniser: a little from before each start, so that no first sound is
/// lost, and never what is not the person's turn. Remembers two seconds, because starts are noticed late. Not thread-safe.
/// </summary>
/// <param name="onPiece">Takes the speech.</param>
internal sealed class AnswerSpeech(Action<SpeechPiece> onPiece)
{
    private static readonly long Before = AudioFormat.Samples(TimeSpan.FromMilliseconds(300));

    private readonly short[] _recent = new short[AudioFormat.SampleRateHz * 2];
    private long _end;
    private long _told;
    private long _turnStart;
    private bool _speaking;
    private Func<long, TimeSpan> _clock = AudioFormat.Duration;

    /// <summary>Takes the sound that follows.</summary>
    public void Add(ReadOnlySpan<short> samples)
    {
        foreach (var sample in samples)
        {
            _recent[_end++ % _recent.Length] = sample;
        }

        if (_speaking)
        {
            Tell();
        }
    }

    /// <summary>The person's turn begins, or goes on; nothing from before <paramref name="position"/> belongs to it.</summary>
    /// <param name="position">Samples of the stream.</param>
    /// <param name="clock">Gives the answer's time at a position.</param>
    public void BeginTurn(long position, Func<long, TimeSpan> clock)
    {
        Pause();
        (_turnStart, _clock) = (position, clock);
    }

    /// <summary>The person began to speak at <paramref name="position"/>.</summary>
    public void Begin(long position)
    {
        if (!_speaking)
        {
            _speaking = true;
            _told = Math.Max(Math.Max(position - Before, _end - _recent.Length), Math.Max(_turnStart, _told));
            Tell();
        }
    }

    /// <summary>The person fell silent, or is not asked any more.</summary>
    public void Pause()
    {
        if (_speaking)
        {
            _speaking = false;
            onPiece(new SpeechPiece(default, _clock(_told)));
        }
    }

    private void Tell()
    {
        var count = (int)(_end - _told);
        if (count <= 0)
        {
            return;
        }

        var samples = new short[count];
        for (var i = 0; i < count; i++)
        {
            samples[i] = _recent[(_told + i) % _recent.Length];
        }

        var piece = new SpeechPiece(samples, _clock(_told));
        _told = _end;
        onPiece(piece);
    }
}
