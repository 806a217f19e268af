namespace InterviewTrainer.EngineHost.Speech;

/// <summary>Folders of the models that a speech worker serves; null for none.</summary>
/// <param name="Recognizer">Recognition.</param>
/// <param name="Tagger">Audio tagging.</param>
/// <param name="Voice">Synthesis.</param>
internal sealed record SpeechModels(string? Recognizer, string? Tagger, string? Voice);
