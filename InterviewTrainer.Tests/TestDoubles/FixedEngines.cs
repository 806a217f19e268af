using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Web.Commands.Tools;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>The engines of a command: always the same voice and recogniser, whatever is named.</summary>
internal sealed class FixedEngines(ISpeechSynthesizer? voice = null, ITranscriber? recognizer = null) : IToolEngines
{
    public bool IsDisposed { get; private set; }

    public ISpeechSynthesizer Voice(string? engine) => voice ?? throw new ToolException("There is no voice.");

    public ITranscriber? Recognizer(string? model) => recognizer;

    public ValueTask DisposeAsync()
    {
        IsDisposed = true;
        return ValueTask.CompletedTask;
    }
}
