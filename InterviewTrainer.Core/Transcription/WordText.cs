using System.Text;
using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Transcription;

/// <summary>Text into words and back, with scripts that write without spaces in mind.</summary>
public static partial class WordText
{
    /// <summary>Words of a text; of Chinese and Japanese each character. Control characters are left out.</summary>
    public static IEnumerable<string> Split(string text) => WordPattern().Matches(text).Select(match => match.Value);

    /// <summary>A recogniser's word without spaces and control characters; empty where nothing is left.</summary>
    public static string Clean(string word) => string.Concat(word.Where(character => !char.IsControl(character))).Trim();

    /// <summary>Words as a text.</summary>
    public static string Join(IEnumerable<string> words)
    {
        var text = new StringBuilder();
        foreach (var word in words)
        {
            Append(text, word);
        }

        return text.ToString();
    }

    /// <summary>Adds a word or a text behind another, a space between them where their script has one.</summary>
    public static void Append(StringBuilder text, string word)
    {
        if (word.Length == 0)
        {
            return;
        }

        if (text.Length > 0 && !(IsUnspaced(text[^1]) && IsUnspaced(word[0])))
        {
            text.Append(' ');
        }

        text.Append(word);
    }

    private static bool IsUnspaced(char character) => UnspacedPattern().IsMatch([character]);

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}][\u3001\u3002\uff0c\uff01\uff1f]*|[^\s\p{Cc}\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}]+")]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}\u3001\u3002\uff0c\uff01\uff1f]")]
    private static partial Regex UnspacedPattern();
}
