using System.Diagnostics;
using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Engines.Espeak;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>Speech that espeak-ng makes of SSML, with pauses and slow words, which the program's own synthesiser does not speak.</summary>
internal static class EspeakSpeech
{
    public static bool IsThere => EspeakProgram.Find() is not null;

    /// <returns>Mono 16 kHz.</returns>
    public static async Task<short[]> SayAsync(string voice, string ssml)
    {
        using var process = Process.Start(new ProcessStartInfo(EspeakProgram.Find()!, ["-m", "-v", voice, "-s", "165", "--stdout", ssml]) { RedirectStandardOutput = true })!;
        using var sound = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(sound);
        await process.WaitForExitAsync();
        return WavFile.Read(WithLength(sound.ToArray())).ToAudioFormat();
    }

    /// <summary>A stream's header does not know how long it will be.</summary>
    private static byte[] WithLength(byte[] file)
    {
        var data = file.AsSpan().IndexOf("data"u8);
        BitConverter.TryWriteBytes(file.AsSpan(data + 4), file.Length - data - 8);
        BitConverter.TryWriteBytes(file.AsSpan(4), file.Length - 8);
        return file;
    }
}
