using System.Text.RegularExpressions;
using InterviewTrainer.Core.Documents.Structure;

namespace InterviewTrainer.Core.Documents.Privacy;

/// <summary>Finds what a CV's writer is called: a line of name-like words among the first, "Name:", the parts of an e-mail address, accounts.</summary>
internal static partial class PersonNames
{
    private const int FirstLines = 6;
    private const int ShortestPart = 3;

    /// <summary>Parts of names and accounts, longest first.</summary>
    public static IReadOnlyList<string> In(IReadOnlyList<string> lines)
    {
        var text = string.Join('\n', lines);
        var names = lines.Take(FirstLines).SelectMany(line => line.Split('\t', '|', ',')).Select(part => part.Trim()).Where(IsName).Take(1)
            .Concat(Labelled().Matches(text).Select(match => match.Groups[1].Value))
            .Concat(Signature().Matches(text).Select(match => match.Groups[1].Value).Where(IsName))
            .SelectMany(name => name.Split([' ', '-', '.'], StringSplitOptions.RemoveEmptyEntries));
        var accounts = ContactPatterns.Account().Matches(text).Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value)
            .Concat(ContactPatterns.EmailAccount().Matches(text).SelectMany(match => match.Groups[1].Value.Split('.', '_', '-', '+')))
            .Where(account => account.Length > ShortestPart);
        return [.. names.Concat(accounts).Where(part => part.Length >= ShortestPart && part.Any(char.IsLetter)).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(part => part.Length)];
    }

    private static bool IsName(string text) => Name().IsMatch(text) && SectionTitles.KindOf(text) is null && !RoleWords.IsTitle(text) && !Heading().IsMatch(text);

    [GeneratedRegex(@"^(?:(?:Dr|Mr|Mrs|Ms|Prof)\.?\s)?\p{Lu}[\p{L}'’.-]*(?:\s(?:\p{Lu}[\p{L}'’.-]*|van|von|de|der|den|da|di|del|della|la|le|el|al|bin|ibn|dos|du|y)){1,4}$")]
    private static partial Regex Name();

    [GeneratedRegex(@"\b(?:full )?name\s*:\s*(\p{Lu}[\p{L}'’. -]{2,60})", RegexOptions.IgnoreCase)]
    private static partial Regex Labelled();

    /// <summary>What stands below the closing words of a letter.</summary>
    [GeneratedRegex(@"(?:sincerely|regards|faithfully|truly)(?: yours)?,?\s*\n\s*(.{3,60})", RegexOptions.IgnoreCase)]
    private static partial Regex Signature();

    [GeneratedRegex(@"curriculum|vitae|r[ée]sum[ée]|\bCV\b|cover letter|application", RegexOptions.IgnoreCase)]
    private static partial Regex Heading();
}
