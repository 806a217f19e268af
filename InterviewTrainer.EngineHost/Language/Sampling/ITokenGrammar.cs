using InterviewTrainer.EngineHost.Llama;

namespace InterviewTrainer.EngineHost.Language.Sampling;

/// <summary>Which tokens may come next. Not thread-safe.</summary>
internal interface ITokenGrammar
{
    /// <summary>True when this token may.</summary>
    bool Allows(int token);

    /// <summary>Sets the logits of the candidates that may not to −∞.</summary>
    void Apply(Span<LlamaTokenData> candidates);

    /// <summary>Every token with its logit, those that may not come next with −∞. Slow with a large vocabulary. Valid until the next call.</summary>
    ReadOnlySpan<LlamaTokenData> ApplyToAll(ReadOnlySpan<float> logits);
}
