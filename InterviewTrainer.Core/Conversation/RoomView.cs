using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Conversation;

/// <summary>Everything the room's page shows, at one moment. Immutable; the live interview publishes a new one when it changes.</summary>
public sealed record RoomView
{
    public required RoomState State { get; init; }

    public required string PersonaId { get; init; }

    public required InterviewMode Mode { get; init; }

    /// <summary>What is said stays after the interview is closed, by the person’s consent.</summary>
    public bool KeepsWords { get; init; } = true;

    /// <summary>Said before the question; small.</summary>
    public string Preface { get; init; } = "";

    /// <summary>The question, or the closing; large. Word for word what the voice says after the preface.</summary>
    public string Question { get; init; } = "";

    public string Competency { get; init; } = "";

    /// <summary>From 1; 0 before the first question.</summary>
    public int QuestionNumber { get; init; }

    public int QuestionCount { get; init; }

    public bool IsFollowUp { get; init; }

    /// <summary>Time left of the chosen length when <see cref="ClockRunning"/> last changed; see <see cref="ClockAt"/>.</summary>
    public TimeSpan TimeLeft { get; init; }

    /// <summary>When <see cref="TimeLeft"/> was true (UTC); the page counts down from there.</summary>
    public DateTime ClockAt { get; init; }

    public bool ClockRunning { get; init; }

    /// <summary>When the thinking time ends (UTC); null outside it.</summary>
    public DateTime? ThinkUntil { get; init; }

    public HearingMode Hearing { get; init; }

    public MicrophoneState Microphone { get; init; }

    /// <summary>What the recogniser heard for good in this answer.</summary>
    public string Heard { get; init; } = "";

    /// <summary>What it is still making up its mind about.</summary>
    public string HearingNow { get; init; } = "";

    /// <summary>Parts of <see cref="Heard"/> that the recogniser was not sure of.</summary>
    public IReadOnlyList<TextSpan> Unsure { get; init; } = [];

    /// <summary>The person has spoken, and the recogniser still writes their last words down.</summary>
    public bool WritingDown { get; init; }

    /// <summary>Why words are missing or late, what was kept, and what to do; empty while all is well.</summary>
    public string HearingTrouble { get; init; } = "";

    /// <summary>The stored draft; the page takes it over only when it shows a turn for the first time.</summary>
    public string Draft { get; init; } = "";

    /// <summary>The turn that the draft and the words belong to.</summary>
    public Guid TurnId { get; init; }

    /// <summary>Speech was heard in this answer.</summary>
    public bool SpokeInThisAnswer { get; init; }

    /// <summary>An utterance ended and nobody makes words of it: the page offers to go on without words.</summary>
    public bool OfferGoOnWithoutWords { get; init; }

    /// <summary>The person took time: the interviewer waits twice as long for this answer.</summary>
    public bool TimeGiven { get; init; }

    /// <summary>The person holds the key to talk: nothing but letting go ends the answer.</summary>
    public bool Held { get; init; }

    /// <summary>The interview stands still, and the microphone is on for nothing but the words that begin it, or let it go on.</summary>
    public bool ListensForOpening { get; init; }
    /// <summary>There is a gentler difficulty or temper left.</summary>
    public bool CanEaseOff { get; init; }

    /// <summary>Tips on the answer before; study mode only.</summary>
    public IReadOnlyList<string> Tips { get; init; } = [];

    /// <summary>What the person has to know now, in one line; empty when there is nothing.</summary>
    public string Notice { get; init; } = "";
}
