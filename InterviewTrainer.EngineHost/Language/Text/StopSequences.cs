namespace InterviewTrainer.EngineHost.Language.Text;

/// <summary>
/// Ends a stream of text before the first stop text that becomes complete. What may be the beginning of one is held back, so that no part of it ever gets out.
/// Where the pieces of the stream begin and end makes no difference. Not thread-safe.
/// </summary>
internal sealed class StopSequences
{
    /// <summary>As OpenAI's API has it.</summary>
    public const int Most = 4;

    /// <summary>Longest stop text, characters.</summary>
    public const int LongestText = 256;

    private readonly IReadOnlyList<string> _texts;
    private string _held = "";

    /// <exception cref="ArgumentException">They are too many, or one is empty or too long.</exception>
    public StopSequences(IReadOnlyList<string> texts)
    {
        if (texts.Count > Most)
        {
            throw new ArgumentException($"There are {texts.Count} stop texts; at most {Most} are taken.", nameof(texts));
        }

        if (texts.Any(text => text.Length is 0 or > LongestText))
        {
            throw new ArgumentException($"A stop text has 1 to {LongestText} characters.", nameof(texts));
        }

        _texts = texts;
    }

    /// <summary>A stop text came: nothing more gets out.</summary>
    public bool Found { get; private set; }

    /// <summary>What of the text so far may get out now.</summary>
    public string Push(string piece)
    {
        if (Found)
        {
            return "";
        }

        var text = _held + piece;
        if (FindFirst(text) is { } start)
        {
            (Found, _held) = (true, "");
            return text[..start];
        }

        var held = PartialMatch.LengthAtEnd(text, _texts);
        _held = text[^held..];
        return text[..^held];
    }

    /// <summary>The stream ended without a stop text: what was held back.</summary>
    public string Finish()
    {
        var rest = _held;
        _held = "";
        return rest;
    }

    /// <summary>Where the stop text begins that is complete first; of two that are complete at once, the longer one.</summary>
    private int? FindFirst(string text)
    {
        (int End, int Start)? first = null;
        foreach (var stop in _texts)
        {
            var start = text.IndexOf(stop, StringComparison.Ordinal);
            if (start >= 0 && (first is null || (start + stop.Length, start).CompareTo(first.Value) < 0))
            {
                first = (start + stop.Length, start);
            }
        }

        return first?.Start;
    }
}
