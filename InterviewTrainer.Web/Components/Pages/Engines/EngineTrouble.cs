using InterviewTrainer.Core.Engines.OpenAi;
using InterviewTrainer.Core.Language;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Web.Components.Pages.Engines;

/// <summary>Failures of engines whose message is written for the person.</summary>
internal static class EngineTrouble
{
    public static bool Explains(Exception exception) =>
        exception is LanguageModelException or TranscriptionException or SpeechSynthesisException or EngineUnavailableException;
}
