using System.Text.RegularExpressions;
using InterviewTrainer.Core.Documents.Structure;

namespace InterviewTrainer.Core.Documents.Privacy;

/// <summary>
/// Cuts out of a document what tells who and where its writer is: name, e-mail, telephone, postal address, links and accounts, birth date and the like. Pictures never get so far. Of a CV, what stands above the
/// first section title goes as a whole, but for a line that names a profession and for prose. By patterns and rules, so not everything: <c>docs/privacy.md</c> says what is known to pass.
/// </summary>
public sealed class ContactData
{
    /// <summary>Stands where something was cut.</summary>
    public const string Mark = "[removed]";

    private const int LongestLine = 2_000;
    private const int MostHeadLines = 12;
    private const int ProseCharacters = 60;
    private const int ProseWords = 8;

    private readonly IReadOnlyList<Regex> _names;
    private readonly DocumentKind _kind;
    private readonly IReadOnlyList<string> _lines;

    private ContactData(DocumentKind kind, IReadOnlyList<string> lines)
    {
        (_kind, _lines) = (kind, lines);
        _names = kind == DocumentKind.Cv ? [.. PersonNames.In(lines).Select(Pattern)] : [];
    }

    /// <param name="kind">A CV's head is cut; a job description is about a company, and has none.</param>
    /// <param name="text">The whole document: what it calls its writer is looked for in it.</param>
    public static ContactData Of(DocumentKind kind, string text) => new(kind, text.Split('\n'));

    /// <summary>The document's text without them; lines that held nothing else are gone.</summary>
    public string Text() => string.Join('\n', Lines());

    /// <summary>Its lines without them.</summary>
    public IEnumerable<string> Lines() => Kept().Select(Cut).Where(line => line.Replace(Mark, "", StringComparison.Ordinal).Any(char.IsLetterOrDigit));

    /// <summary>A text taken from the document, without them.</summary>
    public string Cut(string text)
    {
        if (text.Length > LongestLine)
        {
            // No line of a CV is so long; patterns must not meet what could make them slow.
            return Cut(text[..LongestLine]) + Cut(text[LongestLine..]);
        }

        try
        {
            foreach (var pattern in ContactPatterns.Everywhere)
            {
                text = pattern.Replace(text, Mark);
            }

            text = ContactPatterns.Digits().Replace(text, match => PhoneNumber.Is(match.Groups["number"].Value.Trim(), match.Groups["label"].Success) ? Mark : match.Value);
            return _names.Aggregate(text, (current, name) => name.Replace(current, Mark));
        }
        catch (RegexMatchTimeoutException)
        {
            return Mark;
        }
    }

    private IEnumerable<string> Kept()
    {
        if (_kind != DocumentKind.Cv)
        {
            return _lines;
        }

        var titles = _lines.Select(line => SectionTitles.KindOf(line)).ToList();
        var first = titles.FindIndex(kind => kind is not (null or SectionKind.Contact));
        var head = first >= 0 ? first : Math.Min(MostHeadLines, _lines.TakeWhile(line => !IsProse(line) && !DateText.HasDate(line)).Count());
        var isContact = false;
        return _lines.Where((line, at) =>
        {
            isContact = titles[at] is { } kind ? kind == SectionKind.Contact : isContact;
            return !isContact && (at >= head || IsProse(line) || (RoleWords.IsTitle(line) && !line.Any(char.IsDigit) && !line.Contains('@', StringComparison.Ordinal)));
        });
    }

    private static bool IsProse(string line) => line.Length >= ProseCharacters && line.Split(' ').Count(word => word.Length > 0 && char.IsLower(word[0])) >= ProseWords;

    /// <summary>A part of a name as a word with a capital, or as part of an address; an account in any case.</summary>
    private static Regex Pattern(string name)
    {
        var escaped = Regex.Escape(name);
        var capital = Regex.Escape(char.ToUpperInvariant(name[0]) + name[1..]);
        return new Regex($@"(?<![\p{{L}}\p{{N}}])(?:{capital}|{Regex.Escape(name.ToUpperInvariant())}{(name.Any(char.IsDigit) ? "|" + escaped : "")})(?:['’]s)?(?![\p{{L}}\p{{N}}])|\S*(?i:{escaped})\S*[./@_]\S*|\S*[./@_]\S*(?i:{escaped})\S*", RegexOptions.None, TimeSpan.FromSeconds(1));
    }
}
