using System.Text.Json;
using InterviewTrainer.Core.Interviewing.Packs;

namespace InterviewTrainer.Core.Interviewing.Personas;

/// <summary>The interviewers that the person made: files of their own, beside the program's and never over them. Thread-safe.</summary>
/// <param name="library">Reads them; told to read again after each change.</param>
/// <param name="folder">Where they lie; made with the first of them.</param>
public sealed class OwnPersonas(PersonaLibrary library, string folder)
{
    /// <summary>No more than these are kept.</summary>
    public const int Most = 20;

    /// <summary>Characters of a name.</summary>
    public const int MaxNameCharacters = 40;

    private readonly Lock _gate = new();

    /// <summary>By title.</summary>
    public IReadOnlyList<Persona> All => [.. library.Personas.Where(persona => library.IsOwn(persona.Id))];

    /// <summary>Makes a new interviewer, or, with the <paramref name="id"/> of an own one, makes that one anew.</summary>
    /// <returns>As it was saved.</returns>
    /// <exception cref="DataFileException">It could not be saved.</exception>
    public Persona Save(string name, PersonaSliders sliders, string? id = null)
    {
        lock (_gate)
        {
            if (id is not null && library.Find(id) is not { Sliders: not null })
            {
                throw new DataFileException("This interviewer is gone, or its file was written by hand. Nothing was changed; save it under a new name.");
            }

            return Keep(new PersonaMaker(library.Shipped).Make(id ?? FreeId(name), Tidy(name), sliders), id);
        }
    }

    /// <summary>A copy of an own interviewer as it is, or of one of the program's, sliders or not.</summary>
    /// <exception cref="DataFileException">It could not be saved.</exception>
    public Persona Copy(string id)
    {
        lock (_gate)
        {
            var original = library.Find(id) ?? throw new DataFileException("This interviewer is gone; there is nothing to copy.");
            var name = CopyName(original.Title);
            return Keep(original with { Id = FreeId(name), Title = name }, replaces: null);
        }
    }

    /// <summary>Deletes an own interviewer's file; one of the program's stays.</summary>
    /// <exception cref="DataFileException">It could not be deleted.</exception>
    public void Delete(string id)
    {
        lock (_gate)
        {
            if (library.OwnFile(id) is not { } file)
            {
                return;
            }

            Try(() => File.Delete(file), "deleted");
        }
    }

    private Persona Keep(Persona persona, string? replaces)
    {
        if (replaces is null && All.Count >= Most)
        {
            throw new DataFileException($"There are {Most} interviewers of your own already. Delete one first.");
        }

        var content = DataFile.Format(persona with { Schema = null });
        try
        {
            DataFile.Parse<Persona>(content);
        }
        catch (JsonException exception)
        {
            throw new DataFileException($"This interviewer was not saved: {DataFile.Reason(exception)}. Change that and save again.", exception);
        }

        var file = (replaces is null ? null : library.OwnFile(replaces)) ?? Path.Combine(folder, persona.Id + ".json");
        Try(() => DataFile.Write(file, content), "saved");
        return persona;
    }

    private void Try(Action change, string done)
    {
        try
        {
            change();
            library.Reload();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new DataFileException($"The interviewer could not be {done}: {exception.Message} What was there before stays.", exception);
        }
    }

    private static string Tidy(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>With a beginning that nothing of the program has, so that neither its personas nor names that an operating system keeps for itself are hit.</summary>
    private string FreeId(string name)
    {
        var letters = string.Concat(name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
        var id = string.Join('-', ((string[])["own", .. letters.Split('-')]).Where(part => part.Length > 0));
        return Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? id : $"{id}-{number}").First(IsFree);
    }

    private bool IsFree(string id) => library.Find(id) is null && !File.Exists(Path.Combine(folder, id + ".json"));

    private static string CopyName(string title) => $"Copy of {title}" is var name && name.Length <= MaxNameCharacters ? name : name[..MaxNameCharacters].TrimEnd();
}
