using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Web.Commands.Tools;

/// <summary>The engines that a command may name.</summary>
internal interface IToolEngines : IAsyncDisposable
{
    /// <param name="engine"><c>espeak</c>, or the id of an installed voice model; null for the first voice model, else espeak-ng.</param>
    /// <exception cref="ToolException">It is not there; the message says how to get it.</exception>
    ISpeechSynthesizer Voice(string? engine);

    /// <param name="model">Id of an installed recognition model; null for the first.</param>
    /// <returns>Null where none was named and none is there.</returns>
    /// <exception cref="ToolException">The named one is not there; the message says how to get it.</exception>
    ITranscriber? Recognizer(string? model);
}
