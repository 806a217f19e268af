using InterviewTrainer.Core.Synthesis;

namespace InterviewTrainer.Core.Interviewing.Personas;

/// <summary>An interviewer's temper, from a file in <c>packs/personas/</c> (schema: <c>packs/schema/persona.schema.json</c>).</summary>
public sealed record Persona
{
    public required string Id { get; init; }

    /// <summary>The temper's name on the card, such as <c>Supportive</c>.</summary>
    public required string Title { get; init; }

    /// <summary>Two or three words beside it.</summary>
    public required string Manner { get; init; }

    /// <summary>What the card quotes, and what can be heard there.</summary>
    public required string SampleLine { get; init; }

    public required SpeechVoice Voice { get; init; }

    /// <summary>Silence that ends an utterance.</summary>
    public required TimeSpan Patience { get; init; }

    /// <summary>Follow-ups on one topic, 0 to <see cref="InterviewLimits.MaxFollowUpsPerTopic"/>.</summary>
    public required int FollowUpsPerTopic { get; init; }

    public required PersonaWording Wording { get; init; }
}
