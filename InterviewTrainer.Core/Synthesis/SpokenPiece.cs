namespace InterviewTrainer.Core.Synthesis;

/// <summary>A piece of text that is being spoken. Thread-safe.</summary>
/// <param name="text">What is said.</param>
public sealed class SpokenPiece(string text)
{
    private long _ticks = -1;

    public string Text => text;

    /// <summary>Playing time of the whole piece, once all of its sound is made; null before.</summary>
    public TimeSpan? Length
    {
        get => Volatile.Read(ref _ticks) is >= 0 and var ticks ? TimeSpan.FromTicks(ticks) : null;
        internal set => Volatile.Write(ref _ticks, value?.Ticks ?? -1);
    }
}
