namespace InterviewTrainer.Core.Conversation;

/// <summary>
/// Tells the person's voice from the interviewer's own echo while the loudspeaker plays. It learns how much of what is
/// played comes back into the microphone (the coupling: near nothing with a headset, a good part with loudspeakers) and
/// asks for voiced sound well above that, for long enough in a row. Not thread-safe.
/// </summary>
public sealed class BargeInDetector(TurnTakingOptions options)
{
    /// <summary>Echo arrives late and smeared: loudest microphone against loudest playback of this long.</summary>
    private static readonly TimeSpan EchoWindow = TimeSpan.FromMilliseconds(300);

    /// <summary>Loudspeakers without echo cancellation; the first moments correct it.</summary>
    private const double FirstCoupling = 0.3;

    /// <summary>Quieter sound is nobody speaking into the microphone; RMS, about -40 dBFS.</summary>
    internal const double QuietestVoice = 0.01;

    private const double AudiblePlayback = 0.002;
    private const double CouplingFallSeconds = 0.2;
    private const double CouplingRiseSeconds = 3;

    /// <summary>What sounds like a person raises the coupling hardly at all, or they could not be heard over it; it does so in the end, should a headset have been unplugged.</summary>
    private const double CouplingRiseByVoiceSeconds = 30;

    private readonly Queue<(TimeSpan Length, double Microphone, double Playback)> _window = new();
    private TimeSpan _windowLength;
    private double _coupling = FirstCoupling;
    private TimeSpan _voiced;

    /// <summary>A new utterance is played; the coupling learned before stays.</summary>
    public void Begin()
    {
        _window.Clear();
        _windowLength = TimeSpan.Zero;
        _voiced = TimeSpan.Zero;
    }

    /// <summary>Takes a frame; true when the person has interrupted.</summary>
    /// <param name="microphoneLevel">RMS of the frame, 0 to 1.</param>
    /// <param name="playbackLevel">RMS of what was played during it, 0 to 1.</param>
    /// <param name="voiced">The voice activity detector hears speech in it.</param>
    /// <param name="length">The frame's length.</param>
    public bool Accept(double microphoneLevel, double playbackLevel, bool voiced, TimeSpan length)
    {
        Remember(microphoneLevel, playbackLevel, length);
        var playback = _window.Max(entry => entry.Playback);
        var isPerson = voiced && microphoneLevel >= Math.Max(QuietestVoice, options.BargeInLevelRatio * _coupling * playback);
        if (playback >= AudiblePlayback)
        {
            Learn(_window.Max(entry => entry.Microphone) / playback, isPerson, length);
        }

        _voiced = isPerson ? _voiced + length : TimeSpan.FromTicks(Math.Max(0, (_voiced - length).Ticks));
        return _voiced >= TimeSpan.FromMilliseconds(options.BargeInVoicedMs);
    }

    private void Remember(double microphone, double playback, TimeSpan length)
    {
        _window.Enqueue((length, microphone, playback));
        _windowLength += length;
        while (_windowLength - _window.Peek().Length >= EchoWindow)
        {
            _windowLength -= _window.Dequeue().Length;
        }
    }

    private void Learn(double ratio, bool isPerson, TimeSpan length)
    {
        var seconds = ratio < _coupling ? CouplingFallSeconds
            : isPerson || _voiced > TimeSpan.Zero ? CouplingRiseByVoiceSeconds
            : CouplingRiseSeconds;
        _coupling += (ratio - _coupling) * Math.Min(1, length.TotalSeconds / seconds);
    }
}
