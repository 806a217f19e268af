using InterviewTrainer.EngineHost.Language.Sampling;

namespace InterviewTrainer.EngineHost.Llama;

/// <summary>
/// A grammar and how far the reply has come in it. A token that it refuses must never be accepted: llama.cpp would end the process, so <see cref="TryAccept"/>
/// asks first. Not thread-safe.
/// </summary>
internal sealed unsafe class LlamaGrammar(LlamaSamplerHandle handle, int vocabularyTokens) : ITokenGrammar, IDisposable
{
    private LlamaTokenData[]? _all;

    /// <inheritdoc/>
    public bool Allows(int token)
    {
        Span<LlamaTokenData> one = [new LlamaTokenData { Id = token }];
        Apply(one);
        return !float.IsNegativeInfinity(one[0].Logit);
    }

    /// <inheritdoc/>
    public void Apply(Span<LlamaTokenData> candidates)
    {
        fixed (LlamaTokenData* data = candidates)
        {
            var array = new LlamaTokenDataArray { Data = data, Size = (nuint)candidates.Length, Selected = -1 };
            LlamaNative.llama_sampler_apply(handle, &array);
        }
    }

    /// <inheritdoc/>
    public ReadOnlySpan<LlamaTokenData> ApplyToAll(ReadOnlySpan<float> logits)
    {
        _all ??= new LlamaTokenData[vocabularyTokens];
        for (var token = 0; token < vocabularyTokens; token++)
        {
            _all[token] = new LlamaTokenData { Id = token, Logit = logits[token] };
        }

        Apply(_all);
        return _all;
    }

    /// <summary>Goes on by a token; false, and nothing changes, when the grammar refuses it.</summary>
    public bool TryAccept(int token)
    {
        if (!Allows(token))
        {
            return false;
        }

        LlamaNative.llama_sampler_accept(handle, token);
        return true;
    }

    public void Dispose() => handle.Dispose();
}
