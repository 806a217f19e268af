using System.Runtime.InteropServices;

namespace InterviewTrainer.Core.Synthesis;

/// <summary>Keeps an utterance at the sample rate that it began with, whichever engine makes its next piece. Not thread-safe.</summary>
internal sealed class SteadyRate
{
    private RateConverter? _converter;
    private int _rateHz;
    private int _sourceHz;

    /// <summary>The sound so far at the utterance's rate; what cannot be converted before more comes is kept.</summary>
    public IEnumerable<PcmChunk> Keep(PcmChunk chunk)
    {
        _rateHz = _rateHz == 0 ? chunk.SampleRateHz : _rateHz;
        if (chunk.SampleRateHz != _sourceHz)
        {
            foreach (var rest in Finish())
            {
                yield return rest;
            }

            _sourceHz = chunk.SampleRateHz;
            _converter = _sourceHz == _rateHz ? null : new RateConverter(_sourceHz, _rateHz);
        }

        if (_converter is null)
        {
            yield return chunk;
        }
        else if (_converter.Add(MemoryMarshal.Cast<byte, short>(chunk.Pcm.Span)) is { Length: > 0 } converted)
        {
            yield return Chunk(converted);
        }
    }

    /// <summary>What was kept, now that a piece is complete.</summary>
    public IEnumerable<PcmChunk> Finish()
    {
        var rest = _converter?.Finish() ?? [];
        (_converter, _sourceHz) = (null, 0);
        if (rest.Length > 0)
        {
            yield return Chunk(rest);
        }
    }

    private PcmChunk Chunk(short[] samples) => new(MemoryMarshal.AsBytes(samples.AsSpan()).ToArray(), _rateHz);
}
