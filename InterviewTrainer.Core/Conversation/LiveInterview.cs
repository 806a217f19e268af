using System.Threading.Channels;
using InterviewTrainer.Core.Conversation.TurnTaking;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Interviewing.Planning;
using InterviewTrainer.Core.Transcription;
using Microsoft.Extensions.Logging;

namespace InterviewTrainer.Core.Conversation;

/// <summary>
/// The running interview: outlives pages and connections, owned by <see cref="LiveInterviews"/>. Every method returns at once and may be
/// called from any thread; effects reach the page through <see cref="IRoom"/>. This file holds what the person does, <c>LiveInterview.Turns.cs</c>
/// what the interviewer does, <c>LiveInterview.Hearing.cs</c> how the person's words are heard.
/// </summary>
public sealed partial class LiveInterview : ILiveInterview, IAsyncDisposable
{
    /// <summary>Two seconds of 30 ms frames: more than that late, and the sound is of no use to a conversation.</summary>
    private const int FrameCapacity = 67;

    /// <summary>A second press within this was meant for the question before.</summary>
    private static readonly TimeSpan DoublePress = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private readonly Lock _gate = new();
    private readonly LiveInterviewParts _parts;
    private readonly Interview _interview;
    private readonly InterviewClock _clock;
    private readonly MicrophoneListener _listener;
    private readonly InterviewerVoice _voice;
    private readonly AnswerInProgress _answer = new();
    private readonly CancellationTokenSource _lifetime = new();
    private readonly Channel<MicrophoneFrame> _frames = Channel.CreateBounded<MicrophoneFrame>(
        new BoundedChannelOptions(FrameCapacity) { FullMode = BoundedChannelFullMode.Wait, SingleReader = true });

    private readonly ITimer _beat;
    private readonly Task _pump;
    private readonly ILogger _logger;

    private IRoom? _room;
    private Persona _persona;
    private RoomState _state = RoomState.Waiting;
    private MicrophoneState _microphone = MicrophoneState.Off;
    private HearingMode _hearing;
    private string _notice = "";
    private bool _offerGoOn;
    private bool _disposed;
    private long _lastActivity;
    private long _lastFrame;
    private long _lastSaved;
    private long _lastHud;

    public LiveInterview(Interview interview, LiveInterviewParts parts)
    {
        _interview = interview;
        _parts = parts;
        _logger = parts.Logging.CreateLogger<LiveInterview>();
        _persona = parts.Personas.Get(interview.Settings.PersonaId);
        _hearing = interview.Settings.Hearing;
        _clock = new InterviewClock(parts.Time, interview.Elapsed);
        _listener = new MicrophoneListener(parts.Detectors, parts.TurnTaking, HearSpeech, new EndOfTurnWatch(parts.EndOfTurn, parts.Time, LogEndOfTurnFailed));
        _timer = new TurnTimer(parts.Time);
        _voice = new InterviewerVoice(parts.Voices, parts.Time, parts.Logging.CreateLogger<InterviewerVoice>());
        _state = interview.Status switch
        {
            InterviewStatus.Concluded => RoomState.Concluded,
            InterviewStatus.Ready => RoomState.Waiting,
            _ => RoomState.Paused,
        };
        if (interview.CurrentTurn is { Words: { Draft.Length: 0, Answer.Length: > 0 } words } open)
        {
            // The server ended before the answer was followed by a question: it is offered again.
            open.Words = words with { Draft = words.Answer, Answer = "", Confidence = null, Timed = [] };
        }

        _beat = parts.Time.CreateTimer(_ => OnBeat(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        View = Picture();
        _pump = Detached.Start(PumpAsync);
    }

    public Guid Id => _interview.Id;

    /// <inheritdoc/>
    public Interview Interview => _interview;

    /// <inheritdoc/>
    public RoomView View { get; private set; }

    /// <inheritdoc/>
    public bool HasRoom => Volatile.Read(ref _room) is not null;

    /// <inheritdoc/>
    public FrameStatistics Frames { get; } = new();

    /// <inheritdoc/>
    public IDisposable Attach(IRoom room)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            var earlier = _room;
            PauseCore("");
            _room = room;
            _microphone = MicrophoneState.Off;
            earlier?.Displaced();
            Publish();
            room.Show(View);
            return new Attachment(this, room);
        }
    }

    /// <inheritdoc/>
    public bool ChangePlan(InterviewPlan plan)
    {
        var changed = false;
        Act(() =>
        {
            var count = plan.Questions.Count();
            changed = _interview.Status == InterviewStatus.Ready && count >= 1 && count <= _parts.Interview.MaxQuestions;
            if (changed)
            {
                _interview.Settings = _interview.Settings.WithPlan(plan);
                _parts.Journal.Write(_interview);
            }
        });
        return changed;
    }

    /// <inheritdoc/>
    public void Begin() => Act(() =>
    {
        if (_state is RoomState.Waiting or RoomState.Paused)
        {
            Go();
        }
    });

    /// <inheritdoc/>
    public bool Hear(MicrophoneFrame frame) => _frames.Writer.TryWrite(frame);

    public void MicrophoneChanged(MicrophoneState state) => Act(() =>
    {
        _microphone = state;
        _lastFrame = _parts.Time.GetTimestamp();
    });

    public void PlaybackChanged(PlaybackReport report) => Act(() => OnPlayback(report), markActivity: false);

    /// <inheritdoc/>
    public void KeepDraft(Guid turnId, string text) => Act(() =>
    {
        if (_interview.CurrentTurn is { } turn && turn.Id == turnId)
        {
            turn.Words = (turn.Words ?? TurnWords.Empty) with { Draft = PlainText.Clean(text, InterviewLimits.MaxAnswerCharacters) };
            _silentSince = _parts.Time.GetTimestamp();
            Save(turn);
        }
    });

    /// <inheritdoc/>
    public void ReadyToAnswer() => Act(() =>
    {
        if (_state == RoomState.ThinkingTime)
        {
            Listen(interrupted: false);
        }
    });

    public void Skip() => Act(() =>
    {
        if (_interview.CurrentTurn is { } turn && IsAnswerable(turn.Id) && UtcNow - turn.AskedAt >= DoublePress)
        {
            PassOver(turn);
        }
    });

    public void Repeat() => Act(() =>
    {
        if (_interview.CurrentTurn is { } turn && IsAnswerable(turn.Id))
        {
            Say(turn, preface: "", Question(turn));
        }
    });

    /// <inheritdoc/>
    public void TakeTime() => Act(() =>
    {
        if (_interview.CurrentTurn is { } turn && IsAnswerable(turn.Id))
        {
            _timeGiven = true;
            _silentSince = _parts.Time.GetTimestamp();
        }
    });

    /// <inheritdoc/>
    public void EaseOff() => Act(() =>
    {
        if (_state != RoomState.Concluded)
        {
            EaseOffCore();
        }
    });

    /// <inheritdoc/>
    public void StopVoice() => Act(() =>
    {
        if (_state == RoomState.Asking)
        {
            Silence();
            AfterQuestion();
        }
        else if (_state == RoomState.Concluded)
        {
            Silence();
        }
    });

    public void Pause() => Act(() => PauseCore(""));

    public void End() => Act(() =>
    {
        if (_state != RoomState.Concluded)
        {
            Silence();
            Conclude(ConclusionReason.EndedByPerson, closing: "");
        }
    });

    public void SwitchPersona(string personaId) => Act(() =>
    {
        if (_state == RoomState.Concluded)
        {
            return; // History keeps who asked.
        }

        _persona = _parts.Personas.Get(personaId);
        _interview.Settings = _interview.Settings with { PersonaId = _persona.Id };
        _parts.Journal.Write(_interview);
    });

    /// <summary>Stops everything; an interview under way is left paused.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            PauseCore("");
            StopHearing();
            Publish();
            _disposed = true;
            _room?.Displaced();
            _room = null;
        }

        _frames.Writer.TryComplete();
        await _lifetime.CancelAsync();
        await _pump;
        await _heardBefore.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _beat.DisposeAsync();
        Silence();
        _listener.Dispose();
        _lifetime.Dispose();
    }

    /// <summary>Runs something under the lock, as something that the person did, and shows what came of it.</summary>
    private void Act(Action action, bool markActivity = true)
    {
        lock (_gate)
        {
            if (markActivity)
            {
                _lastActivity = _parts.Time.GetTimestamp();
            }

            if (!_disposed)
            {
                NoticeSleep();
                action();
                PublishIfChanged();
            }
        }
    }

    /// <summary>As <see cref="Act"/>, from a timer: an exception there would end the whole server.</summary>
    private void ActOnTimer(Action action)
    {
        try
        {
            Act(action, markActivity: false);
        }
        catch (Exception exception)
        {
            LogTimerFailed(exception);
        }
    }

    private void Leave(IRoom room)
    {
        lock (_gate)
        {
            if (ReferenceEquals(_room, room))
            {
                PauseCore("");
                _room = null;
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "A frame of the microphone could not be handled.")]
    private partial void LogFrameFailed(Exception exception);

    [LoggerMessage(LogLevel.Error, "The interviewer could not decide what to say.")]
    private partial void LogDecisionFailed(Exception exception);

    [LoggerMessage(LogLevel.Error, "A timer of the interview failed.")]
    private partial void LogTimerFailed(Exception exception);

    [LoggerMessage(LogLevel.Warning, "The recogniser could not hear: {Trouble}")]
    private partial void LogHearingTrouble(string trouble);

    [LoggerMessage(LogLevel.Error, "The recogniser failed.")]
    private partial void LogHearingFailed(Exception exception);

    [LoggerMessage(LogLevel.Warning, "The end-of-turn model failed; it is not told again in this interview.")]
    private partial void LogEndOfTurnFailed(Exception exception);

    [LoggerMessage(LogLevel.Error, "The interviewer could not speak.")]
    private partial void LogSpeechFailed(Exception exception);

    private sealed class Attachment(LiveInterview interview, IRoom room) : IDisposable
    {
        public void Dispose() => interview.Leave(room);
    }
}
