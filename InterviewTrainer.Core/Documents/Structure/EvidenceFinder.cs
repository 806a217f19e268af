namespace InterviewTrainer.Core.Documents.Structure;

/// <summary>
/// Looks in a CV for what a requirement asks for, by words alone: a line is evidence when it names one of the requirement's names (technologies, certificates), or, where
/// it has none, at least half of its other words and two of them. What the CV says in other words is not found, and shows as a gap; the page says so.
/// </summary>
internal sealed class EvidenceFinder
{
    private const int LongestQuote = 220;
    private const double LeastShare = 0.5;

    private readonly List<(string Text, HashSet<string> Stems)> _lines;

    /// <param name="lines">The CV's lines, contact data already cut.</param>
    public EvidenceFinder(IEnumerable<string> lines) => _lines =
    [
        .. lines.SelectMany(Sentences.Of).Select(sentence => (sentence, Terms.Of(sentence).Select(term => term.Stem).ToHashSet(StringComparer.Ordinal))).Where(line => line.Item2.Count > 0),
    ];

    /// <summary>A quotation from the CV, or null.</summary>
    public string? Find(string requirement)
    {
        var terms = Terms.Of(requirement).DistinctBy(term => term.Stem).ToList();
        if (terms.Count == 0)
        {
            return null;
        }

        var best = _lines
            .Select(line => (line.Text, Score: Score(terms, line.Stems)))
            .Where(line => line.Score > 0)
            .OrderByDescending(line => line.Score)
            .ThenBy(line => line.Text.Length)
            .FirstOrDefault();
        return best.Text is { } text ? Quote(text) : null;
    }

    /// <summary>Names count twice; 0 where it is not enough.</summary>
    private static double Score(List<Term> terms, HashSet<string> line)
    {
        var found = terms.Where(term => line.Contains(term.Stem)).ToList();
        var isEnough = terms.Any(term => term.IsName)
            ? found.Any(term => term.IsName)
            : found.Count >= Math.Min(2, terms.Count) && found.Count >= LeastShare * terms.Count;
        return isEnough ? found.Sum(term => term.IsName ? 2.0 : 1.0) : 0;
    }

    private static string Quote(string text)
    {
        if (text.Length <= LongestQuote)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', LongestQuote);
        return text[..(end > 0 ? end : LongestQuote)];
    }
}
