using System.Numerics;
using InterviewTrainer.EngineHost.Llama;

namespace InterviewTrainer.EngineHost.Language.Sampling;

/// <summary>The likeliest tokens, likeliest first; of equally likely ones the one with the lower number. Not thread-safe.</summary>
internal sealed class TopCandidates(int most)
{
    private readonly LlamaTokenData[] _items = new LlamaTokenData[most];
    private int _count;

    public Span<LlamaTokenData> Items => _items.AsSpan(0, _count);

    public void Clear() => _count = 0;

    /// <summary>Takes the likeliest of the vocabulary. What is not a number, or −∞, is never taken.</summary>
    public void Collect(ReadOnlySpan<float> logits)
    {
        Clear();
        var token = 0;
        for (; token + Vector<float>.Count <= logits.Length; token += Vector<float>.Count)
        {
            var several = new Vector<float>(logits[token..]);
            if (!Vector.GreaterThanAny(several, new Vector<float>(Least)))
            {
                continue;
            }

            for (var i = 0; i < Vector<float>.Count; i++)
            {
                Offer(token + i, several[i]);
            }
        }

        for (; token < logits.Length; token++)
        {
            Offer(token, logits[token]);
        }
    }

    /// <summary>Takes the likeliest of the candidates.</summary>
    public void Collect(ReadOnlySpan<LlamaTokenData> candidates)
    {
        Clear();
        foreach (var candidate in candidates)
        {
            Offer(candidate.Id, candidate.Logit);
        }
    }

    /// <summary>Drops those whose logit is −∞, in place.</summary>
    public void DropImpossible()
    {
        var kept = 0;
        foreach (var item in Items)
        {
            if (float.IsFinite(item.Logit))
            {
                _items[kept++] = item;
            }
        }

        _count = kept;
    }

    private float Least => _count < _items.Length ? float.NegativeInfinity : _items[_count - 1].Logit;

    private void Offer(int token, float logit)
    {
        if (!(logit > Least))
        {
            return;
        }

        _count = Math.Min(_count + 1, _items.Length);
        var place = _count - 1;
        for (; place > 0 && _items[place - 1].Logit < logit; place--)
        {
            _items[place] = _items[place - 1];
        }

        _items[place] = new LlamaTokenData { Id = token, Logit = logit };
    }
}
