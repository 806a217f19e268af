using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Personas;

namespace InterviewTrainer.Web.Components.Pages.Interviewers;

/// <summary>Decides what the page Interviewers shows, and makes, changes, copies and deletes the person's own.</summary>
public sealed class InterviewersModel(PersonaLibrary library, OwnPersonas own)
{
    private const string DefaultStart = "neutral";

    public IReadOnlyList<Persona> Personas => library.Personas;

    /// <summary>Those whose voice an own interviewer may have.</summary>
    public IReadOnlyList<Persona> Starts => library.Shipped;

    /// <summary>Persona files that were left out, in words for whoever wrote them.</summary>
    public IReadOnlyList<DataFileProblem> Problems => library.Problems;

    /// <summary>The maker's fields; null while nobody is being made.</summary>
    public MakerForm? Form { get; private set; }

    /// <summary>What went wrong last, what was kept, and what to do; null while all is well.</summary>
    public string? Trouble { get; private set; }

    /// <summary>What was done last, in a line.</summary>
    public string Outcome { get; private set; } = "";

    public bool CanMake => own.All.Count < OwnPersonas.Most;

    /// <summary>The interviewer as the fields have it; not saved.</summary>
    public Persona? Preview => Form is { } form ? new PersonaMaker(library.Shipped).Make("preview", form.Name, form.Sliders) : null;

    public bool IsOwn(Persona persona) => library.IsOwn(persona.Id);

    /// <summary>Made with sliders, not written by hand.</summary>
    public bool CanEdit(Persona persona) => IsOwn(persona) && persona.Sliders is not null;

    /// <summary>Opens the maker for a new interviewer.</summary>
    public void New(string start = DefaultStart)
    {
        Say("");
        Form = new MakerForm { Sliders = PersonaMaker.SlidersOf(library.Get(start)) };
    }

    /// <summary>Another voice to start from: its sliders come with it.</summary>
    public void StartFrom(string start) => Form!.Sliders = PersonaMaker.SlidersOf(library.Get(start));

    public void Edit(Persona persona)
    {
        Say("");
        Form = new MakerForm { Id = persona.Id, Name = persona.Title, Sliders = PersonaMaker.SlidersOf(persona) };
    }

    public void Close() => Form = null;

    /// <summary>Saves what the fields hold; they stay open where that failed.</summary>
    public void Save() => Try(() =>
    {
        var saved = own.Save(Form!.Name, Form.Sliders, Form.Id);
        Form = null;
        Say($"{saved.Title} is saved, and stands on the start page.");
    });

    public void Copy(Persona persona) => Try(() => Say($"{own.Copy(persona.Id).Title} is there now."));

    public void Delete(Persona persona) => Try(() =>
    {
        own.Delete(persona.Id);
        Form = Form?.Id == persona.Id ? null : Form;
        Say($"{persona.Title} is deleted.");
    });

    private void Say(string outcome) => (Outcome, Trouble) = (outcome, null);

    private void Try(Action action)
    {
        try
        {
            action();
        }
        catch (DataFileException exception)
        {
            (Outcome, Trouble) = ("", exception.Message);
        }
    }
}
