using InterviewTrainer.Core.Audio;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Audio;

public sealed class WavFileTests
{
    [Theory]
    [InlineData(WavBytes.Pcm, 8, 0.015)]
    [InlineData(WavBytes.Pcm, 16, 1e-4)]
    [InlineData(WavBytes.Pcm, 24, 1e-6)]
    [InlineData(WavBytes.Pcm, 32, 1e-6)]
    [InlineData(WavBytes.Float, 32, 1e-6)]
    [InlineData(WavBytes.Float, 64, 1e-6)]
    public void Read_EachSampleForm_GivesTheSamples(uint format, int bits, double tolerance)
    {
        var data = WavBytes.Chunk("data", WavBytes.Encode(format, bits, 0, 0.5, -0.5, 0.99, -0.99));

        foreach (var extensible in new[] { false, true })
        {
            var sound = WavFile.Read(WavBytes.Riff([WavBytes.Format(format, 1, 22_050, bits, extensible: extensible), data]));

            Assert.Equal(22_050, sound.SampleRateHz);
            Assert.Equal(5, sound.Samples.Length);
            double[] expected = [0, 0.5, -0.5, 0.99, -0.99];
            Assert.All(expected, (value, index) => Assert.InRange(sound.Samples.Span[index], value - tolerance, value + tolerance));
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void Read_SeveralChannels_MixesTheirMean(int channels)
    {
        var frame = Enumerable.Range(0, channels).Select(channel => channel == 0 ? 0.8 : 0.0).ToArray();
        var data = WavBytes.Chunk("data", WavBytes.Encode(WavBytes.Pcm, 16, [.. frame, .. frame]));

        var sound = WavFile.Read(WavBytes.Riff([WavBytes.Format(WavBytes.Pcm, channels, 48_000, 16), data]));

        Assert.Equal(2, sound.Samples.Length);
        Assert.Equal(0.8 / channels, sound.Samples.Span[1], 1e-3);
    }

    [Fact]
    public void Read_ChunksInAnyOrderAndOddOnes_FindsTheSound()
    {
        var data = WavBytes.Chunk("data", WavBytes.Encode(WavBytes.Pcm, 16, 0.5, -0.5));
        var format = WavBytes.Format(WavBytes.Pcm, 1, 16_000, 16);

        var sound = WavFile.Read(WavBytes.Riff([WavBytes.Chunk("LIST", [1, 2, 3]), data, WavBytes.Chunk("junk", []), format]));

        Assert.Equal(2, sound.Samples.Length);
    }

    [Theory]
    [InlineData(0u, 0u)]
    [InlineData(uint.MaxValue, uint.MaxValue)]
    [InlineData(0x7FFF_F024u, 0x7FFF_F000u)]
    [InlineData(36u, 0u)]
    [InlineData(0x7FFF_F024u, 0u)]
    public void Read_StreamedHeader_ReadsToTheEnd(uint riffSize, uint dataSize)
    {
        var data = WavBytes.Chunk("data", WavBytes.Encode(WavBytes.Pcm, 16, 0.1, 0.2, 0.3), dataSize);

        var sound = WavFile.Read(WavBytes.Riff([WavBytes.Format(WavBytes.Pcm, 1, 22_050, 16), data], riffSize));

        Assert.Equal(3, sound.Samples.Length);
    }

    [Fact]
    public void Read_EmptyDataBeforeOtherChunks_IsNoSound()
    {
        byte[][] chunks = [WavBytes.Format(WavBytes.Pcm, 1, 16_000, 16), WavBytes.Chunk("data", []), WavBytes.Chunk("LIST", [1, 2, 3, 4])];

        var sound = WavFile.Read(WavBytes.Riff(chunks));

        Assert.True(sound.Samples.IsEmpty);
        Assert.Equal(TimeSpan.Zero, sound.Duration);
        Assert.Empty(sound.ToAudioFormat());
    }

    [Fact]
    public void Read_CutOffFile_GivesWhatIsThere()
    {
        var file = WavBytes.Riff([WavBytes.Format(WavBytes.Pcm, 2, 16_000, 16), WavBytes.Chunk("data", new byte[4_000])]);

        Assert.Equal(999, WavFile.Read(file.AsSpan(0, file.Length - 3)).Samples.Length);
    }

    [Fact]
    public void Read_FloatsThatAreNoNumbers_AreSilence()
    {
        var data = WavBytes.Chunk("data", WavBytes.Encode(WavBytes.Float, 32, double.NaN, double.PositiveInfinity, 0.5));

        Assert.Equal([0, 0, 0.5f], WavFile.Read(WavBytes.Riff([WavBytes.Format(WavBytes.Float, 1, 16_000, 32), data])).Samples.ToArray());
    }

    [Theory]
    [InlineData(17u, 1, 16_000, 16, null, "compressed (format 0x0011)")]
    [InlineData(1u, 0, 16_000, 16, 2, "0 channels")]
    [InlineData(1u, 9, 16_000, 16, null, "9 channels")]
    [InlineData(1u, 1, 7_999, 16, null, "7999 samples a second")]
    [InlineData(1u, 1, 192_001, 16, null, "192001 samples a second")]
    [InlineData(1u, 1, 16_000, 0, 2, "0 bits")]
    [InlineData(1u, 2, 16_000, 16, 3, "3 bytes a frame")]
    [InlineData(1u, 1, 16_000, 64, null, "64 bits")]
    [InlineData(1u, 1, 16_000, 32, 2, "32 bits")]
    [InlineData(3u, 1, 16_000, 16, null, "16 bits")]
    public void Read_FormatThatCannotBeRead_SaysWhich(uint format, int channels, int rateHz, int bits, int? frameBytes, string expected)
    {
        var file = WavBytes.Riff([WavBytes.Format(format, channels, rateHz, bits, frameBytes), WavBytes.Chunk("data", new byte[64])]);

        Assert.Contains(expected, Assert.Throws<WavFormatException>(() => WavFile.Read(file)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("RIFF", "not a WAV file")]
    [InlineData("OggS............", "not a WAV file")]
    [InlineData("RIFX....WAVEfmt ", "big-endian")]
    [InlineData("RIFF....WAVE", "no \"fmt \" chunk")]
    public void Read_NoWavFile_SaysSo(string content, string expected)
    {
        var file = System.Text.Encoding.ASCII.GetBytes(content);

        Assert.Contains(expected, Assert.Throws<WavFormatException>(() => WavFile.Read(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FuzzedFiles_GivesSoundOrTypedError()
    {
        byte[][] originals =
        [
            WavBytes.Riff([WavBytes.Chunk("LIST", new byte[7]), WavBytes.Format(WavBytes.Pcm, 2, 44_100, 24), WavBytes.Chunk("data", new byte[600])]),
            WavBytes.Riff([WavBytes.Format(WavBytes.Float, 1, 16_000, 64, extensible: true), WavBytes.Chunk("data", new byte[600])]),
        ];
        var random = new Random(20_26);
        var (read, refused) = (0, 0);
        for (var round = 0; round < 20_000; round++)
        {
            var file = originals[round % 2].ToArray();
            for (var i = random.Next(1, 6); i > 0; i--)
            {
                file[random.Next(80)] = random.Next(4) switch { 0 => 0, 1 => 255, _ => (byte)random.Next(256) };
            }

            try
            {
                var sound = WavFile.Read(file.AsSpan(0, random.Next(2) == 0 ? file.Length : random.Next(file.Length)));
                Assert.InRange(sound.Samples.Length, 0, file.Length);
                read++;
            }
            catch (WavFormatException)
            {
                refused++;
            }
        }

        // Both happen, or the fuzzing would show nothing.
        Assert.True(read > 1_000 && refused > 1_000, $"{read} read, {refused} refused");
    }

    [Fact]
    public void Write_ThenRead_GivesTheSameSamples()
    {
        short[] samples = [0, 1, -1, short.MaxValue, short.MinValue, 12_345];
        using var stream = new MemoryStream();

        WavFile.Write(stream, samples, 16_000);
        stream.Position = 0;
        var sound = WavFile.Read(stream);

        Assert.Equal(16_000, sound.SampleRateHz);
        Assert.Equal(samples, sound.ToAudioFormat());
        Assert.Equal(44 + (2 * samples.Length), stream.Length);
    }
}
