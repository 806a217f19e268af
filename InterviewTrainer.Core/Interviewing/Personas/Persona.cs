using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Synthesis;

namespace InterviewTrainer.Core.Interviewing.Personas;

/// <summary>An interviewer's temper, from a file in <c>packs/personas/</c> (schema: <c>packs/schema/persona.schema.json</c>).</summary>
public sealed partial record Persona : IJsonOnDeserialized
{
    /// <summary>Names the schema for editors; not used.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>Version of the file format; 1.</summary>
    public required int Format { get; init; }

    public required string Id { get; init; }

    /// <summary>The temper's name on the card, such as <c>Supportive</c>.</summary>
    public required string Title { get; init; }

    /// <summary>Two or three words beside it.</summary>
    public required string Manner { get; init; }

    /// <summary>What the card quotes, and what can be heard there.</summary>
    public required string SampleLine { get; init; }

    public required SpeechVoice Voice { get; init; }

    /// <summary>Silence that ends an utterance.</summary>
    public required int PatienceMs { get; init; }

    [JsonIgnore]
    public TimeSpan Patience => TimeSpan.FromMilliseconds(PatienceMs);

    /// <summary>Follow-ups on one topic, 0 to <see cref="InterviewLimits.MaxFollowUpsPerTopic"/>.</summary>
    public required int FollowUpsPerTopic { get; init; }

    /// <summary>0 cold to 1 warm. Decides which temper is the gentler one, and is told to a language model.</summary>
    public double Warmth { get; init; } = 0.5;

    /// <summary>0: only what is missing is asked about; 1: whatever can be asked is.</summary>
    public double Probing { get; init; } = 0.5;

    /// <summary>When the interviewer speaks up.</summary>
    public PersonaTurnTaking TurnTaking { get; init; } = new();

    /// <summary>The sliders that made it; null for a file written by hand. While they stand in a file, the page Interviewers may write it anew.</summary>
    public PersonaSliders? Sliders { get; init; }

    public required PersonaWording Wording { get; init; }

    /// <summary>What is said around the questions. <see cref="PersonaLibrary"/> gives a file without it the neutral interviewer's.</summary>
    public TurnWording? TurnWording { get; init; }

    /// <inheritdoc/>
    public void OnDeserialized()
    {
        if (!DataRule.IsWhole(Id, Title, Manner, SampleLine, Voice, Wording))
        {
            return;
        }

        DataRule.Check(Format == 1, $"format is {Format}; this version reads 1");
        DataRule.Identifier(Id, "id");
        DataRule.Text(Title, 2, 40, "title");
        DataRule.Text(Manner, 2, 60, "manner");
        DataRule.Text(SampleLine, 10, 160, "sampleLine");
        DataRule.Range(PatienceMs, 500, 10_000, "patienceMs");
        DataRule.Range(FollowUpsPerTopic, 0, InterviewLimits.MaxFollowUpsPerTopic, "followUpsPerTopic");
        DataRule.Range(Warmth, 0, 1, "warmth");
        DataRule.Range(Probing, 0, 1, "probing");
        DataRule.Range(Voice.Rate, 0.5, 2, "voice.rate");
        DataRule.Range(Voice.Pitch, 0.5, 1.5, "voice.pitch");
        DataRule.Text(Voice.Language, 2, 20, "voice.language");
        DataRule.Check(Voice.Name is null || VoiceNamePattern().IsMatch(Voice.Name), "voice.name is not 1 to 64 letters, digits, points, hyphens and underscores");
    }

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9_.-]{0,63}\z")]
    private static partial Regex VoiceNamePattern();
}
