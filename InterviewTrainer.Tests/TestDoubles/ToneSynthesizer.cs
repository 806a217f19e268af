using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using InterviewTrainer.Core.Synthesis;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>Speaks every text as a tone of a given length.</summary>
internal sealed class ToneSynthesizer(double seconds = 2) : ISpeechSynthesizer
{
    public string Name => "tone";

    public List<(string Text, SpeechVoice Voice)> Spoken { get; } = [];

    /// <summary>Set to make the engine fail.</summary>
    public bool Broken { get; set; }

    public async IAsyncEnumerable<PcmChunk> SynthesizeAsync(string text, SpeechVoice voice, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        cancellationToken.ThrowIfCancellationRequested();
        if (Broken)
        {
            throw new SpeechSynthesisException("The tone is broken.");
        }

        Spoken.Add((text, voice));
        yield return new PcmChunk(MemoryMarshal.AsBytes(TestSound.Tone(seconds, 220, 0.2).AsSpan()).ToArray(), 16_000);
    }
}
