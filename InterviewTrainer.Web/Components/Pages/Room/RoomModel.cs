using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Web.Components.Shared;

namespace InterviewTrainer.Web.Components.Pages.Room;

/// <summary>
/// The room as its interview sees it, and the interview as its page sees it: keeps what is shown, decides what is offered. The interview
/// calls from any thread; <see cref="Changed"/> and <see cref="ReadingChanged"/> come on the same.
/// </summary>
public sealed class RoomModel(
    ILiveInterviews interviews, PersonaLibrary personas, IInterviewJournal journal, RoomPass pass, RoomConnection connection, TimeProvider time) : IRoom, IDisposable
{
    /// <summary>A page that is being reloaded leaves a moment after the new one came.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(150);
    private const int LooksBeforeElsewhere = 10;

    private ILiveInterview? _live;
    private IRoomPage? _page;
    private IDisposable? _attachment;
    private RoomStage _stage = RoomStage.Loading;

    /// <summary>Something on the page changed.</summary>
    public event Action? Changed;

    /// <summary>The strip has new readings.</summary>
    public event Action? ReadingChanged;

    /// <summary>Null until the interview was found.</summary>
    public RoomView? View { get; private set; }

    public HudReading? Reading { get; private set; }

    /// <summary>Why the interview could not be read.</summary>
    public string Trouble { get; private set; } = "";

    /// <summary>What the person has to know about what is being kept; null while all is well.</summary>
    public string? JournalTrouble => journal.Trouble;

    public IReadOnlyList<Persona> Personas => personas.Personas;

    public Persona Persona => personas.Get(View?.PersonaId ?? "");

    /// <summary>The browser holds sound back until the person clicks.</summary>
    public bool SoundBlocked { get; private set; }

    /// <summary>The person asked for the keyboard although somebody hears.</summary>
    public bool WantsToType { get; set; }

    /// <summary>Space, held, keeps the turn: a choice that this browser remembers.</summary>
    public bool HoldsToTalk { get; set; }

    /// <summary>Characters of the draft as it was last told.</summary>
    public int TypedCharacters { get; private set; }

    public RoomStage Stage => View switch
    {
        null => _stage,
        _ when _stage is RoomStage.Elsewhere or RoomStage.Opening or RoomStage.Loading => _stage,
        { State: RoomState.Concluded } => RoomStage.Concluded,
        { State: RoomState.Waiting or RoomState.Paused } => RoomStage.Gate,
        _ => RoomStage.Conversation,
    };

    public bool ShowsReadings => View?.Mode == InterviewMode.Study && Stage == RoomStage.Conversation;

    public bool ShowsTips => View is { Mode: InterviewMode.Study, Tips.Count: > 0 };

    /// <summary>The field is on view where words come from nowhere else, and whenever it is wanted or holds something.</summary>
    public bool ShowsField => View is { } view
        && (WantsToType || view.Hearing == HearingMode.None || view.HearingTrouble.Length > 0 || view.Microphone != MicrophoneState.Open || view.Draft.Length > 0);

    /// <summary>The field can be put away.</summary>
    public bool CanHideField => View is { Hearing: not HearingMode.None, Microphone: MicrophoneState.Open };

    public bool CanAnswer => View?.State is RoomState.Asking or RoomState.ThinkingTime or RoomState.Listening;

    /// <summary>Finds the interview; its page comes later.</summary>
    public async Task OpenAsync(Guid interviewId, CancellationToken cancellationToken)
    {
        try
        {
            _live = await interviews.OpenAsync(interviewId, cancellationToken);
        }
        catch (DatabaseUnavailableException exception)
        {
            Trouble = exception.Message;
            _stage = RoomStage.Unavailable;
            return;
        }

        if (_live is null)
        {
            _stage = RoomStage.NotFound;
            return;
        }

        View = _live.View;
        journal.TroubleChanged += OnTroubleChanged;
        connection.Lost += OnConnectionLost;
        connection.Back += OnConnectionBack;
    }

    /// <summary>
    /// The page stands: takes the interview over unless another tab shows it.
    /// </summary>
    /// <returns>Whether it should begin at once.</returns>
    public async Task<bool> EnterAsync(IRoomPage page, CancellationToken cancellationToken)
    {
        _page = page;
        for (var looks = 0; _live!.HasRoom && looks < LooksBeforeElsewhere; looks++)
        {
            await Task.Delay(LookAgain, time, cancellationToken);
        }

        if (_live.HasRoom)
        {
            Stay(RoomStage.Elsewhere);
            return false;
        }

        UseHere();
        return pass.Take(_live.Id) && View!.State is RoomState.Waiting or RoomState.Paused;
    }

    /// <summary>Takes the interview over; another tab that shows it lets go.</summary>
    public void UseHere()
    {
        _attachment?.Dispose();
        _stage = RoomStage.Gate;
        _attachment = _live!.Attach(this);
        Changed?.Invoke();
    }

    /// <summary>Begins, or goes on, once <paramref name="openSound"/> has opened microphone and voice.</summary>
    public async Task BeginAsync(Func<Task> openSound)
    {
        if (Stage != RoomStage.Gate)
        {
            return;
        }

        Stay(RoomStage.Opening);
        try
        {
            await openSound();
        }
        finally
        {
            if (_stage == RoomStage.Opening)
            {
                Stay(RoomStage.Gate);
            }
        }

        if (Stage == RoomStage.Gate)
        {
            _live!.Begin();
        }
    }

    /// <summary>"That's my answer", or, while there is time to think and nothing was typed, "I'm ready".</summary>
    public void Answer(Guid turnId, string typed)
    {
        if (View is { State: RoomState.ThinkingTime } && string.IsNullOrWhiteSpace(typed))
        {
            _live!.ReadyToAnswer();
        }
        else if (CanAnswer)
        {
            _live!.GiveAnswer(turnId, typed);
        }
    }

    public void GoOnWithoutWords() => _live!.GoOnWithoutWords(View!.TurnId);

    public void HoldAnswer() => WhileHere(live => live.HoldAnswer());

    public void LetGoOfAnswer() => WhileHere(live => live.LetGoOfAnswer());

    public void Skip() => _live!.Skip();

    public void Repeat() => _live!.Repeat();

    public void TakeTime() => _live!.TakeTime();

    public void EaseOff() => _live!.EaseOff();

    public void StopVoice() => _live!.StopVoice();

    public void Pause() => _live!.Pause();

    public void End() => _live!.End();

    public void SwitchPersona(string personaId) => _live!.SwitchPersona(personaId);

    /// <summary>A frame of the microphone, as it came; what is none is dropped.</summary>
    public void Hear(byte[] message)
    {
        if (_attachment is not null && MicrophoneMessage.Read(message) is { } frame)
        {
            _live!.Hear(frame);
        }
    }

    public void Hear(Transcript transcript) => WhileHere(live => live.Hear(transcript));

    public void HearingIs(HearingMode mode) => WhileHere(live => live.HearingChanged(mode));

    public void MicrophoneIs(MicrophoneState state) => WhileHere(live => live.MicrophoneChanged(state));

    public void PlaybackIs(PlaybackReport report) => WhileHere(live => live.PlaybackChanged(report));

    public void KeepDraft(Guid turnId, string text)
    {
        TypedCharacters = text.Length;
        WhileHere(live => live.KeepDraft(turnId, text));
        Changed?.Invoke();
    }

    public void SoundIs(bool blocked)
    {
        SoundBlocked = blocked;
        Changed?.Invoke();
    }

    public void Dispose()
    {
        journal.TroubleChanged -= OnTroubleChanged;
        connection.Lost -= OnConnectionLost;
        connection.Back -= OnConnectionBack;
        _attachment?.Dispose();
        _attachment = null;
    }

    void IRoom.Show(RoomView view)
    {
        var before = View;
        View = view;
        if (view.State == RoomState.Thinking && before?.State != RoomState.Thinking)
        {
            TypedCharacters = 0;
            _page?.ClearAnswer();
        }

        if (view.TurnId != before?.TurnId || view.State != before.State)
        {
            WantsToType &= view.TurnId == before?.TurnId;
            _page?.OfferDraft(view.TurnId, view.Draft);
        }

        if (view.State != before?.State)
        {
            _page?.StateIs(view.State);
        }

        if (view.ListensForOpening != (before?.ListensForOpening ?? false))
        {
            _page?.ListenAtTheDoor(view.ListensForOpening);
        }

        Changed?.Invoke();
    }

    void IRoom.Show(HudReading reading)
    {
        Reading = reading;
        ReadingChanged?.Invoke();
    }

    void IRoom.BeginUtterance(int utterance, int sampleRateHz) => _page?.BeginUtterance(utterance, sampleRateHz);

    void IRoom.Play(int utterance, PcmChunk chunk) => _page?.Play(utterance, chunk.Pcm);

    void IRoom.EndUtterance(int utterance) => _page?.EndUtterance(utterance);

    void IRoom.SpeakWithBrowser(int utterance, string text, SpeechVoice voice) => _page?.SpeakWithBrowser(utterance, text, voice);

    void IRoom.PauseUtterance(int utterance) => _page?.PauseUtterance(utterance);

    void IRoom.ResumeUtterance(int utterance) => _page?.ResumeUtterance(utterance);

    void IRoom.StopUtterance(int utterance) => _page?.StopUtterance(utterance);

    void IRoom.Displaced()
    {
        _attachment = null;
        _page?.Close();
        if (interviews.Find(_live!.Id) is null)
        {
            // Deleted, from another tab.
            View = null;
            Stay(RoomStage.NotFound);
        }
        else
        {
            Stay(RoomStage.Elsewhere);
        }
    }

    private void WhileHere(Action<ILiveInterview> action)
    {
        if (_attachment is not null)
        {
            action(_live!);
        }
    }

    private void Stay(RoomStage stage)
    {
        _stage = stage;
        Changed?.Invoke();
    }

    /// <summary>Nobody would hear what is said now.</summary>
    private void OnConnectionLost()
    {
        _stage = _stage == RoomStage.Opening ? RoomStage.Gate : _stage;
        WhileHere(live => live.Pause());
    }

    /// <summary>The page's script missed everything since.</summary>
    private void OnConnectionBack()
    {
        if (_attachment is not null && View is { } view)
        {
            _page?.OfferDraft(view.TurnId, view.Draft);
            _page?.StateIs(view.State);
            _page?.ListenAtTheDoor(view.ListensForOpening);
            Changed?.Invoke();
        }
    }

    private void OnTroubleChanged() => Changed?.Invoke();
}
