using InterviewTrainer.EngineHost.Llama;

namespace InterviewTrainer.EngineHost.Language.Sampling;

/// <summary>
/// Chooses the next token. With a grammar the token is chosen first and only then checked, for a grammar's pass over a whole vocabulary takes longer than the model's
/// own step; where it is refused, the other likely ones are tried, and all tokens only when none of those may come. Not thread-safe.
/// </summary>
internal sealed class TokenSampler(SamplingSettings settings)
{
    private readonly TopCandidates _candidates = new(settings.TopK);
    private ulong _state = settings.Seed;

    /// <returns>The token; null when the grammar lets none come next.</returns>
    /// <exception cref="InvalidOperationException">The model computes no numbers: it is damaged.</exception>
    public int? Sample(ReadOnlySpan<float> logits, ITokenGrammar? grammar)
    {
        _candidates.Collect(logits);
        if (_candidates.Items.IsEmpty)
        {
            throw new InvalidOperationException("The model computes no numbers: its file is damaged. Download it again.");
        }

        var token = Choose();
        if (grammar is null || grammar.Allows(token))
        {
            return token;
        }

        grammar.Apply(_candidates.Items);
        _candidates.DropImpossible();
        if (_candidates.Items.IsEmpty)
        {
            _candidates.Collect(grammar.ApplyToAll(logits));
        }

        return _candidates.Items.IsEmpty ? null : Choose();
    }

    private int Choose()
    {
        var items = _candidates.Items;
        if (settings.Temperature <= 0)
        {
            return items[0].Id;
        }

        var (sum, kept) = Weigh(items);
        var left = NextShare() * sum;
        for (var i = 0; i < kept - 1; i++)
        {
            left -= items[i].Probability;
            if (left < 0)
            {
                return items[i].Id;
            }
        }

        return items[kept - 1].Id;
    }

    /// <summary>Weights relative to the likeliest; how many stay after the cuts, and their sum.</summary>
    private (double Sum, int Kept) Weigh(Span<LlamaTokenData> items)
    {
        var (all, best) = (0.0, items[0].Logit);
        foreach (ref var item in items)
        {
            item.Probability = (float)Math.Exp((item.Logit - best) / settings.Temperature);
            all += item.Probability;
        }

        var (sum, kept) = (0.0, 0);
        while (kept < items.Length && items[kept].Probability >= settings.MinP && (kept == 0 || sum < settings.TopP * all))
        {
            sum += items[kept++].Probability;
        }

        return (sum, kept);
    }

    /// <summary>0 to below 1. SplitMix64 (Steele, Lea, Flood 2014): the same on every machine and release.</summary>
    private double NextShare()
    {
        var z = _state += 0x9E37_79B9_7F4A_7C15;
        z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
        z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
