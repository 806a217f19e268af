using InterviewTrainer.Core.Interviewing.Packs;

namespace InterviewTrainer.Core.Interviewing.Personas;

/// <summary>The personas that could be read; the others stand in <see cref="Problems"/>.</summary>
public sealed class PersonaLibrary
{
    /// <summary>Warmest first, as the cards stand; others follow by title.</summary>
    private static readonly string[] CardOrder = ["supportive", "neutral", "cold"];

    private const string Neutral = "neutral";

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
        var around = personas.Find(persona => persona.Id == Neutral)?.TurnWording ?? personas.Select(persona => persona.TurnWording).FirstOrDefault(wording => wording is not null);
        return personas.Count > 0 && around is not null
            ? new PersonaLibrary([.. personas.Select(persona => persona with { TurnWording = persona.TurnWording ?? around })], problems)
            : throw new InvalidDataException($"No persona could be read. {string.Join(" ", problems)} Restore the folder packs/personas.");
    }

    /// <summary>The next warmer persona; null where none is warmer.</summary>
    public Persona? GentlerThan(Persona persona) => Personas.Where(other => other.Warmth > persona.Warmth).MinBy(other => other.Warmth);

    /// <summary>The persona of that id, or the first where it is gone.</summary>
    public Persona Get(string personaId) => Personas.FirstOrDefault(persona => persona.Id == personaId) ?? Personas[0];
}
