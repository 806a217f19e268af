using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Interviewing;

/// <summary>An answer as the interviewer receives it.</summary>
/// <param name="Turn">What was asked.</param>
/// <param name="Words">Empty when there are none.</param>
/// <param name="Source">Where the words came from.</param>
/// <param name="Signals">What was measured in the sound; null when nothing was.</param>
public sealed record GivenAnswer(Turn Turn, string Words, AnswerSource Source, AnswerSignals? Signals)
{
    /// <summary>Told, from any thread, the words before the reply as soon as they are known, which may be before the reply itself is; at most once. Null where nobody waits.</summary>
    public Action<string>? Acknowledged { get; init; }

    /// <summary>There is something to follow up: words, or speech that nobody wrote down.</summary>
    public bool HasContent => Words.Length > 0 || Signals is { SpeechMs: > 0 };
}
