using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Engines.Catalogue;

/// <summary>What a model may be called: its id is a folder's name on every system.</summary>
internal static partial class ModelId
{
    public const int MaxLength = 64;

    /// <summary>Null where the id may be used, else what is wrong with it.</summary>
    public static string? Mistake(string id) =>
        !Pattern().IsMatch(id) ? $"\"{Shown(id)}\" is no id: 1 to {MaxLength} lower-case letters, digits, dots, hyphens and underscores, with a letter or digit at both ends"
        : ModelPath.Mistake(id) is { } mistake ? $"\"{id}\" is no id: {mistake}"
        : null;

    /// <exception cref="ModelException">The id may not be used.</exception>
    public static void Check(string id)
    {
        if (Mistake(id) is { } mistake)
        {
            throw new ModelException($"{mistake}.");
        }
    }

    /// <summary>An id made of a file's name; null where nothing of it can be used.</summary>
    public static string? From(string name)
    {
        var id = Unusable().Replace(name.ToLowerInvariant(), "-");
        id = id[..Math.Min(id.Length, MaxLength)].Trim('.', '-', '_');
        return Mistake(id) is null ? id : null;
    }

    private static string Shown(string id) => new([.. id.Take(MaxLength).Select(c => char.IsControl(c) ? '?' : c)]);

    [GeneratedRegex(@"^(?=.{1,64}\z)[a-z0-9]([a-z0-9._-]*[a-z0-9])?\z")]
    private static partial Regex Pattern();

    [GeneratedRegex("[^a-z0-9._-]+")]
    private static partial Regex Unusable();
}
