using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace InterviewTrainer.Core.Synthesis;

/// <summary>Says from the cache what its engine said before. Only what the engine brought to its end, and could be heard, is kept.</summary>
public sealed class CachingSynthesizer(ISpeechSynthesizer engine, AudioCache cache) : ISpeechSynthesizer
{
    /// <inheritdoc/>
    public string Name => engine.Name;

    /// <inheritdoc/>
    public async IAsyncEnumerable<PcmChunk> SynthesizeAsync(string text, SpeechVoice voice, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (cache.Find(Name, voice, text) is { } known)
        {
            yield return known;
            yield break;
        }

        using var speech = new MemoryStream();
        var (rateHz, isWhole) = (0, true);
        await foreach (var chunk in engine.SynthesizeAsync(text, voice, cancellationToken))
        {
            // What cannot be kept is not collected either; an engine that changes its rate has failed, and whoever listens finds out.
            isWhole &= speech.Length + chunk.Pcm.Length <= cache.LimitBytes && (rateHz == 0 || rateHz == chunk.SampleRateHz);
            rateHz = chunk.SampleRateHz;
            if (isWhole)
            {
                speech.Write(chunk.Pcm.Span);
            }

            yield return chunk;
        }

        var pcm = isWhole ? speech.ToArray() : [];
        if (MemoryMarshal.Cast<byte, short>(pcm).ContainsAnyExcept((short)0))
        {
            cache.Keep(Name, voice, text, new PcmChunk(pcm, rateHz));
        }
    }
}
