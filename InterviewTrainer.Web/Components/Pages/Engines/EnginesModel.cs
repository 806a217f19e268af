using InterviewTrainer.Core.Engines.Catalogue;
using InterviewTrainer.Core.Engines.Catalogue.Downloads;
using InterviewTrainer.Core.Engines.Hosting;
using InterviewTrainer.Core.Engines.Roles;
using InterviewTrainer.Web.Hosting;

namespace InterviewTrainer.Web.Components.Pages.Engines;

/// <summary>Decides what the page Engines shows: who does which job, which models there are, and what this computer carries.</summary>
internal sealed class EnginesModel(
    EngineChoices choices,
    ChosenEndpoints endpoints,
    ModelCatalogue catalogue,
    ModelStore store,
    ModelDownloads downloads,
    UseWhenFetched useWhenFetched,
    WorkerPool workers,
    EngineMeasures measures,
    InstalledVoice installedVoice,
    ChosenVoice voice)
{
    private const string BuiltIn = "built-in";
    private const string Remote = "remote";
    private const string InstalledPrefix = "installed:";

    /// <summary>What the person has to know now; null when there is nothing.</summary>
    public string? Trouble { get; private set; }

    /// <summary>The voice that failed, and what speaks instead; null when all is well.</summary>
    public string? VoiceTrouble => voice.Fallback is { } fallback ? $"{fallback.Failed} failed, and {fallback.Speaks ?? "nobody"} speaks instead. {fallback.Reason}" : null;

    /// <summary>Why the stored choice could not be read; null when it could.</summary>
    public string? ChoicesTrouble => choices.Problem;

    public IReadOnlyList<string> CatalogueProblems => catalogue.Problems;

    public IReadOnlyList<BrokenModel> Broken => store.Broken;

    public string ModelsFolder => store.Folder;

    public long BytesUsed => store.BytesUsed;

    /// <summary>The role that is being measured; null when none is.</summary>
    public EngineRole? Measuring { get; private set; }

    /// <summary>The jobs that something asks for, and those for which an engine was chosen.</summary>
    public IReadOnlyList<Seat> Seats => [.. Enum.GetValues<EngineRole>().Where(role => !Idle.Is(role) || choices[role] is not EngineChoice.BuiltIn).Select(SeatOf)];

    /// <summary>The models of a kind, those of the catalogue first; of a kind that nothing asks for, those that are here or coming.</summary>
    public IReadOnlyList<ModelOffer> Offers(ModelKind kind) =>
    [
        .. catalogue.Models.Where(model => model.Kind == kind)
            .Concat(store.Installed.Select(installed => installed.Model).Where(model => model.Kind == kind && catalogue.Find(model.Id) is null))
            .Select(model => new ModelOffer(
                model, store.Find(model.Id), downloads.Progress.FirstOrDefault(progress => progress.Id == model.Id), IsInUse(model.Id)))
            .Where(offer => !Idle.Is(kind) || offer is { Installed: not null } or { IsComing: true }),
    ];

    /// <summary>Tells <paramref name="changed"/> of every change, on any thread, until disposed.</summary>
    public IDisposable Follow(Action changed)
    {
        choices.Changed += changed;
        store.Changed += changed;
        downloads.Changed += changed;
        workers.Changed += changed;
        return new Following(() =>
        {
            choices.Changed -= changed;
            store.Changed -= changed;
            downloads.Changed -= changed;
            workers.Changed -= changed;
        });
    }

    public void Choose(EngineRole role, string value)
    {
        if (value == BuiltIn)
        {
            Set(role, new EngineChoice.BuiltIn());
        }
        else if (value.StartsWith(InstalledPrefix, StringComparison.Ordinal) && store.Find(value[InstalledPrefix.Length..]) is { } model && model.Model.Kind == role.Kind())
        {
            Set(role, new EngineChoice.Installed(model.Model.Id));
        }
    }

    /// <summary>Lets a remote server do these jobs.</summary>
    public void Choose(IEnumerable<EngineRole> roles, EngineChoice.Remote remote)
    {
        foreach (var role in roles)
        {
            Set(role, remote);
        }
    }

    /// <summary>The model does the main job of its kind from now on.</summary>
    public void Use(CatalogueModel model)
    {
        if (MainRole(model.Kind) is { } role)
        {
            Choose(role, InstalledPrefix + model.Id);
        }
    }

    public void Fetch(CatalogueModel model) => Try(() => useWhenFetched.Start(model.Id, MainRole(model.Kind) is { } role ? [role] : []));

    public void StopFetching(CatalogueModel model) => downloads.Cancel(model.Id);

    /// <summary>Unloads and deletes it; what it did is done without a model again.</summary>
    public async Task RemoveAsync(CatalogueModel model)
    {
        foreach (var role in Enum.GetValues<EngineRole>().Where(role => choices[role] == new EngineChoice.Installed(model.Id)))
        {
            Set(role, new EngineChoice.BuiltIn());
        }

        foreach (var worker in workers.Workers.Where(worker => store.Find(model.Id) is { } installed && worker.Spec.Arguments.Contains(installed.Folder)))
        {
            await worker.UnloadAsync();
        }

        Try(() => store.Remove(model.Id));
    }

    public async Task UnloadAsync(EngineRole role)
    {
        if (WorkerOf(role) is { } worker)
        {
            await worker.UnloadAsync();
        }
    }

    public void TurnOn(EngineRole role) => WorkerOf(role)?.TurnOn();

    public async Task MeasureAsync(EngineRole role, CancellationToken cancellationToken)
    {
        try
        {
            (Trouble, Measuring) = (null, role);
            if (await measures.MeasureAsync(role, cancellationToken) is null)
            {
                Trouble = role == EngineRole.Hearing ? "A voice is needed to measure hearing, and there is none: install espeak-ng or get a voice below." : "There is nothing to measure: no engine is chosen for this.";
            }
        }
        catch (Exception exception) when (EngineTrouble.Explains(exception))
        {
            Trouble = exception.Message;
        }
        finally
        {
            Measuring = null;
        }
    }

    private Seat SeatOf(EngineRole role)
    {
        var choice = choices[role];
        var chosen = endpoints.Find(role);
        var options = Options(role, choice);
        var seat = new Seat
        {
            Role = role,
            Engine = chosen?.Endpoint.Name ?? SeatWords.BuiltIn(role, installedVoice.Current?.Name),
            Value = choice switch { EngineChoice.Installed installed => InstalledPrefix + installed.ModelId, EngineChoice.Remote => Remote, _ => BuiltIn },
            Options = options,
            LeavesMachine = chosen is { Endpoint.StaysLocal: false },
            CanMeasure = chosen is not null ? role != EngineRole.Embeddings : role == EngineRole.Speaking && installedVoice.Current is not null,
            Measured = measures.Latest(role) is { } measured && measured.Engine == (chosen?.Endpoint.Name ?? installedVoice.Current?.Name) ? measured : null,
        };
        if (choice is EngineChoice.Installed missing && chosen is null)
        {
            return seat with { State = SeatState.Trouble, Status = $"The model {missing.ModelId} is not installed any more. Fetch it again, or choose another." };
        }

        return chosen?.Endpoint is Worker worker && choice is not EngineChoice.BuiltIn ? WithWorker(seat, worker.Status) : seat;
    }

    private static Seat WithWorker(Seat seat, WorkerStatus status) => seat with
    {
        State = status.State switch
        {
            WorkerState.Starting => SeatState.Starting,
            WorkerState.Ready => SeatState.Ready,
            WorkerState.BackingOff or WorkerState.Off => SeatState.Trouble,
            _ => SeatState.Resting,
        },
        Status = status is { State: WorkerState.Ready, WorkingSetMb: { } memory } ? FormattableString.Invariant($"Loaded; uses {memory:0} MiB of memory.") : status.Message,
        CanUnload = status.State is WorkerState.Ready or WorkerState.Starting,
        CanTurnOn = status.State is WorkerState.Off or WorkerState.BackingOff,
    };

    private IReadOnlyList<SeatOption> Options(EngineRole role, EngineChoice choice) =>
    [
        new SeatOption(BuiltIn, SeatWords.BuiltIn(role, installedVoice.Current?.Name)),
        .. store.Installed.Where(installed => installed.Model.Kind == role.Kind()).Select(installed => new SeatOption(InstalledPrefix + installed.Model.Id, installed.Model.Title)),
        .. choice is EngineChoice.Installed gone && store.Find(gone.ModelId) is null ? [new SeatOption(InstalledPrefix + gone.ModelId, $"{gone.ModelId} (not installed)")] : Array.Empty<SeatOption>(),
        .. choice is EngineChoice.Remote remote ? [new SeatOption(Remote, remote.Model.Length > 0 ? $"{remote.Model} at {remote.Address}" : remote.Address)] : Array.Empty<SeatOption>(),
    ];

    private Worker? WorkerOf(EngineRole role) => choices[role] is EngineChoice.Installed ? endpoints.Find(role)?.Endpoint as Worker : null;

    private bool IsInUse(string modelId) => Enum.GetValues<EngineRole>().Any(role => choices[role] == new EngineChoice.Installed(modelId));

    private static EngineRole? MainRole(ModelKind kind) => kind switch
    {
        ModelKind.Language => EngineRole.Interviewer,
        ModelKind.Embedding => EngineRole.Embeddings,
        ModelKind.Recognition => EngineRole.Hearing,
        ModelKind.Voice => EngineRole.Speaking,
        _ => null, // A tagger helps whatever hears; landmarks are the browser's.
    };

    private void Set(EngineRole role, EngineChoice choice) => Try(() => choices.Set(role, choice));

    private void Try(Action action)
    {
        try
        {
            Trouble = null;
            action();
        }
        catch (Exception exception) when (exception is ModelException or IOException or UnauthorizedAccessException)
        {
            Trouble = exception is ModelException ? exception.Message : $"Your choice holds until the server ends, for it could not be written down: {exception.Message}";
        }
    }

    private sealed class Following(Action unfollow) : IDisposable
    {
        public void Dispose() => unfollow();
    }
}
