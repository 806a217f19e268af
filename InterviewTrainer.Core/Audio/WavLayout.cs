using System.Buffers.Binary;

namespace InterviewTrainer.Core.Audio;

/// <summary>How the samples of a WAV file are laid out: the content of its "fmt " chunk, checked.</summary>
internal sealed record WavLayout(int SampleRateHz, int Channels, int SampleBytes, bool IsFloat)
{
    private const int PcmFormat = 1;
    private const int FloatFormat = 3;
    private const int ExtensibleFormat = 0xFFFE;
    private const int MinBytes = 16;
    private const int ExtensibleBytes = 40;
    private const int SubFormatOffset = 24;

    /// <summary>What follows the first two bytes of the GUIDs KSDATAFORMAT_SUBTYPE_PCM and _IEEE_FLOAT.</summary>
    private static ReadOnlySpan<byte> SubFormatTail => [0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71];

    public static WavLayout Parse(ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length < MinBytes)
        {
            throw new WavFormatException("The WAV file's \"fmt \" chunk is too short: the file is damaged. Record or convert it again.");
        }

        int format = BinaryPrimitives.ReadUInt16LittleEndian(chunk);
        int channels = BinaryPrimitives.ReadUInt16LittleEndian(chunk[2..]);
        var rate = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
        int frameBytes = BinaryPrimitives.ReadUInt16LittleEndian(chunk[12..]);
        int bits = BinaryPrimitives.ReadUInt16LittleEndian(chunk[14..]);
        if (format == ExtensibleFormat && chunk.Length >= ExtensibleBytes && chunk[(SubFormatOffset + 2)..ExtensibleBytes].SequenceEqual(SubFormatTail))
        {
            format = BinaryPrimitives.ReadUInt16LittleEndian(chunk[SubFormatOffset..]);
        }

        if (format is not (PcmFormat or FloatFormat))
        {
            throw new WavFormatException(
                $"The WAV file is compressed (format 0x{format:X4}). Convert it, for instance: ffmpeg -i INPUT -c:a pcm_s16le output.wav");
        }

        if (channels is < 1 or > 8)
        {
            throw new WavFormatException($"The WAV file has {channels} channels; 1 to 8 can be read. Mix it down to one.");
        }

        if (rate is < 8_000 or > 192_000)
        {
            throw new WavFormatException($"The WAV file has {rate} samples a second; 8,000 to 192,000 can be read. Convert it to 16,000.");
        }

        // The frame decides, not the bits: 20 bits in 3 bytes and 24 bits in 4 bytes are both left-justified.
        var sampleBytes = frameBytes / channels;
        var known = format == PcmFormat ? sampleBytes is >= 1 and <= 4 : sampleBytes is 4 or 8;
        if (!known || frameBytes % channels != 0 || bits == 0 || bits > sampleBytes * 8 || bits <= (sampleBytes - 2) * 8)
        {
            throw new WavFormatException(
                $"The WAV file states {bits} bits a sample and {frameBytes} bytes a frame of {channels} channel(s): that cannot be read. Convert it to 16 bit.");
        }

        return new WavLayout((int)rate, channels, sampleBytes, format == FloatFormat);
    }

    /// <summary>The mean of the channels, frame by frame; an incomplete last frame is left out.</summary>
    public float[] MixToMono(ReadOnlySpan<byte> data)
    {
        var frameBytes = SampleBytes * Channels;
        var frames = data.Length / frameBytes;
        if (frames > WavFile.MaxFrames)
        {
            throw new WavFormatException("The WAV file is too long to be read at once. Cut it into parts, or convert it to 16 kHz.");
        }

        var mono = new float[frames];
        for (var i = 0; i < mono.Length; i++)
        {
            var frame = data.Slice(i * frameBytes, frameBytes);
            var sum = 0.0;
            for (var channel = 0; channel < Channels; channel++)
            {
                sum += Decode(frame.Slice(channel * SampleBytes, SampleBytes));
            }

            var mean = (float)(sum / Channels);
            mono[i] = float.IsFinite(mean) ? mean : 0;
        }

        return mono;
    }

    private double Decode(ReadOnlySpan<byte> sample) => (SampleBytes, IsFloat) switch
    {
        (4, true) => BinaryPrimitives.ReadSingleLittleEndian(sample),
        (8, true) => BinaryPrimitives.ReadDoubleLittleEndian(sample),
        (1, false) => (sample[0] - 128) / 128.0,
        (2, false) => BinaryPrimitives.ReadInt16LittleEndian(sample) / 32768.0,
        (3, false) => ((sample[0] << 8) | (sample[1] << 16) | (sample[2] << 24)) / 2147483648.0,
        _ => BinaryPrimitives.ReadInt32LittleEndian(sample) / 2147483648.0,
    };
}
