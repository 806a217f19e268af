using System.Globalization;
using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Engines.Catalogue;

/// <summary>
/// Paths out of catalogues, archives and <c>model.json</c>: relative, with slashes, and never outside the model's folder, by the rules of every system at once,
/// so that a folder can be carried from one machine to another.
/// </summary>
internal static partial class ModelPath
{
    private const int MaxLength = 200;
    private const int MaxDepth = 12;

    /// <summary>Null where the path may be used, else what is wrong with it.</summary>
    public static string? Mistake(string path)
    {
        if (path.Length is 0 or > MaxLength)
        {
            return $"a path has 1 to {MaxLength} characters";
        }

        var segments = path.Split('/');
        return segments.Length > MaxDepth ? $"a path has at most {MaxDepth} parts" : segments.Select(SegmentMistake).FirstOrDefault(mistake => mistake is not null);
    }

    /// <summary>Absolute path of <paramref name="path"/> in <paramref name="folder"/>.</summary>
    /// <exception cref="ModelException">It would lead somewhere else.</exception>
    public static string Resolve(string folder, string path) =>
        Mistake(path) is { } mistake ? throw new ModelException($"\"{path}\" is no path inside a model: {mistake}.") : Path.Combine(folder, Path.Combine(path.Split('/')));

    /// <summary>True where the file, the folder or one on the way to it from <paramref name="folder"/> is a link, which may lead anywhere.</summary>
    public static bool HasLink(string folder, string path)
    {
        var at = folder;
        foreach (var segment in path.Split('/'))
        {
            at = Path.Combine(at, segment);
            if (new FileInfo(at).LinkTarget is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static string? SegmentMistake(string segment) =>
        segment is "" or "." or ".." ? "it is relative, with a name between slashes, and no \".\" or \"..\""
        : segment.Any(IsForbidden) ? "a name holds a character that not every system takes"
        : segment[^1] is '.' or ' ' || segment[0] is ' ' ? "a name does not begin with a space, nor end with a space or a dot"
        : Device().IsMatch(segment) ? $"\"{segment}\" is the name of a device on Windows"
        : null;

    /// <summary>Backslash and colon are separators elsewhere; unseen characters make one name look like another.</summary>
    private static bool IsForbidden(char c) =>
        c is '\\' or ':' or '<' or '>' or '"' or '|' or '?' or '*'
        || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned;

    [GeneratedRegex(@"^(con|prn|aux|nul|clock\$|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|\z)", RegexOptions.IgnoreCase)]
    private static partial Regex Device();
}
