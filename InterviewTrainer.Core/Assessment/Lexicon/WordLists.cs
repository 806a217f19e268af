using System.Text;

namespace InterviewTrainer.Core.Assessment.Lexicon;

/// <summary>The word lists of <c>lists.txt</c>: sections in brackets, words or phrases of words, lines beginning with # are comments. Thread-safe.</summary>
internal static class WordLists
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Sections = Read();

    /// <summary>A section of single words.</summary>
    public static HashSet<string> Words(string section) => new(Sections[section], StringComparer.Ordinal);

    /// <summary>A section of phrases, one a line.</summary>
    public static PhraseList Phrases(string section) => new(Sections[section + " phrases"]);

    private static Dictionary<string, IReadOnlyList<string>> Read()
    {
        using var stream = typeof(WordLists).Assembly.GetManifestResourceStream("InterviewTrainer.Core.Assessment.Lexicon.lists.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var sections = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        List<string> items = [];
        var isPhrases = false;
        while (reader.ReadLine() is { } line)
        {
            if (line is ['[', .. var name, ']'])
            {
                sections[name] = items = [];
                isPhrases = name.EndsWith(" phrases", StringComparison.Ordinal);
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                items.AddRange(isPhrases ? [line] : line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return sections;
    }
}
