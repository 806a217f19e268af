using InterviewTrainer.EngineHost.Language.Sampling;
using InterviewTrainer.EngineHost.Llama;

namespace InterviewTrainer.EngineHost.Language.Replies;

/// <summary>Makes one reply, token by token. Used on the computing thread only.</summary>
internal sealed class ReplyMaker : IDisposable
{
    private readonly LlamaModel _model;
    private readonly TokenSampler _sampler;
    private readonly ReplyText _text;
    private readonly ThoughtBeforeSchema? _thought;
    private readonly LlamaGrammar? _grammar;

    /// <exception cref="InvalidOperationException">llama.cpp does not take the grammar.</exception>
    public ReplyMaker(LlamaModel model, Generation generation)
    {
        var request = generation.Request;
        (_model, Generation) = (model, generation);
        _sampler = new TokenSampler(request.Sampling);
        _text = new ReplyText(request);
        _thought = request is { Schema: not null, StartsThinking: true } ? new ThoughtBeforeSchema(request.MostThinkingTokens, request.KeepThinking) : null;
        _grammar = request.Schema is { } schema ? model.CreateGrammar(schema.Text) ?? throw new InvalidOperationException("llama.cpp does not take the schema's grammar.") : null;
    }

    public Generation Generation { get; }

    /// <summary>When the prompt had been computed; null before that.</summary>
    public long? MakingSince { get; set; }

    /// <summary>Chooses the next tokens.</summary>
    /// <param name="logits">After the last token.</param>
    /// <returns>What comes next in the sequence, more than one token where a thought is closed; null when the reply is over.</returns>
    public IReadOnlyList<int>? Next(ReadOnlySpan<float> logits)
    {
        var thinking = _thought is { IsClosed: false };
        if (thinking && _thought!.IsTooLong)
        {
            return CloseThought();
        }

        Generation.Times.MadeTokens++;
        if (_sampler.Sample(logits, thinking ? null : _grammar) is not { } token)
        {
            return Finish(FinishReason.Stop);
        }

        if (_model.Ends(token))
        {
            return thinking ? CloseThought() : Finish(FinishReason.Stop);
        }

        if (!thinking && _grammar?.TryAccept(token) == false)
        {
            throw new InvalidOperationException("llama.cpp's grammar refused a token that it had allowed.");
        }

        Take(token, thinking, Generation.Request.Logprobs ? TokenLogprob.Of(logits, token) : null);
        return _text.Stopped ? Finish(FinishReason.Stop)
            : Generation.Times.MadeTokens >= Generation.Request.MaxTokens ? Finish(FinishReason.Length)
            : [token];
    }

    public void Dispose() => _grammar?.Dispose();

    private void Take(int token, bool thinking, double? logprob)
    {
        // The grammar knows special tokens by their names.
        var bytes = _model.PieceOf(token, special: thinking || _grammar is not null || _model.IsThinkingTag(token));
        var piece = thinking ? new ReplyPiece("", _thought!.Push(bytes)) : _text.Push(bytes);
        Generation.Give(piece with { Token = logprob is { } known ? new TokenLogprob(bytes.ToArray(), known) : null });
    }

    private int[]? CloseThought()
    {
        _thought!.Close();
        var tokens = _model.Tokenize($"\n{ThoughtBeforeSchema.Closing}\n\n", addSpecial: false, parseSpecial: true);
        Generation.Times.MadeTokens += tokens.Length;
        return Generation.Times.MadeTokens >= Generation.Request.MaxTokens ? Finish(FinishReason.Length) : tokens;
    }

    private int[]? Finish(FinishReason reason)
    {
        Generation.Give(_text.Finish());
        Generation.End(reason);
        return null;
    }
}
