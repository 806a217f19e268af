using InterviewTrainer.Core.Engines.OpenAi.Wire;

namespace InterviewTrainer.EngineHost.Sherpa.Recognition;

/// <summary>A loaded recogniser. Its calls block while they compute, and are made one after another.</summary>
internal interface IRecognizer : IDisposable
{
    /// <summary>Turns a whole sound into words. What the model does not give is left null.</summary>
    /// <param name="sound">At most 30 s.</param>
    /// <param name="language">BCP 47 language; null, and a language that the model does not know, lets it find out.</param>
    TranscriptionResponse Recognize(Sound sound, string? language);
}
