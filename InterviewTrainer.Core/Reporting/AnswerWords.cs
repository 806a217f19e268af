using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Reporting;

/// <summary>An answer in words, for the debrief and for reports.</summary>
public static class AnswerWords
{
    /// <summary>The person's own words; empty when there are none to show.</summary>
    public static string Text(Turn turn) => turn.State == TurnState.CutOff && turn.Words is { Answer.Length: 0 } words ? words.Draft : turn.Words?.Answer ?? "";

    /// <summary>What became of the question, where the words alone don't say it; empty else.</summary>
    public static string Outcome(Turn turn, Consent consent) => turn.State switch
    {
        TurnState.Skipped => "Skipped.",
        TurnState.CutOff => "Cut off when the interview ended; not judged.",
        TurnState.Open => "Not answered yet.",
        _ when Text(turn).Length > 0 => "",
        _ when turn.AnswerSource != AnswerSource.None && !consent.KeepWords => "Your words were not kept, as you chose.",
        _ when turn.AnswerSource != AnswerSource.None => "The words of this answer are missing.",
        _ when turn.Signals is { SpeechMs: > 0 } signals => $"Spoken without words, {PlainWords.Duration(TimeSpan.FromMilliseconds(signals.SpeechMs))} of speech.",
        _ => "Answered without words.",
    };

    /// <summary>How the words came about; empty without words.</summary>
    public static string WrittenBy(Turn turn) => Text(turn).Length == 0 ? "" : turn.AnswerSource switch
    {
        AnswerSource.Typed => "typed",
        AnswerSource.BrowserOnDevice => "heard by this browser",
        AnswerSource.BrowserCloud => "heard by the browser’s maker",
        AnswerSource.OwnRecognizer => "heard by this program",
        AnswerSource.RemoteRecognizer => "heard on another machine",
        _ => "",
    };

    /// <summary>Somebody or something heard the words, so they may be wrong.</summary>
    public static bool IsHeard(Turn turn) => turn.AnswerSource is not (AnswerSource.None or AnswerSource.Typed);

    /// <summary>That the words may not be the person's; empty where the recogniser was sure or doesn't say.</summary>
    public static string Doubt(Turn turn) => IsHeard(turn) && Text(turn).Length > 0 && (turn.Signals?.WordConfidence ?? turn.Words?.Confidence) < SignalLimits.UnsureConfidence
        ? "The recogniser was unsure of this answer. It may not be what you said, and numbers from its words are marked."
        : "";
}
