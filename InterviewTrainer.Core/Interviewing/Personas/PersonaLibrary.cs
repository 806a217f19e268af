using InterviewTrainer.Core.Interviewing.Packs;

namespace InterviewTrainer.Core.Interviewing.Personas;

/// <summary>The personas that could be read; the others stand in <see cref="Problems"/>.</summary>
public sealed class PersonaLibrary
{
    /// <summary>Warmest first, as the cards stand; others follow by title.</summary>
    private static readonly string[] CardOrder = ["supportive", "neutral", "cold"];

    private PersonaLibrary(IReadOnlyList<Persona> personas, IReadOnlyList<DataFileProblem> problems)
    {
        Personas = personas;
        Problems = problems;
    }

    public IReadOnlyList<Persona> Personas { get; }

    public IReadOnlyList<DataFileProblem> Problems { get; }

    /// <exception cref="InvalidDataException">No persona could be read: nobody could ask.</exception>
    public static PersonaLibrary Read(params IEnumerable<string> folders)
    {
        var (read, problems) = DataFile.ReadAll<Persona>(folders);
        var personas = read.DistinctBy(persona => persona.Id)
            .OrderBy(persona => Array.IndexOf(CardOrder, persona.Id) is >= 0 and var place ? place : CardOrder.Length)
            .ThenBy(persona => persona.Title, StringComparer.Ordinal)
            .ToList();
        return personas.Count > 0
            ? new PersonaLibrary(personas, problems)
            : throw new InvalidDataException($"No persona could be read. {string.Join(" ", problems)} Restore the folder packs/personas.");
    }

    /// <summary>The persona of that id, or the first where it is gone.</summary>
    public Persona Get(string personaId) => Personas.FirstOrDefault(persona => persona.Id == personaId) ?? Personas[0];
}
