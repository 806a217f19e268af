namespace InterviewTrainer.Core.Transcription;

/// <summary>Counts outputs in a row that are word for word the same. Not thread-safe.</summary>
internal sealed class SameOutputs
{
    private string _last = "";

    public int Count { get; private set; }

    /// <summary>Takes the next output; without words it ends the row.</summary>
    public void Add(IReadOnlyList<HypothesisWord> words)
    {
        var output = string.Join(' ', words.Select(word => word.Key));
        Count = output.Length == 0 ? 0 : output == _last ? Count + 1 : 1;
        _last = output;
    }

    public void Reset() => (_last, Count) = ("", 0);
}
