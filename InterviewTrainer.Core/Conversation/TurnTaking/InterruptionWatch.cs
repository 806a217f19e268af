namespace InterviewTrainer.Core.Conversation.TurnTaking;

/// <summary>What becomes of the interviewer's voice because of what the microphone hears.</summary>
public enum InterruptionStep
{
    None,

    /// <summary>Somebody began to speak: the voice waits.</summary>
    Pause,

    /// <summary>It was a cough or an "mhm": the voice goes on where it was.</summary>
    Resume,

    /// <summary>The person goes on speaking: it is their turn.</summary>
    Yield,
}

/// <summary>
/// Barge-in in two steps, while the interviewer speaks: the voice pauses as soon as a person is heard, and only somebody who goes on speaking takes the turn.
/// Not thread-safe.
/// </summary>
/// <param name="options">How long the steps take.</param>
public sealed class InterruptionWatch(TurnTakingOptions options)
{
    private readonly BargeInDetector _detector = new(options);
    private TimeSpan _voiced;
    private TimeSpan _quiet;

    /// <summary>The voice waits.</summary>
    public bool IsPaused { get; private set; }

    /// <summary>A new utterance is played.</summary>
    public void Begin()
    {
        _detector.Begin();
        IsPaused = false;
    }

    /// <summary>Takes a frame.</summary>
    /// <inheritdoc cref="BargeInDetector.Accept"/>
    /// <returns>What to do with the voice; each step once.</returns>
    public InterruptionStep Accept(double microphoneLevel, double playbackLevel, bool voiced, TimeSpan length)
    {
        if (!IsPaused)
        {
            if (!_detector.Accept(microphoneLevel, playbackLevel, voiced, length))
            {
                return InterruptionStep.None;
            }

            (IsPaused, _voiced, _quiet) = (true, TimeSpan.FromMilliseconds(options.BargeInVoicedMs), TimeSpan.Zero);
            return InterruptionStep.Pause;
        }

        // Nothing is played now, so that no echo has to be reckoned with.
        var isPerson = voiced && microphoneLevel >= BargeInDetector.QuietestVoice;
        _voiced += isPerson ? length : TimeSpan.Zero;
        _quiet = isPerson ? TimeSpan.Zero : _quiet + length;
        if (_voiced >= TimeSpan.FromMilliseconds(options.BargeInYieldMs))
        {
            IsPaused = false;
            return InterruptionStep.Yield;
        }

        if (_quiet < TimeSpan.FromMilliseconds(options.BargeInResumeMs))
        {
            return InterruptionStep.None;
        }

        Begin();
        return InterruptionStep.Resume;
    }
}
