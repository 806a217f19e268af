using InterviewTrainer.Core.Interviewing;

namespace InterviewTrainer.Core.Conversation;

/// <summary>
/// Measures what the person waits for, from their last word to the interviewer's first sound. A step is taken the first time it happens. Called under the
/// interview's lock, but for <see cref="FirstSound"/>.
/// </summary>
internal sealed class TurnTimer(TimeProvider time)
{
    private long _lastSpeech;
    private bool _isRunning;
    private int _firstSound = -1;
    private TurnTimings _timings = new();

    /// <summary>The answer is taken for complete.</summary>
    /// <param name="silence">How long ago the last frame was in which the person spoke; zero where they handed in.</param>
    public void EndOfTurn(TimeSpan silence)
    {
        _lastSpeech = time.GetTimestamp() - (long)(silence.TotalSeconds * time.TimestampFrequency);
        (_isRunning, _timings) = (true, new TurnTimings { EndOfTurnMs = Milliseconds(silence) });
        Volatile.Write(ref _firstSound, -1);
    }

    public void Words() => _timings = _isRunning ? _timings with { WordsMs = Now } : _timings;

    public void Decision(bool speculative) => _timings = _isRunning && _timings.DecisionMs is null ? _timings with { DecisionMs = Now, Speculative = speculative } : _timings;

    public void Acknowledged() => _timings = _timings with { Acknowledged = _isRunning };

    /// <summary>Sound is handed to the page. From the thread that makes it.</summary>
    public void FirstSound()
    {
        if (_isRunning)
        {
            _ = Interlocked.CompareExchange(ref _firstSound, Now, -1);
        }
    }

    /// <summary>The page plays: what was measured belongs to the turn that is asked, and nothing is measured until the next answer.</summary>
    /// <param name="asked">The turn whose question is heard.</param>
    /// <returns>False when nothing was being measured.</returns>
    public bool Played(Turn asked)
    {
        if (!_isRunning)
        {
            return false;
        }

        _isRunning = false;
        var first = Volatile.Read(ref _firstSound);
        asked.Timings = _timings with { FirstSoundMs = first < 0 ? null : first, PlayedMs = Now };
        return true;
    }

    /// <summary>Nobody waits any more: the interview pauses, or something else is asked.</summary>
    public void Drop() => _isRunning = false;

    private int Now => Milliseconds(time.GetElapsedTime(_lastSpeech));

    private static int Milliseconds(TimeSpan time) => (int)Math.Clamp(time.TotalMilliseconds, 0, int.MaxValue);
}
