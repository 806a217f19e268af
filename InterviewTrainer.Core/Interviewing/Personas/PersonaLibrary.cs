using InterviewTrainer.Core.Interviewing.Packs;

namespace InterviewTrainer.Core.Interviewing.Personas;

/// <summary>The personas that could be read; the others stand in <see cref="Problems"/>. Thread-safe; reads again when it is told to.</summary>
public sealed class PersonaLibrary
{
    /// <summary>Warmest first, as the cards stand; others follow by title.</summary>
    private static readonly string[] CardOrder = ["supportive", "neutral", "cold"];

    private const string Neutral = "neutral";

    private readonly IReadOnlyList<string> _folders;

    /// <summary>Replaced, never changed: somebody may be reading it.</summary>
    private volatile Shelf _shelf;

    private PersonaLibrary(IReadOnlyList<string> folders)
    {
        _folders = folders;
        _shelf = ReadShelf(folders);
    }

    /// <summary>Never empty.</summary>
    public IReadOnlyList<Persona> Personas => _shelf.Personas;

    public IReadOnlyList<DataFileProblem> Problems => _shelf.Problems;

    /// <summary>Those that came with the program.</summary>
    public IReadOnlyList<Persona> Shipped => [.. _shelf.Personas.Where(persona => !IsOwn(persona.Id))];

    /// <summary>Reads the personas of <paramref name="folders"/>, the program's own first; of two with one id the first stands.</summary>
    /// <exception cref="InvalidDataException">No persona could be read: nobody could ask.</exception>
    public static PersonaLibrary Read(params IEnumerable<string> folders) => new([.. folders.Select(Path.GetFullPath)]);

    /// <summary>Reads the folders again; who asks from now on sees what is there now. An interview that runs keeps its persona.</summary>
    /// <exception cref="InvalidDataException">No persona could be read; what was there before stays.</exception>
    public void Reload() => _shelf = ReadShelf(_folders);

    /// <summary>The next warmer temper among the program's own; null where none is warmer.</summary>
    public Persona? GentlerThan(Persona persona) => Shipped.Where(other => other.Warmth > persona.Warmth).MinBy(other => other.Warmth);

    /// <summary>The persona of that id; null without one.</summary>
    public Persona? Find(string personaId) => Personas.FirstOrDefault(persona => persona.Id == personaId);

    /// <summary>The persona of that id, or the first where it is gone.</summary>
    public Persona Get(string personaId) => _shelf.Personas is var personas && personas.FirstOrDefault(persona => persona.Id == personaId) is { } found ? found : personas[0];

    /// <summary>Whose temper that persona has: itself, or, for one of the person's own, the one of the program that is as warm.</summary>
    public Persona NearestTo(string personaId) =>
        Get(personaId) is var persona && IsOwn(persona.Id) ? Shipped.MinBy(other => Math.Abs(other.Warmth - persona.Warmth)) ?? persona : persona;

    /// <summary>Made by the person.</summary>
    public bool IsOwn(string personaId) => OwnFile(personaId) is not null;

    /// <summary>The file of a persona of the person's own; null for one that came with the program, and for none.</summary>
    public string? OwnFile(string personaId) =>
        _shelf.Files.GetValueOrDefault(personaId) is { } file && Path.GetDirectoryName(file) != _folders[0] ? file : null;

    private static Shelf ReadShelf(IReadOnlyList<string> folders)
    {
        var (read, problems) = DataFile.ReadAll<Persona>(folders);
        var standing = read.DistinctBy(each => each.Item.Id).ToList();
        var repeated = read.Except(standing).Select(each => new DataFileProblem(each.File, null, $"a persona with the id \"{each.Item.Id}\" was read before; this one is left out"));
        var personas = standing.Select(each => each.Item)
            .OrderBy(persona => Array.IndexOf(CardOrder, persona.Id) is >= 0 and var place ? place : CardOrder.Length)
            .ThenBy(persona => persona.Title, StringComparer.Ordinal)
            .ToList();
        var around = personas.Find(persona => persona.Id == Neutral)?.TurnWording ?? personas.Select(persona => persona.TurnWording).FirstOrDefault(wording => wording is not null);
        return personas.Count > 0 && around is not null
            ? new Shelf(
                [.. personas.Select(persona => persona with { TurnWording = persona.TurnWording ?? around })],
                standing.ToDictionary(each => each.Item.Id, each => each.File, StringComparer.Ordinal),
                [.. problems, .. repeated])
            : throw new InvalidDataException($"No persona could be read. {string.Join(" ", problems)} Restore the folder packs/personas.");
    }

    private sealed record Shelf(IReadOnlyList<Persona> Personas, IReadOnlyDictionary<string, string> Files, IReadOnlyList<DataFileProblem> Problems);
}
