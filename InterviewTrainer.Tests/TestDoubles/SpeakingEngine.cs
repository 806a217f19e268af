using System.Runtime.CompilerServices;
using InterviewTrainer.Core.Synthesis;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>A voice engine that answers every text at once with what a function of the text gives; the function may also throw.</summary>
internal sealed class SpeakingEngine(Func<string, IEnumerable<PcmChunk>> speak, string name = "speaking") : ISpeechSynthesizer
{
    public string Name => name;

    public List<string> Texts { get; } = [];

    public async IAsyncEnumerable<PcmChunk> SynthesizeAsync(string text, SpeechVoice voice, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Texts.Add(text);
        foreach (var chunk in speak(text))
        {
            await Task.CompletedTask;
            cancellationToken.ThrowIfCancellationRequested();
            yield return chunk;
        }
    }
}
