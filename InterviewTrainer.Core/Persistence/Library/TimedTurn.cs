using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Persistence.Library;

/// <summary>How long the person waited for a turn, and who made them wait.</summary>
/// <param name="Timings">The steps, milliseconds from their last word.</param>
/// <param name="DecidedBy">The language model that decided; empty for the script.</param>
/// <param name="StandsInFor">The language model that should have decided; empty where none was asked.</param>
/// <param name="Answer">How the answer before it was given; null where it is not known.</param>
/// <param name="Hearing">Who heard in that interview.</param>
/// <param name="Voice">Who spoke in it.</param>
public sealed record TimedTurn(TurnTimings Timings, string DecidedBy, string StandsInFor, AnswerSource? Answer, string Hearing, string Voice);
