using InterviewTrainer.EngineHost.Language.Text;

namespace InterviewTrainer.EngineHost.Language.Replies;

/// <summary>Makes the text of a reply out of its tokens' bytes: characters, thoughts apart, stop texts. Not thread-safe.</summary>
internal sealed class ReplyText
{
    private readonly Utf8Assembler _utf8 = new();
    private readonly StopSequences _stop;
    private readonly ThinkingFilter? _thinking;

    /// <param name="request">With a schema, only the JSON comes here.</param>
    public ReplyText(GenerationRequest request)
    {
        _stop = new StopSequences(request.Schema is null ? request.Stop : []);
        _thinking = request.Schema is null ? new ThinkingFilter(request.KeepThinking, request.StartsThinking) : null;
    }

    /// <summary>A stop text came.</summary>
    public bool Stopped => _stop.Found;

    public ReplyPiece Push(ReadOnlySpan<byte> bytes) => Filter(_utf8.Push(bytes));

    /// <summary>The reply is over: what was held back.</summary>
    public ReplyPiece Finish()
    {
        var piece = Filter(_utf8.Finish());
        var rest = _thinking?.Finish() ?? default;
        return new ReplyPiece(piece.Content + _stop.Push(rest.Content ?? "") + _stop.Finish(), piece.Reasoning + rest.Reasoning);
    }

    private ReplyPiece Filter(string text)
    {
        var piece = _thinking?.Push(text) ?? new ThinkingPiece("", text);
        return new ReplyPiece(_stop.Push(piece.Content), piece.Reasoning);
    }
}
