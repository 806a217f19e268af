namespace InterviewTrainer.Core.Synthesis;

/// <summary>How a persona sounds.</summary>
/// <param name="Language">BCP 47 tag, such as <c>en-GB</c>.</param>
/// <param name="Rate">Speed, 1 being the engine's own; 0.5 to 2.</param>
/// <param name="Pitch">Pitch, 1 being the engine's own; 0.5 to 1.5.</param>
public sealed record SpeechVoice(string Language, double Rate, double Pitch);
