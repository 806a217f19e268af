using System.Text;

namespace InterviewTrainer.Core.Engines.OpenAi;

/// <summary>
/// Takes what a model thinks out of what it says, for servers that send both as one text with <c>&lt;think&gt;…&lt;/think&gt;</c> around the thoughts. The marks may
/// be split between pieces.
/// </summary>
/// <param name="mayStartInside">
/// The model was allowed to think: its template may have written the opening mark into the prompt, so that only the closing one comes. Everything is held back then
/// until it is clear.
/// </param>
internal sealed class ThoughtFilter(bool mayStartInside)
{
    private const string Open = "<think>";
    private const string Close = "</think>";

    private readonly StringBuilder _held = new();
    private bool _inside;
    private bool _unclear = mayStartInside;
    private bool _said;

    /// <summary>The server sends thoughts apart: what comes as text is said.</summary>
    public void ThoughtsComeApart() => _unclear = false;

    /// <summary>Takes a piece; what of it (and of pieces held back) is said for certain.</summary>
    public string Add(string piece)
    {
        _held.Append(piece);
        return Drain(end: false);
    }

    /// <summary>What was held back and is said after all, now that nothing follows.</summary>
    public string End() => Drain(end: true);

    private string Drain(bool end)
    {
        var said = new StringBuilder();
        var text = _held.ToString();
        while (true)
        {
            var close = text.IndexOf(Close, StringComparison.Ordinal);
            var open = text.IndexOf(Open, StringComparison.Ordinal);
            if (close >= 0 && (_inside || open < 0 || close < open))
            {
                // Outside, it ends thoughts whose opening mark was in the prompt.
                text = text[(close + Close.Length)..];
                (_inside, _unclear) = (false, false);
            }
            else if (!_inside && open >= 0)
            {
                said.Append(text, 0, open);
                text = text[(open + Open.Length)..];
                (_inside, _unclear) = (true, false);
            }
            else
            {
                break;
            }
        }

        if (_inside)
        {
            text = end ? "" : text[^Math.Min(text.Length, Close.Length - 1)..];
        }
        else if (end)
        {
            said.Append(text);
            text = "";
        }
        else if (!_unclear)
        {
            var kept = PartialMark(text);
            said.Append(text, 0, text.Length - kept);
            text = text[^kept..];
        }

        _held.Clear().Append(text);
        return Trim(said.ToString());
    }

    /// <summary>White space before the first word is left over from the thoughts.</summary>
    private string Trim(string text)
    {
        var trimmed = _said ? text : text.TrimStart();
        _said |= trimmed.Length > 0;
        return trimmed;
    }

    /// <summary>How many of the last characters may be the start of a mark.</summary>
    private static int PartialMark(string text)
    {
        for (var length = Math.Min(text.Length, Close.Length - 1); length > 0; length--)
        {
            var end = text.AsSpan(text.Length - length);
            if (Open.AsSpan().StartsWith(end, StringComparison.Ordinal) || Close.AsSpan().StartsWith(end, StringComparison.Ordinal))
            {
                return length;
            }
        }

        return 0;
    }
}
