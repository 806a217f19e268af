using System.Text;

namespace InterviewTrainer.EngineHost.Language.Text;

/// <summary>
/// Parts what a model thinks, between <c>&lt;think&gt;</c> and <c>&lt;/think&gt;</c>, from what it says. The tags themselves never get out, wherever the pieces of
/// the stream begin and end. White space after a tag goes, and so does white space before the first word. A tag that opens what is open, or closes what is closed, is
/// dropped; thinking that is never closed stays thinking. Not for JSON by grammar: there a tag can only be part of a text. Not thread-safe.
/// </summary>
/// <param name="keepReasoning">False drops what the model thinks.</param>
/// <param name="startsInside">The prompt ended with the opening tag.</param>
internal sealed class ThinkingFilter(bool keepReasoning, bool startsInside = false)
{
    private const string Opening = "<think>";
    private const string Closing = "</think>";
    private static readonly string[] Tags = [Opening, Closing];

    private readonly StringBuilder _reasoning = new();
    private readonly StringBuilder _content = new();
    private bool _inside = startsInside;
    private bool _trimming = true;
    private string _held = "";

    public ThinkingPiece Push(string piece)
    {
        var text = (_held + piece).AsSpan();
        while (FirstTag(text) is var (at, tag))
        {
            Add(text[..at]);
            (_inside, _trimming) = (tag == Opening, true);
            text = text[(at + tag.Length)..];
        }

        var held = PartialMatch.LengthAtEnd(text, Tags);
        Add(text[..^held]);
        _held = text[^held..].ToString();
        return Take();
    }

    /// <summary>The reply is at its end: what was held back because it might have become a tag.</summary>
    public ThinkingPiece Finish()
    {
        Add(_held);
        _held = "";
        return Take();
    }

    private static (int At, string Tag)? FirstTag(ReadOnlySpan<char> text)
    {
        (int At, string Tag)? first = null;
        foreach (var tag in Tags)
        {
            if (text.IndexOf(tag, StringComparison.Ordinal) is >= 0 and var at && (first is null || at < first.Value.At))
            {
                first = (at, tag);
            }
        }

        return first;
    }

    private void Add(ReadOnlySpan<char> text)
    {
        text = _trimming ? text.TrimStart() : text;
        if (text.IsEmpty)
        {
            return;
        }

        _trimming = false;
        if (!_inside)
        {
            _content.Append(text);
        }
        else if (keepReasoning)
        {
            _reasoning.Append(text);
        }
    }

    private ThinkingPiece Take()
    {
        var piece = new ThinkingPiece(_reasoning.ToString(), _content.ToString());
        _reasoning.Clear();
        _content.Clear();
        return piece;
    }
}
