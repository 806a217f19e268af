using System.Runtime.InteropServices;
using InterviewTrainer.Core.Audio;

namespace InterviewTrainer.Core.Synthesis;

/// <summary>A text spoken into memory.</summary>
/// <param name="Samples">Mono.</param>
/// <param name="SampleRateHz">Samples a second.</param>
public sealed record SpeechRecording(ReadOnlyMemory<short> Samples, int SampleRateHz)
{
    /// <summary>Playing time.</summary>
    public TimeSpan Duration => TimeSpan.FromSeconds((double)Samples.Length / SampleRateHz);

    /// <summary>Speaks a text of any length, piece by piece.</summary>
    /// <exception cref="SpeechSynthesisException">The engine failed, or the text has nothing that can be said.</exception>
    public static async Task<SpeechRecording> MakeAsync(ISpeechSynthesizer synthesizer, string text, SpeechVoice voice, CancellationToken cancellationToken)
    {
        var pieces = new Queue<string>(UtteranceSplitter.Split(text));
        if (pieces.Count == 0)
        {
            throw new SpeechSynthesisException("There are no words to speak in the text.");
        }

        var samples = new List<short>();
        var rateHz = 0;
        var speech = PrefetchedSpeech.SpeakAsync(
            () => ValueTask.FromResult(pieces.TryDequeue(out var piece) ? piece : null), synthesizer, voice, cancellationToken);
        await foreach (var chunk in speech)
        {
            samples.AddRange(MemoryMarshal.Cast<byte, short>(chunk.Pcm.Span));
            rateHz = chunk.SampleRateHz;
        }

        return rateHz > 0 ? new SpeechRecording(samples.ToArray(), rateHz) : throw new SpeechSynthesisException($"{synthesizer.Name} made no sound.");
    }

    /// <summary>The same sound in the form of <see cref="AudioFormat"/>, as from a microphone.</summary>
    public short[] ToAudioFormat()
    {
        var sound = new float[Samples.Length];
        Pcm16.ToFloat(Samples.Span, sound);
        return new WavAudio(sound, SampleRateHz).ToAudioFormat();
    }

    /// <summary>The whole as a WAV file.</summary>
    public byte[] ToWav()
    {
        using var wav = new MemoryStream();
        WavFile.Write(wav, Samples.Span, SampleRateHz);
        return wav.ToArray();
    }
}
