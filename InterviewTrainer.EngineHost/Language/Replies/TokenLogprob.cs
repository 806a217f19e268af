namespace InterviewTrainer.EngineHost.Language.Replies;

/// <summary>How likely the model thought a token that was chosen, whatever temperature, cuts and grammar made of it.</summary>
/// <param name="Bytes">The token as it is written; may be a part of a character.</param>
/// <param name="Logprob">Natural logarithm of its share among all tokens, at most 0.</param>
internal sealed record TokenLogprob(byte[] Bytes, double Logprob)
{
    /// <param name="logits">Of the whole vocabulary.</param>
    /// <param name="token">Which was chosen.</param>
    public static double Of(ReadOnlySpan<float> logits, int token)
    {
        var most = double.NegativeInfinity;
        foreach (var logit in logits)
        {
            most = Math.Max(most, logit);
        }

        var sum = 0.0;
        foreach (var logit in logits)
        {
            sum += Math.Exp(logit - most);
        }

        return logits[token] - most - Math.Log(sum);
    }
}
