using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Reporting;
using InterviewTrainer.Core.Reporting.Charts;
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

    /// <inheritdoc cref="AnswerWords.Text"/>
    public string Words => AnswerWords.Text(turn);

    /// <summary>The words in pieces: fillers marked, and what the recogniser was unsure of.</summary>
    public IReadOnlyList<TranscriptPiece> Pieces =>
        TranscriptModel.Cut(Words, IsHeard ? turn.Words?.Timed ?? [] : [], IsHeard ? turn.Signals?.Words?.Fillers ?? [] : []);

    /// <inheritdoc cref="AnswerWords.Doubt"/>
    public string Doubt => AnswerWords.Doubt(turn);

    /// <inheritdoc cref="AnswerWords.Outcome"/>
    public string Outcome => AnswerWords.Outcome(turn, consent);

    /// <inheritdoc cref="AnswerWords.WrittenBy"/>
    public string WrittenBy => AnswerWords.WrittenBy(turn);

    private bool IsHeard => AnswerWords.IsHeard(turn);

    public IReadOnlyList<string> Tips => turn.Tips;

    /// <summary>Skipped questions have no signals worth a list of reasons.</summary>
    public bool HasSignals => turn.State is TurnState.Answered or TurnState.CutOff;

    public IReadOnlyList<SignalReading> Readings => SignalCatalogue.Read(turn.Signals, turn.AnswerSource, consent.KeepSignals);

    /// <summary>Speech and pauses; null where no speech was measured or the answer was typed.</summary>
    public SpeechTimelineChart? Timeline { get; } = turn.AnswerSource != AnswerSource.Typed && turn.Signals is { Speech.Count: > 0 } signals ? new SpeechTimelineChart(signals) : null;
}
