using InterviewTrainer.Core.Diagnostics;

namespace InterviewTrainer.Core.Conversation.TurnTaking;

/// <summary>
/// How long this person pauses in the middle of what they say, learned while they answer: whoever pauses long is waited for longer. Only pauses after which they
/// went on count; the last silence of an answer is not one. Not thread-safe.
/// </summary>
internal sealed class OwnPauses
{
    /// <summary>Shorter silences are part of articulation (Goldman-Eisler 1968 takes 250 ms).</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(250);

    /// <summary>Longer ones are somebody at the door, not a way of speaking.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);

    private const int Kept = 40;

    /// <summary>Fewer say nothing about anybody.</summary>
    private const int LeastPauses = 5;

    private readonly Queue<TimeSpan> _pauses = new();

    /// <summary>Nine of ten of their pauses are no longer than this; null while too few are known.</summary>
    public TimeSpan? Typical => _pauses.Count < LeastPauses ? null : Percentile.Of(_pauses, 90);

    /// <summary>They paused for so long, and went on.</summary>
    public void Add(TimeSpan pause)
    {
        if (pause < Shortest || pause > Longest)
        {
            return;
        }

        _pauses.Enqueue(pause);
        if (_pauses.Count > Kept)
        {
            _pauses.Dequeue();
        }
    }
}
