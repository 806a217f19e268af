namespace InterviewTrainer.Web.Commands.Bench;

/// <summary>How long one answer waited for the interviewer.</summary>
/// <param name="AfterDecision">From the decision that the answer was over to the first sound of what the interviewer said next.</param>
/// <param name="FromLastSpeechFrame">The same from the arrival of the frame with the last sample of speech: the persona's patience is in it.</param>
internal sealed record TurnTimes(TimeSpan AfterDecision, TimeSpan FromLastSpeechFrame);
