using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Web.Components.Shared;

namespace InterviewTrainer.Web.Components.Pages.Debrief;

/// <summary>One question as the debrief shows it.</summary>
/// <param name="turn">The question, and what became of it.</param>
/// <param name="consent">What may be kept.</param>
/// <param name="kind">What sort of answer is wanted; null where the question is not known any more.</param>
public sealed class AnswerSection(Turn turn, Consent consent, QuestionKind? kind = null)
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
    public string Wait => ReplyFacts.Wait(turn);

    /// <summary>Beside question and answer, in order.</summary>
    public IReadOnlyList<SaidBeside> Beside => [.. (turn.Words?.Asides ?? []).Select(SaidBeside.Of)];

    /// <summary>Why this follow-up was asked; null for a main question.</summary>
    public string? FollowUpReason => turn.FollowUpReason;

    /// <summary>The person's own words; empty when there are none to show.</summary>
    public string Words => turn.State == TurnState.CutOff && turn.Words is { Answer.Length: 0 } words ? words.Draft : turn.Words?.Answer ?? "";

    /// <summary>The words with times; empty for typed ones.</summary>
    public IReadOnlyList<TimedWord> Timed => IsHeard ? turn.Words?.Timed ?? [] : [];

    /// <summary>Words a minute over the answer.</summary>
    public PaceModel Pace { get; } = PaceModel.Of(turn);

    /// <summary>The words in pieces: fillers marked, what the recogniser was unsure of, and what a judgement found.</summary>
    /// <param name="judged">Null while it may not be shown.</param>
    /// <param name="weak">Places to work on.</param>
    /// <param name="shown">The place that was asked for; null for none.</param>
    public IReadOnlyList<TranscriptPiece> PiecesWith(AnswerAssessment? judged, IReadOnlyList<Evidence> weak, Evidence? shown)
    {
        var text = Words;
        var found = judged?.Findings ?? AnswerFindings.Empty;
        (TranscriptMark Mark, IEnumerable<Evidence> Places)[] marks =
        [
            (TranscriptMark.Strong, [.. found.OwnActions, .. found.Star.Result, .. found.Quantifiers, .. found.Specifics, .. found.Reasons]),
            (TranscriptMark.Weak, [.. weak.Where(place => !IsIn(found.Fillers, place) && !IsIn(found.Hedges, place)), .. found.Instructions]),
            (TranscriptMark.Filler, found.Fillers),
            (TranscriptMark.Hedge, found.Hedges),
            (TranscriptMark.Shown, shown is null ? [] : [shown]),
        ];
        var spans = marks.SelectMany(mark => mark.Places.Where(place => Stands(place, text)).Select(place => new MarkedSpan(place.Start, place.End, mark.Mark))).ToList();
        return TranscriptModel.Cut(text, Timed, IsHeard ? turn.Signals?.Words?.Fillers ?? [] : [], spans);
    }

    /// <summary>A place is shown where its quote stands, or where its words were left out of the judgement; never where it names other words.</summary>
    private static bool Stands(Evidence place, string text) => place.Quote.Length > 0 ? place.StandsIn(text) : place.Start >= 0 && place.End > place.Start && place.End <= text.Length;

    private static bool IsIn(IReadOnlyList<Evidence> places, Evidence place) => places.Any(other => other.Start == place.Start && other.End == place.End);

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
