using System.Buffers.Binary;

namespace InterviewTrainer.Core.Audio;

/// <summary>
/// Reads and writes WAV files. Reads integer samples of 8 to 32 bit and floating-point ones of 32 or 64 bit, 1 to 8 channels,
/// 8 to 192 kHz; trusts no size that a file states, so that a stream's header (size 0 or the maximum) and a cut-off file are read to their end.
/// </summary>
public static class WavFile
{
    /// <summary>Largest file that is read.</summary>
    public const int MaxBytes = 1 << 30;

    /// <summary>Longest sound that is read, in samples of one channel: over three hours at 16 kHz.</summary>
    public const int MaxFrames = 180_000_000;

    private const int ChunkHeaderBytes = 8;
    private const int RiffHeaderBytes = 12;

    /// <summary>Reads a file.</summary>
    /// <exception cref="WavFormatException">The content is not a WAV file that can be read.</exception>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    public static WavAudio Read(string path)
    {
        using var stream = File.OpenRead(path);
        return Read(stream);
    }

    /// <summary>Reads a stream to its end (or to <see cref="MaxBytes"/>, which is an error); leaves it open.</summary>
    /// <exception cref="WavFormatException">The content is not a WAV file that can be read.</exception>
    public static WavAudio Read(Stream stream)
    {
        using var buffer = new MemoryStream();
        var block = new byte[81_920];
        int count;
        while ((count = stream.Read(block)) > 0)
        {
            if (buffer.Length + count > MaxBytes)
            {
                throw new WavFormatException($"The file is larger than {MaxBytes >> 20} MiB. Cut it into parts or convert it to 16 kHz mono.");
            }

            buffer.Write(block, 0, count);
        }

        return Read(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <summary>Reads a file that is in memory.</summary>
    /// <exception cref="WavFormatException">The content is not a WAV file that can be read.</exception>
    public static WavAudio Read(ReadOnlySpan<byte> file)
    {
        RequireRiff(file);
        ReadOnlySpan<byte> format = default;
        ReadOnlySpan<byte> data = default;
        var (hasFormat, hasData) = (false, false);
        long position = RiffHeaderBytes;
        while (position + ChunkHeaderBytes <= file.Length && !(hasFormat && hasData))
        {
            var id = file.Slice((int)position, 4);
            var size = SizeOf(file, id, position);
            var body = file.Slice((int)position + ChunkHeaderBytes, (int)size);
            if (!hasFormat && id.SequenceEqual("fmt "u8))
            {
                format = body;
                hasFormat = true;
            }
            else if (!hasData && id.SequenceEqual("data"u8))
            {
                data = body;
                hasData = true;
            }

            position += ChunkHeaderBytes + size + (size & 1);
        }

        if (!hasFormat || !hasData)
        {
            throw new WavFormatException(
                $"The WAV file has no {(hasFormat ? "\"data\"" : "\"fmt \"")} chunk: it is damaged or was cut off. Record or convert it again.");
        }

        var layout = WavLayout.Parse(format);
        return new WavAudio(layout.MixToMono(data), layout.SampleRateHz);
    }

    /// <summary>Writes a mono file of signed 16 bit samples.</summary>
    public static void Write(Stream stream, ReadOnlySpan<short> samples, int sampleRateHz)
    {
        var dataBytes = checked(samples.Length * sizeof(short));
        Span<byte> header = stackalloc byte[44];
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], checked(36 + dataBytes));
        "WAVEfmt "u8.CopyTo(header[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(header[20..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(header[22..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(header[24..], sampleRateHz);
        BinaryPrimitives.WriteInt32LittleEndian(header[28..], sampleRateHz * sizeof(short));
        BinaryPrimitives.WriteInt16LittleEndian(header[32..], sizeof(short));
        BinaryPrimitives.WriteInt16LittleEndian(header[34..], 16);
        "data"u8.CopyTo(header[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[40..], dataBytes);
        stream.Write(header);

        var data = new byte[dataBytes];
        for (var i = 0; i < samples.Length; i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(data.AsSpan(i * sizeof(short)), samples[i]);
        }

        stream.Write(data);
    }

    private static void RequireRiff(ReadOnlySpan<byte> file)
    {
        if (file.Length >= RiffHeaderBytes && file.StartsWith("RIFF"u8) && file[8..12].SequenceEqual("WAVE"u8))
        {
            return;
        }

        var kind = file.IsEmpty ? "The file is empty."
            : file.StartsWith("RIFX"u8) || file.StartsWith("RF64"u8) ? "The file is a rare kind of WAV (big-endian, or over 4 GiB)."
            : "The file is not a WAV file.";
        throw new WavFormatException($"{kind} Convert it, for instance: ffmpeg -i INPUT -ac 1 -ar 16000 -c:a pcm_s16le output.wav");
    }

    /// <summary>The size of a chunk's body, kept inside the file.</summary>
    private static long SizeOf(ReadOnlySpan<byte> file, ReadOnlySpan<byte> id, long position)
    {
        var stated = BinaryPrimitives.ReadUInt32LittleEndian(file[((int)position + 4)..]);
        var rest = file.Length - position - ChunkHeaderBytes;

        // A program that writes to a pipe cannot come back to fill in its sizes: a data chunk of 0 that ends the RIFF chunk means "to the end".
        var riffEnd = ChunkHeaderBytes + (long)BinaryPrimitives.ReadUInt32LittleEndian(file[4..]);
        var unfinished = stated == 0 && id.SequenceEqual("data"u8) && (riffEnd <= position + ChunkHeaderBytes || riffEnd > file.Length);
        return unfinished ? rest : Math.Min(stated, rest);
    }
}
