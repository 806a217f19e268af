using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Coaching;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Reporting;
using InterviewTrainer.Core.Reporting.Charts;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Web.Components.Shared;

namespace InterviewTrainer.Web.Components.Pages.Debrief;

/// <summary>One question as the debrief shows it.</summary>
/// <param name="turn">The question, and what became of it.</param>
/// <param name="consent">What may be kept.</param>
/// <param name="kind">What sort of answer is wanted; null where the question is not known any more.</param>
/// <param name="before">The turn before it, whose answer this question follows; null for the first.</param>
public sealed class AnswerSection(Turn turn, Consent consent, QuestionKind? kind = null, Turn? before = null)
{
    public Guid Id => turn.Id;

    /// <summary>Identifier of the card on the page.</summary>
    public string CardId => $"answer-{turn.Id:N}";

    /// <summary>Identifier of the paragraph with the words.</summary>
    public string WordsId => $"words-{turn.Id:N}";

    public bool IsFollowUp => turn.FollowUp is not null;

    public bool IsAnswered => turn.State == TurnState.Answered;

    /// <summary>"question 3", for what points here from elsewhere.</summary>
    public string Number => $"question {Wording.Number(turn.QuestionNumber)}{(IsFollowUp ? ", follow-up" : "")}";

    /// <summary>The question asks for a story, so that a missing part of one means something.</summary>
    public bool AsksForStory => kind == QuestionKind.Behavioural && !IsFollowUp;

    public string Place => $"{Wording.Number(turn.QuestionNumber)} · {turn.Competency}";

    /// <summary>What was heard of the question, and what was not.</summary>
    public AskedWords Asked => AskedWords.Of(turn).Question;

    /// <summary>The other words it was put in; null where nobody asked for them.</summary>
    public AskedWords? Rephrased => AskedWords.Of(turn).Rephrased;

    public string DecidedBy => ReplyFacts.Decider(turn);

    /// <summary>How long the person waited for it; empty where that was not measured.</summary>
    public string Wait => ReplyFacts.Wait(turn, typed: before?.AnswerSource == AnswerSource.Typed);

    /// <summary>Beside question and answer, in order.</summary>
    public IReadOnlyList<SaidBeside> Beside => [.. (turn.Words?.Asides ?? []).Select(SaidBeside.Of)];

    /// <summary>Why this follow-up was asked; null for a main question.</summary>
    public string? FollowUpReason => turn.FollowUpReason;

    /// <inheritdoc cref="AnswerWords.Text"/>
    public string Words => AnswerWords.Text(turn);

    /// <summary>The words with times; empty for typed ones.</summary>
    public IReadOnlyList<TimedWord> Timed => IsHeard ? turn.Words?.Timed ?? [] : [];

    /// <summary>Words a minute over the answer.</summary>
    public PaceModel Pace { get; } = PaceModel.Of(turn);

    /// <summary>Pitch over the answer.</summary>
    public PitchModel Pitch { get; } = PitchModel.Of(turn);

    /// <summary>The words in pieces: fillers marked, what the recogniser was unsure of, and what a judgement found.</summary>
    /// <param name="judged">Null while it may not be shown.</param>
    /// <param name="weak">Further places to work on, from the advice.</param>
    /// <param name="shown">The place that was asked for; null for none.</param>
    public IReadOnlyList<TranscriptPiece> PiecesWith(AnswerAssessment? judged, IReadOnlyList<Evidence> weak, Evidence? shown)
    {
        var text = Words;
        var found = judged?.Findings ?? AnswerFindings.Empty;
        var strong = WeakSentences.Strong(found).ToList();
        (TranscriptMark Mark, IEnumerable<Evidence> Places)[] marks =
        [
            (TranscriptMark.Strong, strong),
            (TranscriptMark.Weak, [.. WeakSentences.In(text, found), .. weak.Where(place => !strong.Concat(found.Fillers).Concat(found.Hedges).Any(other => WeakSentences.Overlap(place, other))), .. found.Instructions]),
            (TranscriptMark.Filler, found.Fillers),
            (TranscriptMark.Hedge, found.Hedges),
            (TranscriptMark.Shown, shown is null ? [] : [shown]),
        ];
        var spans = marks.SelectMany(mark => mark.Places.Where(place => Stands(place, text)).Select(place => new MarkedSpan(place.Start, place.End, mark.Mark))).ToList();
        return TranscriptModel.Cut(text, Timed, IsHeard ? turn.Signals?.Words?.Fillers ?? [] : [], spans);
    }

    /// <summary>A place is shown where its quote stands, or where its words were left out of the judgement; never where it names other words.</summary>
    private static bool Stands(Evidence place, string text) => place.Quote.Length > 0 ? place.StandsIn(text) : place.Start >= 0 && place.End > place.Start && place.End <= text.Length;

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
