using System.Buffers.Binary;

namespace InterviewTrainer.Core.Engines.Espeak;

/// <summary>The header of a WAV stream whose length is not known yet, as espeak-ng writes it to a pipe.</summary>
internal sealed record WavStreamHeader(int SampleRateHz)
{
    private const int RiffBytes = 12;
    private const int ChunkBytes = 8;
    private const int MaxChunkBytes = 4096;

    /// <summary>Reads up to the first sample; null when the stream ends before or holds anything but mono 16 bit PCM.</summary>
    public static async Task<WavStreamHeader?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var head = new byte[RiffBytes];
        if (await stream.ReadAtLeastAsync(head, RiffBytes, throwOnEndOfStream: false, cancellationToken) < RiffBytes || !head.AsSpan(0, 4).SequenceEqual("RIFF"u8))
        {
            return null;
        }

        WavStreamHeader? format = null;
        var chunk = new byte[ChunkBytes];
        while (await stream.ReadAtLeastAsync(chunk, ChunkBytes, throwOnEndOfStream: false, cancellationToken) == ChunkBytes)
        {
            if (chunk.AsSpan(0, 4).SequenceEqual("data"u8))
            {
                return format;
            }

            var size = BinaryPrimitives.ReadInt32LittleEndian(chunk.AsSpan(4));
            if (size is < 0 or > MaxChunkBytes)
            {
                return null;
            }

            var body = new byte[size];
            await stream.ReadExactlyAsync(body, cancellationToken);
            if (chunk.AsSpan(0, 4).SequenceEqual("fmt "u8) && size >= 16 && body is [1, 0, 1, 0, ..] && body[14] == 16)
            {
                format = new WavStreamHeader(BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(4)));
            }
        }

        return null;
    }
}
