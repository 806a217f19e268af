using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Documents.Structure;

/// <summary>
/// Key phrases by RAKE (Rose, Engel, Cramer and Cowley, Automatic Keyword Extraction from Individual Documents, 2010): candidates are what stands between common words and
/// punctuation; a word weighs its degree (how many words it stands with, itself included) over its frequency; a phrase weighs the sum of its words. Here a phrase has at most three words,
/// and its weight is multiplied by how often it occurs.
/// </summary>
internal static partial class KeyPhrases
{
    private const int MostWords = 3;

    public static IReadOnlyList<string> Of(IEnumerable<string> lines, int count)
    {
        var candidates = lines.SelectMany(Candidates).ToList();
        var words = candidates.SelectMany(phrase => phrase.Select(word => (Word: word.ToLowerInvariant(), phrase.Count))).GroupBy(word => word.Word, StringComparer.Ordinal)
            .ToDictionary(word => word.Key, word => word.Sum(each => each.Count) / (double)word.Count(), StringComparer.Ordinal);
        return
        [
            .. candidates.GroupBy(phrase => string.Join(' ', phrase).ToLowerInvariant(), StringComparer.Ordinal)
                .Select(group => (Text: string.Join(' ', group.First()), Weight: group.Count() * group.First().Sum(word => words[word.ToLowerInvariant()])))
                .OrderByDescending(phrase => phrase.Weight)
                .ThenBy(phrase => phrase.Text, StringComparer.OrdinalIgnoreCase)
                .Take(count)
                .Select(phrase => phrase.Text),
        ];
    }

    private static IEnumerable<IReadOnlyList<string>> Candidates(string line)
    {
        foreach (var fragment in Punctuation().Split(line))
        {
            List<string> open = [];
            foreach (var word in fragment.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var lower = word.ToLowerInvariant().Replace('’', '\'');
                if (Terms.IsCommon(lower) || Terms.IsPhrasing(lower) || !word.Any(char.IsLetter))
                {
                    if (open.Count is > 0 and <= MostWords)
                    {
                        yield return open;
                    }

                    open = [];
                }
                else
                {
                    open.Add(word);
                }
            }

            if (open.Count is > 0 and <= MostWords)
            {
                yield return open;
            }
        }
    }

    [GeneratedRegex(@"[,;:!?()\[\]{}""“”•|\t\n]|\.(?:\s|$)|\s[-–—/&]\s")]
    private static partial Regex Punctuation();
}
