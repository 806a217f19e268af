using InterviewTrainer.Core.Engines.OpenAi;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Engines.Roles;

/// <inheritdoc cref="ISpeechRecognizerSource"/>
public sealed class ChosenRecognizer(ChosenEndpoints endpoints, EngineOptions options, TimeProvider time) : ISpeechRecognizerSource
{
    /// <inheritdoc/>
    public HearingEngine? Chosen => endpoints.Find(EngineRole.Hearing) is { } chosen
        ? new HearingEngine(chosen.Endpoint.Name, chosen.Endpoint.StaysLocal) { Family = chosen.Catalogued?.Family ?? "", Language = Language }
        : null;

    /// <summary>What hears a whole piece of sound; null where none is chosen.</summary>
    public ITranscriber? FindTranscriber() =>
        endpoints.Find(EngineRole.Hearing) is { } chosen ? new OpenAiTranscriber(chosen.Endpoint, chosen.Model) : null;

    /// <inheritdoc/>
    public ISpeechRecognizer? Create() =>
        FindTranscriber() is { } transcriber ? new StreamingRecognizer(transcriber, new StreamingOptions { Language = Language }, time) : null;

    /// <summary>Null lets the engine find out.</summary>
    public string? Language => options.HearingLanguage is "auto" or "" ? null : options.HearingLanguage;
}
