using InterviewTrainer.Core.Engines.Espeak;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Web.Commands.Tools;

/// <summary>What speaks and hears without a model: espeak-ng, and nothing.</summary>
internal sealed class ToolEngines : IToolEngines
{
    private const string Espeak = "espeak";

    /// <inheritdoc/>
    public ISpeechSynthesizer Voice(string? engine) => engine is null or Espeak
        ? EspeakProgram.Find() is { } program
            ? new EspeakSynthesizer(program)
            : throw new ToolException("There is no espeak-ng on the PATH. Install it and run the command again.")
        : throw Missing(engine);

    /// <inheritdoc/>
    public ITranscriber? Recognizer(string? model) => model is null ? null : throw Missing(model);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static ToolException Missing(string model) =>
        new($"The model \"{model}\" is not installed. \"models list\" shows what there is, and \"models pull {model}\" fetches it.");
}
