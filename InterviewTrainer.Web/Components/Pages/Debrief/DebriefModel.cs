using InterviewTrainer.Core.Coaching.Drills;
using InterviewTrainer.Core.Coaching.Stories;
using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Persistence;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Core.Reporting.Charts;
using InterviewTrainer.Core.Research;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Web.Components.Shared;

namespace InterviewTrainer.Web.Components.Pages.Debrief;

/// <summary>What was asked, answered and measured. Nothing here is a score: those stand in <see cref="JudgementModel"/>.</summary>
public sealed class DebriefModel(
    ILiveInterviews interviews, InterviewLibrary library, IInterviewJournal journal, PackLibrary packs, PersonaLibrary personas, DrillMaker drills, StoryBank stories, RoomPass pass, TimeProvider time)
{
    private static readonly TimeSpan FlushPatience = TimeSpan.FromSeconds(3);
    private Interview? _interview;

    public bool IsLoaded { get; private set; }

    /// <summary>Why it could not be read; null when it could.</summary>
    public string? Trouble { get; private set; }

    public bool IsFound => _interview is not null;

    /// <summary>Null while none was found.</summary>
    public Interview? Interview => _interview;

    public bool IsFinished => _interview is { Status: InterviewStatus.Concluded };

    public IReadOnlyList<AnswerSection> Answers { get; private set; } = [];

    /// <summary>The person's stories, read where there is a job description to lay them beside.</summary>
    public IReadOnlyList<Story> Stories { get; private set; } = [];

    public CheckIn? Before { get; private set; }

    public CheckIn? After { get; private set; }

    /// <summary>0 to 100; null until the slider was touched.</summary>
    public int? Confidence { get; set; }

    /// <summary>0 to 100; null until the slider was touched.</summary>
    public int? Stress { get; set; }

    public bool CanCheckIn => IsFinished && After is null;

    public string Heading
    {
        get
        {
            var main = _interview!.Turns.Where(turn => turn.FollowUp is null).ToList();
            var answered = main.Count(turn => turn.State == TurnState.Answered);
            var planned = Math.Max(_interview.Settings.QuestionCount, main.Count);
            var all = answered == planned && planned == 2 ? "both questions" : answered == planned ? $"all {Wording.Count(planned, "question", "questions").ToLowerInvariant()}" : null;
            var what = answered == 1 && planned == 1 ? "the question" : all ?? $"{Wording.Count(answered, "", "").Trim().ToLowerInvariant()} of {Wording.Count(planned, "question", "questions").ToLowerInvariant()}";
            var more = _interview.Turns.Count(turn => turn is { FollowUp: not null, State: TurnState.Answered });
            var followUps = more > 0 && answered > 0 ? $" and {Wording.Count(more, "follow-up", "follow-ups").ToLowerInvariant()}" : "";
            return $"You answered {(answered == 0 ? "none of the questions" : what)}{followUps}{Ending}.";
        }
    }

    /// <summary>Who, when and how long.</summary>
    public string Facts => string.Join(" · ", new[]
    {
        _interview!.Settings.Role.Length > 0 ? $"{_interview.Settings.Role}, {Temper.ToLowerInvariant()}" : Temper,
        Wording.Moment(_interview.StartedAt ?? _interview.CreatedAt, time),
        Wording.Duration(_interview.Elapsed),
        _interview.Settings.Mode == InterviewMode.Study ? "study" : "pressure",
    });

    /// <summary>How the interviewer sounds.</summary>
    public SpeechVoice Voice => personas.Get(_interview!.Settings.PersonaId).Voice;

    /// <summary>"142 wpm", the mean of the answers that were heard well enough; null where none was.</summary>
    public string? Pace
    {
        get
        {
            var heard = _interview!.Turns.Where(turn => turn is { State: TurnState.Answered, Signals.SpeakingRateWpm: not null } && !(turn.Signals.WordConfidence < SignalLimits.UnsureConfidence)).ToList();
            return heard.Count == 0 ? null : $"{Wording.Number((int)Math.Round(heard.Average(turn => turn.Signals!.SpeakingRateWpm!.Value)))} wpm";
        }
    }

    /// <summary>The person's own pace in this interview, words a minute; null where too little was heard.</summary>
    public OwnBand? Band { get; private set; }

    /// <summary>Which engines took part.</summary>
    public string Engines
    {
        get
        {
            var engines = _interview!.Engines;
            (string What, string Name)[] named =
                [("asked by", engines.Interviewer), ("words by", engines.Hearing), ("voice", engines.Voice), ("speech told from silence by", engines.VoiceActivity)];
            return string.Join(" · ", named.Where(engine => engine.Name.Length > 0).Select(engine => $"{engine.What} {engine.Name}"));
        }
    }

    /// <summary>There is something to say about how long the interviewer took.</summary>
    public bool WasTimed => _interview!.Turns.Any(turn => turn.Timings is not null);

    public string Closing => _interview!.Closing;

    private string Temper => personas.Get(_interview!.Settings.PersonaId).Title;

    private string Ending => _interview!.Conclusion switch
    {
        ConclusionReason.TimeUp => ", then the time was over",
        ConclusionReason.EndedByPerson => ", then you ended it",
        ConclusionReason.Interrupted => ", then the program was closed",
        null => " so far",
        _ => "",
    };

    /// <summary>Reads the interview: from memory while it is there, for words that consent keeps out of the database are nowhere else.</summary>
    public async Task LoadAsync(Guid interviewId, CancellationToken cancellationToken)
    {
        try
        {
            Trouble = null;
            await FlushAsync(cancellationToken);
            _interview = interviews.Find(interviewId)?.Interview ?? await library.LoadAsync(interviewId, cancellationToken);
            if (_interview is not null)
            {
                Answers = [.. _interview.Turns.Select((turn, index) => new AnswerSection(
                    turn, _interview.Settings.Consent, _interview.Settings.FindQuestion(packs, turn.QuestionKey)?.Kind, index > 0 ? _interview.Turns[index - 1] : null))];
                Band = PaceModel.Band(Answers.Select(answer => answer.Pace));
                Stories = _interview.Settings.Brief is { Requirements.Count: > 0 } ? await stories.ListAsync(cancellationToken) : [];
                var checkIns = await library.CheckInsAsync(interviewId, cancellationToken);
                Before = checkIns.LastOrDefault(checkIn => checkIn.Tag == CheckInTag.Pre);
                After = checkIns.LastOrDefault(checkIn => checkIn.Tag == CheckInTag.Post);
            }
        }
        catch (DatabaseUnavailableException exception)
        {
            Trouble = exception.Message;
        }

        IsLoaded = true;
    }

    /// <summary>Keeps the check-in once both sliders were moved.</summary>
    public void CheckIn()
    {
        if (CanCheckIn && Confidence is { } confidence && Stress is { } stress)
        {
            After = new CheckIn(CheckInTag.Post, confidence, stress, time.GetUtcNow().UtcDateTime);
            journal.Write(_interview!.Id, After);
        }
    }

    /// <summary>A moment as people read it.</summary>
    public string Moment(DateTime utc) => Wording.Moment(utc, time);

    /// <summary>"question 3" of a turn; empty where it is not in this interview.</summary>
    public string NumberOf(Guid turnId) => Answers.FirstOrDefault(answer => answer.Id == turnId)?.Number ?? "";

    /// <summary>"3", or "3+" where it is a follow-up.</summary>
    public string ShortOf(Guid turnId) => _interview!.Turns.FirstOrDefault(turn => turn.Id == turnId) is { } turn ? $"{Wording.Number(turn.QuestionNumber)}{(turn.FollowUp is null ? "" : "+")}" : "";

    /// <summary>Keeps an answer as a story.</summary>
    /// <returns>Whether it is kept; <see cref="Trouble"/> says why not.</returns>
    public async Task<bool> KeepAsync(Guid turnId, CancellationToken cancellationToken)
    {
        try
        {
            await stories.SaveFromAsync(turnId, cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is StoryException or DatabaseUnavailableException)
        {
            Trouble = exception.Message;
            return false;
        }
    }

    /// <summary>An interview of one question that practises an answer.</summary>
    /// <returns>Its identifier; null where that cannot be, and <see cref="Trouble"/> says why.</returns>
    public async Task<Guid?> PractiseAsync(Guid turnId, DrillKind kind, string focus, CancellationToken cancellationToken)
    {
        try
        {
            var id = await drills.StartAsync(turnId, kind, focus, cancellationToken);
            pass.Give(id);
            return id;
        }
        catch (Exception exception) when (exception is DrillException or DatabaseUnavailableException)
        {
            Trouble = exception.Message;
            return null;
        }
    }

    /// <summary>A new interview with the same choices; leave to send sound away is not among them. A practice is practised once more.</summary>
    /// <returns>Its identifier; null where that cannot be.</returns>
    public async Task<Guid?> PractiseAgainAsync(CancellationToken cancellationToken)
    {
        var settings = _interview!.Settings;
        if (settings.Drill is { } drill)
        {
            return await PractiseAsync(drill.TurnId, drill.Kind, drill.Focus, cancellationToken);
        }

        var id = await interviews.CreateAsync(
            settings with
            {
                QuestionKeys = [],
                Seed = Random.Shared.Next(),
                Hearing = settings.Hearing.LeavesMachine() ? HearingMode.None : settings.Hearing,
            },
            checkIn: null,
            note: null,
            cancellationToken);
        pass.Give(id);
        return id;
    }

    /// <summary>Deletes the interview for good.</summary>
    /// <returns>Whether it is gone.</returns>
    public async Task<bool> DeleteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await interviews.RemoveAsync(_interview!.Id);
            await library.DeleteAsync(_interview.Id, cancellationToken);
            return true;
        }
        catch (DatabaseUnavailableException exception)
        {
            Trouble = exception.Message;
            return false;
        }
    }

    /// <summary>A journal in trouble must not keep the debrief waiting.</summary>
    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        try
        {
            await journal.FlushAsync(cancellationToken).WaitAsync(FlushPatience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            Trouble = journal.Trouble;
        }
    }
}
