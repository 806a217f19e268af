using InterviewTrainer.Core.Coaching.Repetition;
using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Documents.Shelf;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Core.Research;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Core.VoiceActivity;
using InterviewTrainer.Web.Components.Pages.Start.Documents;
using InterviewTrainer.Web.Components.Shared;

namespace InterviewTrainer.Web.Components.Pages.Start;

/// <summary>Decides what the start page offers, what stands in its fields, and what an interview is started with.</summary>
public sealed class StartModel(
    PackLibrary packs,
    PersonaLibrary personas,
    InterviewLibrary library,
    DueSkills skills,
    ILiveInterviews interviews,
    IVoiceActivityDetectorFactory detectors,
    ISpeechRecognizerSource recognizers,
    InterviewOptions options,
    DocumentShelf shelf,
    DocumentsModel documents,
    RoomPass pass,
    TimeProvider time)
{
    /// <summary>The pack of someone who has not chosen one yet.</summary>
    private const string FirstPack = "software-behavioural";

    private static readonly TimeSpan Around = TimeSpan.FromMinutes(1);

    private bool _packsChosen;
    private bool _remembers;

    public StartForm Form { get; } = new();

    /// <summary>The CV and the job description.</summary>
    public DocumentsModel Documents { get; } = documents;

    public IReadOnlyList<Pack> Packs => packs.Packs;

    public IReadOnlyList<Persona> Personas => personas.Personas;

    /// <summary>Pack and persona files that were left out, in words for whoever wrote them.</summary>
    public IReadOnlyList<DataFileProblem> Problems { get; } = [.. packs.Problems, .. personas.Problems];

    /// <summary>The newest interview that can go on; null without one.</summary>
    public InterviewSummary? Unfinished { get; private set; }

    /// <summary>Weak competencies whose day has come, the longest due first; empty where there are none.</summary>
    public IReadOnlyList<string> Due { get; private set; } = [];

    /// <summary>What is wrong with the stored interviews; null when they could be read.</summary>
    public string? Trouble { get; private set; }

    /// <summary>What the browser can do; null until it was asked.</summary>
    public HearingAvailability? Hearing { get; private set; }

    /// <summary>The recogniser of this program that was chosen on the page Engines; null without one.</summary>
    public HearingEngine? Engine => recognizers.Chosen;

    /// <summary>Why the better detector is not in use; null when it is.</summary>
    public string? DetectorShortfall => detectors.Shortfall;

    public bool CanStart => ChosenPacks.Any();

    /// <summary>Most questions that may be asked for: what the chosen packs hold, and no more than the settings allow.</summary>
    public int MaxQuestions => Math.Clamp(ChosenPacks.Sum(pack => pack.Questions.Count), 1, options.MaxQuestions);

    /// <summary>Roles of the chosen packs first, so that what fits stands on top.</summary>
    public IEnumerable<string> RoleSuggestions =>
        ChosenPacks.Concat(packs.Packs).SelectMany(pack => pack.Roles).Distinct(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> DomainSuggestions => packs.Packs.Select(pack => pack.Domain).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Titles of the chosen packs, or how many they are.</summary>
    public string PackSummary => ChosenPacks.Select(pack => pack.Title).ToList() switch
    {
        [] => "Choose at least one",
        [var only] => only,
        [var first, var second] => $"{first}; {second}",
        var several => $"{several.Count} packs",
    };

    /// <summary>The line under the heading.</summary>
    public string Summary => $"{Wording.Count(Questions, "question", "questions")}, {Duration}. You can change everything later.";

    public string ConsentSummary => (Form.KeepWords, Form.KeepSignals) switch
    {
        (true, true) => "Keeps your words and signals here.",
        (true, false) => "Keeps your words here, no signals.",
        (false, true) => "Keeps signals here, none of your words.",
        _ => "Keeps neither words nor signals.",
    };

    public string HearingSummary => Form.Hearing switch
    {
        HearingMode.BrowserOnDevice => "Words written down on this device",
        HearingMode.BrowserCloud => "Words written down on the internet",
        HearingMode.OwnRecognizer when Engine is { } engine => $"Words written down by {engine.Name}, on this machine",
        HearingMode.RemoteRecognizer when Engine is { } engine => $"Words written down by {engine.Name}, on another machine",
        _ => "You type your answers",
    };

    private IEnumerable<Pack> ChosenPacks => Form.PackIds.Select(packs.Find).OfType<Pack>();

    private int Questions => Math.Clamp(Form.QuestionCount, 1, MaxQuestions);

    private string Duration
    {
        get
        {
            var answer = TimeSpan.FromMinutes(ChosenPacks.SelectMany(pack => pack.Questions).Select(question => question.Minutes).DefaultIfEmpty(3).Average());
            var whole = Questions * (answer + TimeSpan.FromSeconds(Form.ThinkingSeconds));
            var length = Form.ToSettings(MaxQuestions, 0).Length;
            return whole < length
                ? $"about {Wording.LongDuration(Math.Max(1, Math.Round(whole / Around)) * Around)}, {Wording.LongDuration(length)} at most"
                : $"at most {Wording.LongDuration(length)}";
        }
    }

    /// <summary>Fills the fields from the last interview and looks for one that can go on.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Form.QuestionCount = options.DefaultQuestions;
        Form.LengthMinutes = options.DefaultLengthMinutes;
        try
        {
            if (await library.NewestChosenAsync(cancellationToken) is { } newest && await library.LoadAsync(newest, cancellationToken) is { } last)
            {
                Form.Remember(last.Settings);
                _packsChosen = _remembers = true;
            }

            Unfinished = (await library.UnfinishedAsync(cancellationToken)).FirstOrDefault(CanGoOn);
            Due = [.. (await skills.PlanAsync(cancellationToken)).Where(skill => skill.IsDue).Take(DueSkills.AtOnce).Select(skill => skill.Competency)];
        }
        catch (DatabaseUnavailableException exception)
        {
            Trouble = exception.Message;
        }

        ChooseHearing();
        Form.PersonaId = personas.Get(Form.PersonaId).Id;
        Form.PackIds.RemoveAll(id => packs.Find(id) is null);
        if (Form.PackIds.Count == 0 && packs.Packs.Count > 0)
        {
            Form.PackIds.Add((packs.Find(FirstPack) ?? packs.Packs[0]).Id);
        }

        KeepQuestionsInBounds();
    }

    /// <summary>Chooses what a link to this page names, as far as it is there; an address can name anything.</summary>
    /// <param name="personaId">An interviewer; null for none.</param>
    /// <param name="packId">The one pack to ask from; null for none.</param>
    public void Preset(string? personaId, string? packId)
    {
        if (personaId is not null && personas.Find(personaId) is { } persona)
        {
            Form.PersonaId = persona.Id;
        }

        if (packId is not null && packs.Find(packId) is { } pack)
        {
            Form.PackIds.Clear();
            ChoosePack(pack.Id, chosen: true);
        }
    }

    /// <summary>What the browser said it can do; the best of it that stays on this device becomes the choice.</summary>
    public void HearingIs(HearingAvailability availability)
    {
        var wasFetched = Hearing == HearingAvailability.Downloadable;
        Hearing = availability;
        if (availability == HearingAvailability.OnDevice && (wasFetched || (!_remembers && Form.Hearing == HearingMode.None)))
        {
            Form.Hearing = HearingMode.BrowserOnDevice;
        }
        else if (availability != HearingAvailability.OnDevice && Form.Hearing == HearingMode.BrowserOnDevice)
        {
            Form.Hearing = HearingMode.None;
        }
    }

    /// <summary>A known role brings its pack along, until packs were chosen by hand.</summary>
    public void ChooseRole(string role)
    {
        Form.Role = role;
        var fitting = packs.Packs.FirstOrDefault(pack => pack.Roles.Contains(role.Trim(), StringComparer.OrdinalIgnoreCase));
        if (!_packsChosen && fitting is not null && !ChosenPacks.Any(pack => pack.Roles.Contains(role.Trim(), StringComparer.OrdinalIgnoreCase)))
        {
            Form.PackIds.Clear();
            Form.PackIds.Add(fitting.Id);
            KeepQuestionsInBounds();
        }
    }

    public void ChoosePack(string packId, bool chosen)
    {
        _packsChosen = true;
        Form.PackIds.Remove(packId);
        if (chosen)
        {
            Form.PackIds.Add(packId);
        }

        KeepQuestionsInBounds();
    }

    /// <summary>Sets the interview up and lets its room begin at once.</summary>
    /// <returns>Its identifier.</returns>
    public async Task<Guid> StartAsync(CancellationToken cancellationToken)
    {
        var id = await PlanAsync(cancellationToken);
        pass.Give(id);
        return id;
    }

    /// <summary>Sets the interview up with a plan to be looked at.</summary>
    /// <returns>Its identifier.</returns>
    public Task<Guid> PlanAsync(CancellationToken cancellationToken) => interviews.CreateAsync(
        Form.ToSettings(MaxQuestions, Random.Shared.Next()) with { Brief = shelf.Brief }, CheckIn(), Note(), cancellationToken);

    /// <summary>Sets an interview up that practises what is due.</summary>
    /// <returns>Its identifier; null when nothing is due any more.</returns>
    public async Task<Guid?> PractiseDueAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await skills.StartAsync(cancellationToken) is { } id)
            {
                pass.Give(id);
                return id;
            }
        }
        catch (DatabaseUnavailableException exception)
        {
            Trouble = exception.Message;
        }

        Due = [];
        return null;
    }

    /// <summary>Goes on with the unfinished interview, without another click in its room.</summary>
    /// <returns>Its identifier.</returns>
    public Guid GoOn()
    {
        pass.Give(Unfinished!.Id);
        return Unfinished.Id;
    }

    public async Task DiscardUnfinishedAsync(CancellationToken cancellationToken)
    {
        try
        {
            await interviews.RemoveAsync(Unfinished!.Id);
            await library.DeleteAsync(Unfinished.Id, cancellationToken);
            Unfinished = null;
        }
        catch (DatabaseUnavailableException exception)
        {
            Trouble = exception.Message;
        }
    }

    /// <summary>A recogniser that was put on this machine is there to be used; one elsewhere is chosen anew for each interview.</summary>
    private void ChooseHearing()
    {
        if (Engine is { StaysLocal: true })
        {
            Form.Hearing = HearingMode.OwnRecognizer;
        }
        else if (Form.Hearing.IsServer())
        {
            Form.Hearing = HearingMode.None;
        }
    }

    /// <summary>Without its words an interview lives only as long as the server that began it.</summary>
    private bool CanGoOn(InterviewSummary summary) => summary.KeepsWords || interviews.Find(summary.Id) is not null;

    private void KeepQuestionsInBounds() => Form.QuestionCount = Questions;

    private CheckIn? CheckIn() => Form is { Confidence: { } confidence, Stress: { } stress }
        ? new CheckIn(CheckInTag.Pre, confidence, stress, time.GetUtcNow().UtcDateTime)
        : null;

    private ResearchNote? Note() => Form.UseForResearch && (Form.AccentGroup.Length > 0 || Form.Notes.Length > 0)
        ? new ResearchNote(Form.AccentGroup.Trim(), Form.Notes.Trim())
        : null;
}
