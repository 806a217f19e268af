namespace InterviewTrainer.Core.Transcription;

/// <summary>
/// Decides which words of growing sound stand: those on which two hypotheses in a row agree (LocalAgreement-2; Macháček, Dabre and Bojar 2023,
/// arXiv 2307.14743). What stands is never taken back while the piece of sound lasts. Not thread-safe.
/// </summary>
internal sealed class LocalAgreement
{
    private readonly List<HypothesisWord> _settled = [];
    private IReadOnlyList<HypothesisWord> _open = [];

    /// <summary>Words that stand.</summary>
    public IReadOnlyList<HypothesisWord> Settled => _settled;

    /// <summary>Settled words and, behind them, what was heard last.</summary>
    public IEnumerable<HypothesisWord> All => _settled.Concat(_open);

    /// <summary>Takes what the engine made of the whole piece as it is now.</summary>
    public void Hear(IReadOnlyList<HypothesisWord> hypothesis)
    {
        var rest = hypothesis.Skip(LengthOfSettled(hypothesis)).ToList();
        var agreed = rest.Zip(_open).TakeWhile(pair => pair.First.Key == pair.Second.Key).Count();
        _settled.AddRange(rest.Take(agreed));
        _open = rest[agreed..];
    }

    /// <summary>The piece is over: its words, all of them settled. What follows is a new one.</summary>
    public IReadOnlyList<HypothesisWord> Close()
    {
        var all = All.ToList();
        _settled.Clear();
        _open = [];
        return all;
    }

    /// <summary>The sound of the settled words is let go; what is open stays to be agreed on.</summary>
    public IReadOnlyList<HypothesisWord> LetSettledGo()
    {
        var settled = _settled.ToList();
        _settled.Clear();
        return settled;
    }

    /// <summary>
    /// How many words of a hypothesis say what is settled already, where it may say it a little differently: the prefix with the fewest edits
    /// (Levenshtein) between the two; of several the one that is as long as the settled words.
    /// </summary>
    private int LengthOfSettled(IReadOnlyList<HypothesisWord> hypothesis)
    {
        var edits = Enumerable.Range(0, hypothesis.Count + 1).ToArray();
        for (var i = 0; i < _settled.Count; i++)
        {
            var diagonal = edits[0];
            edits[0]++;
            for (var j = 1; j <= hypothesis.Count; j++)
            {
                var replaced = diagonal + (_settled[i].Key == hypothesis[j - 1].Key ? 0 : 1);
                diagonal = edits[j];
                edits[j] = Math.Min(replaced, Math.Min(edits[j], edits[j - 1]) + 1);
            }
        }

        return Enumerable.Range(0, hypothesis.Count + 1).OrderBy(length => edits[length]).ThenBy(length => Math.Abs(length - _settled.Count)).First();
    }
}
