using System.Text;
using System.Text.RegularExpressions;
using InterviewTrainer.Core.Interviewing.Intents;

namespace InterviewTrainer.Core.Interviewing.ModelLed;

/// <summary>
/// Makes what a model wrote fit to be said aloud: labels, numbering, markdown and stage directions go, of several questions the first stays, and what an interviewer does not say is
/// refused whole.
/// </summary>
internal static partial class ModelLine
{
    private const int MostRemarkSentences = 2;

    /// <summary>What is said stands at the beginning; what comes after so many characters is not looked at.</summary>
    private const int MostCharacters = 4_000;

    /// <summary>The one question of a text, with the sentence that leads to it where there is room; null where there is none that could be asked.</summary>
    /// <param name="text">As the model wrote it.</param>
    /// <param name="longest">Characters.</param>
    public static string? Question(string? text, int longest)
    {
        var sentences = Sentences(text);
        var asked = sentences.FindIndex(sentence => sentence.EndsWith('?') && WholeQuestion().IsMatch(sentence));
        asked = asked >= 0 ? asked : sentences.FindIndex(Request().IsMatch);
        asked = asked >= 0 ? asked : sentences.FindIndex(sentence => sentence.EndsWith('?'));
        if (asked < 0)
        {
            return null;
        }

        var whole = asked > 0 && sentences[asked - 1][^1] is '.' or '!' or '?' ? $"{sentences[asked - 1]} {sentences[asked]}" : sentences[asked];
        var line = whole.Length <= longest ? whole : sentences[asked];
        return line.Length <= longest && IsFit(line) ? line : null;
    }

    /// <summary>What is said before a question: at most two sentences, no question; empty where nothing of it can be said.</summary>
    public static string Remark(string? text, int longest)
    {
        var line = string.Join(' ', Sentences(text).TakeWhile(sentence => !sentence.EndsWith('?')).Where(sentence => !UnfitLine.PraisesOrAdvises(sentence)).Take(MostRemarkSentences));
        return line.Length <= longest && line.Any(char.IsLetter) && IsFit(line) && !IsShouted(line) ? line : "";
    }

    /// <summary>A note for the person's eyes, one line: cleaned as a remark, sentence by sentence, cut at the limit, and of any number of sentences.</summary>
    public static string Note(string? text, int longest)
    {
        var line = string.Join(' ', Sentences(text).Where(sentence => !UnfitLine.PraisesOrAdvises(sentence)));
        return line.Length <= longest ? line : line[..(line.LastIndexOf(' ', longest) is var space and > 0 ? space : longest)];
    }

    private static bool IsFit(string line) => !UnfitLine.Is(line) && !SpokenLanguage.IsPlainlyNotEnglish(line);

    /// <summary>All capitals: an order that was obeyed rather than something said.</summary>
    private static bool IsShouted(string line) => line.Count(char.IsLetter) >= 4 && !line.Any(char.IsLower);

    private static List<string> Sentences(string? text)
    {
        var lines = Plain(text).Split('\n').Select(line => Spaces().Replace(Labels().Replace(Spaces().Replace(line, " ").Trim(), ""), " ").Trim()).Select(Unquoted);
        return [.. lines.TakeWhile(line => !OtherSpeaker().IsMatch(line)).Where(line => line.Any(char.IsLetterOrDigit)).SelectMany(line => Border().Split(line)).Select(sentence => Unquoted(sentence.Trim())).Where(sentence => sentence.Length > 0 && !sentence.EndsWith(':'))];
    }

    /// <summary>Marks around the whole go; one inside belongs to what it quotes.</summary>
    private static string Unquoted(string line)
    {
        var inner = line.Trim('"', '“', '”').Trim();
        return inner.Contains('"', StringComparison.Ordinal) || inner.Contains('“', StringComparison.Ordinal) || inner.Contains('”', StringComparison.Ordinal) ? line : inner;
    }

    private static string Plain(string? text)
    {
        var plain = new StringBuilder();
        foreach (var rune in (text ?? "").AsSpan(0, Math.Min(text?.Length ?? 0, MostCharacters)).EnumerateRunes())
        {
            plain.Append(rune.Value == '\n' ? "\n" : Rune.IsControl(rune) ? " " : rune.ToString());
        }

        var said = Code().Replace(Thoughts().Replace(plain.ToString(), " "), " ");
        said = StageDirections().Replace(Links().Replace(Tags().Replace(said, " "), "$1"), " ");
        return Marks().Replace(said, "");
    }

    [GeneratedRegex(@"<think>.*?(</think>|$)|^.*</think>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Thoughts();

    [GeneratedRegex(@"```.*?(```|$)|<(?<tag>script|style)\b.*?(</\k<tag>\s*>|$)", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Code();

    [GeneratedRegex(@"</?[a-z][^<>\n]{0,80}>", RegexOptions.IgnoreCase)]
    private static partial Regex Tags();

    [GeneratedRegex(@"!?\[([^\]\n]*)\]\([^)\n]*\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"(\*{1,3}|\(|\[|_{1,3})\s{0,3}(?:[a-z]+ly\s+|the interviewer\s+)?(?:smil|nod|paus|lean|sigh|laugh|look|clear|wait|chuckl|tak|writ|scribbl|rais|frown|glanc|listen|tilt|shift|adjust|turn|grin|think)[a-z]*\b[^*\])\n]{0,60}(\*{1,3}|\)|\]|_{1,3})", RegexOptions.IgnoreCase)]
    private static partial Regex StageDirections();

    [GeneratedRegex(@"[*_`#<>\[\]{}|~]+")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^(?:[-•–]\s+|\(?\d{1,2}[.)]\s+|(?:sure|okay|ok|certainly|of course|great|absolutely)[,.!]?\s+here(?:'s|’s| is)[^:?]{0,60}:\s*|(?:(?:my |your |the |next |a |one )*(?:follow[- ]?up|main|next|first)?\s*(?:question|acknowledge?ment|response|reply)|interviewer|assistant|me|q|a)\s*\d*\s*[:.)]\s*)+", RegexOptions.IgnoreCase)]
    private static partial Regex Labels();

    [GeneratedRegex(@"^(?:candidate|user|applicant|you|interviewee|answer|sample answer|system)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex OtherSpeaker();

    [GeneratedRegex(@"(?<=[\p{Ll}\p{Nd})%”""'][.!?])\s+(?=[\p{Lu}“""'\d])")]
    private static partial Regex Border();

    [GeneratedRegex(@"^(?:(?:now|so|please|then|and|okay|well|first|let's|could you|would you),?\s+)*(?:tell|describe|walk|explain|give|take|talk|share|think|imagine|suppose|help|name|summarise|summarize|compare|show|say|pick|choose|put)\b.{8,}", RegexOptions.IgnoreCase)]
    private static partial Regex Request();

    /// <summary>Four words, one of which asks: "And the nine nodes?" leads to a question and is none.</summary>
    [GeneratedRegex(@"^(?=(?:\S+\s+){3})(?=.*\b(?:what|how|why|when|where|which|who|whom|whose|did|do|does|is|are|was|were|can|could|would|will|have|has|had|should)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex WholeQuestion();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
