namespace InterviewTrainer.Core.Synthesis;

/// <summary>A piece of synthesised speech.</summary>
/// <param name="Pcm">Mono, signed 16 bit, little-endian; a whole number of samples.</param>
/// <param name="SampleRateHz">The same for every chunk of an utterance.</param>
public sealed record PcmChunk(ReadOnlyMemory<byte> Pcm, int SampleRateHz)
{
    /// <summary>The piece of text that begins with this chunk; null in the middle of one.</summary>
    public SpokenPiece? Begins { get; init; }

    /// <summary>Playing time of this chunk.</summary>
    public TimeSpan Duration => TimeSpan.FromSeconds(Pcm.Length / 2.0 / SampleRateHz);
}
