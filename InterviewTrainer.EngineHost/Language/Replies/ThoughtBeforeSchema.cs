using InterviewTrainer.EngineHost.Language.Text;

namespace InterviewTrainer.EngineHost.Language.Replies;

/// <summary>The thought that comes before a reply in JSON: free text up to its closing tag, where the grammar begins. Not thread-safe.</summary>
/// <param name="mostTokens">After so many it has to be closed.</param>
/// <param name="keep">What is thought is given; otherwise it is dropped.</param>
internal sealed class ThoughtBeforeSchema(int mostTokens, bool keep)
{
    /// <summary>What ends a thought, as models of Qwen's family write it.</summary>
    public const string Closing = "</think>";

    private readonly Utf8Assembler _utf8 = new();
    private string _held = "";
    private int _tokens;

    public bool IsClosed { get; private set; }

    /// <summary>It has to be closed now, so that the answer has room.</summary>
    public bool IsTooLong => !IsClosed && _tokens >= mostTokens;

    /// <summary>What of the thought may be given now.</summary>
    public string Push(ReadOnlySpan<byte> bytes)
    {
        _tokens++;
        var text = _held + _utf8.Push(bytes);
        var end = text.IndexOf(Closing, StringComparison.Ordinal);
        IsClosed = end >= 0;
        var ready = IsClosed ? end : text.Length - PartialMatch.LengthAtEnd(text, [Closing]);
        _held = text[ready..];
        return keep ? text[..ready] : "";
    }

    /// <summary>Closed from outside.</summary>
    public void Close() => IsClosed = true;
}
