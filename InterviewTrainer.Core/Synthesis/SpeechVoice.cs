namespace InterviewTrainer.Core.Synthesis;

/// <summary>How a persona sounds.</summary>
/// <param name="Language">BCP 47 tag, such as <c>en-GB</c>.</param>
/// <param name="Rate">Speed, 1 being the engine's own; 0.5 to 2.</param>
/// <param name="Pitch">Pitch, 1 being the engine's own; 0.5 to 1.5. Neural voices have none and leave it out.</param>
public sealed record SpeechVoice(string Language, double Rate, double Pitch)
{
    /// <summary>Name of the voice in an engine that has several, such as <c>af_heart</c> of Kokoro; an engine that does not know it uses its first.</summary>
    public string? Name { get; init; }
}
