using System.Text;
using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Signals.Words;

/// <summary>What counts as a word of a text.</summary>
public static partial class WordCount
{
    /// <summary>Share of letters without spaces between words from which a text has no words to count.</summary>
    private const double UnspacedShare = 0.3;

    /// <summary>Scripts that put no space between words, by their blocks.</summary>
    private static readonly (int First, int Last)[] UnspacedBlocks =
    [
        (0x0E00, 0x0EFF), // Thai, Lao
        (0x1000, 0x109F), // Myanmar
        (0x1780, 0x17FF), // Khmer
        (0x3040, 0x30FF), // Hiragana, Katakana
        (0x3400, 0x9FFF), // Han
        (0xF900, 0xFAFF), // Han, compatibility
        (0x20000, 0x3FFFF), // Han, further
    ];

    /// <summary>Runs of letters and digits, apostrophes and hyphens inside them.</summary>
    public static int Of(string text) => WordPattern().Count(text);

    /// <summary>Whether the text is in a script without spaces between words.</summary>
    internal static bool IsUnspaced(string text)
    {
        var (letters, unspaced) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            letters += Rune.IsLetter(rune) ? 1 : 0;
            unspaced += Rune.IsLetter(rune) && UnspacedBlocks.Any(block => rune.Value >= block.First && rune.Value <= block.Last) ? 1 : 0;
        }

        return unspaced > letters * UnspacedShare;
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}]+(?:['’\-][\p{L}\p{Nd}]+)*")]
    private static partial Regex WordPattern();
}
