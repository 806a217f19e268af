using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Web.Components.Shared;

namespace InterviewTrainer.Web.Components.Pages.Debrief;

/// <summary>One question as the debrief shows it.</summary>
public sealed class AnswerSection(Turn turn, Consent consent)
{
    public Guid Id => turn.Id;

    public string Place => $"{Wording.Number(turn.QuestionNumber)} · {turn.Competency}";

    /// <summary>What was heard of the question, and what was not.</summary>
    public AskedWords Asked => AskedWords.Of(turn).Question;

    /// <summary>The other words it was put in; null where nobody asked for them.</summary>
    public AskedWords? Rephrased => AskedWords.Of(turn).Rephrased;

    public string DecidedBy => ReplyFacts.Decider(turn);

    /// <summary>How long the person waited for it; empty where that was not measured.</summary>
    public string Wait => ReplyFacts.Wait(turn);

    /// <summary>Beside question and answer, in order.</summary>
    public IReadOnlyList<SaidBeside> Beside => [.. (turn.Words?.Asides ?? []).Select(SaidBeside.Of)];

    /// <summary>Why this follow-up was asked; null for a main question.</summary>
    public string? FollowUpReason => turn.FollowUpReason;

    /// <summary>The person's own words; empty when there are none to show.</summary>
    public string Words => turn.State == TurnState.CutOff && turn.Words is { Answer.Length: 0 } words ? words.Draft : turn.Words?.Answer ?? "";

    /// <summary>The words in pieces: fillers marked, and what the recogniser was unsure of.</summary>
    public IReadOnlyList<TranscriptPiece> Pieces =>
        TranscriptModel.Cut(Words, IsHeard ? turn.Words?.Timed ?? [] : [], IsHeard ? turn.Signals?.Words?.Fillers ?? [] : []);

    /// <summary>That the words may not be the person's; empty where the recogniser was sure or doesn't say.</summary>
    public string Doubt => IsHeard && Words.Length > 0 && (turn.Signals?.WordConfidence ?? turn.Words?.Confidence) < SignalLimits.UnsureConfidence
        ? "The recogniser was unsure of this answer. It may not be what you said, and numbers from its words are marked."
        : "";

    /// <summary>What became of the question, where the words alone don't say it; empty else.</summary>
    public string Outcome => turn.State switch
    {
        TurnState.Skipped => "Skipped.",
        TurnState.CutOff => "Cut off when the interview ended; not judged.",
        TurnState.Open => "Not answered yet.",
        _ when Words.Length > 0 => "",
        _ when turn.AnswerSource != AnswerSource.None && !consent.KeepWords => "Your words were not kept, as you chose.",
        _ when turn.AnswerSource != AnswerSource.None => "The words of this answer are missing.",
        _ when turn.Signals is { SpeechMs: > 0 } signals => $"Spoken without words, {Wording.Duration(TimeSpan.FromMilliseconds(signals.SpeechMs))} of speech.",
        _ => "Answered without words.",
    };

    /// <summary>How the words came about; empty without words.</summary>
    public string WrittenBy => Words.Length == 0 ? "" : turn.AnswerSource switch
    {
        AnswerSource.Typed => "typed",
        AnswerSource.BrowserOnDevice => "heard by this browser",
        AnswerSource.BrowserCloud => "heard by the browser’s maker",
        AnswerSource.OwnRecognizer => "heard by this program",
        AnswerSource.RemoteRecognizer => "heard on another machine",
        _ => "",
    };

    private bool IsHeard => turn.AnswerSource is not (AnswerSource.None or AnswerSource.Typed);

    public IReadOnlyList<string> Tips => turn.Tips;

    /// <summary>Skipped questions have no signals worth a list of reasons.</summary>
    public bool HasSignals => turn.State is TurnState.Answered or TurnState.CutOff;

    public IReadOnlyList<SignalReading> Readings => SignalCatalogue.Read(turn.Signals, turn.AnswerSource, consent.KeepSignals);

    /// <summary>What the chart is drawn from; null where no speech was measured or the answer was typed.</summary>
    public AnswerSignals? Timeline => turn.AnswerSource != AnswerSource.Typed && turn.Signals is { Speech.Count: > 0 } signals ? signals : null;
}
