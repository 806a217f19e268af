using System.Globalization;
using System.Runtime.InteropServices;
using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Engines.OpenAi.Wire;

namespace InterviewTrainer.EngineHost.Sherpa.Recognition;

/// <summary>A model that hears a sound as it comes; here it gets all of it at once, and some silence after it, for the last word comes out late.</summary>
internal sealed unsafe class OnlineRecognizer(SherpaHandle handle) : IRecognizer
{
    private const int TailSamples = AudioFormat.SampleRateHz * 2 / 3;

    public TranscriptionResponse Recognize(Sound sound, string? language)
    {
        using var stream = SherpaHandle.Own(SherpaNative.CreateOnlineStream(handle), SherpaNative.DestroyOnlineStream, handle)
            ?? throw new InvalidOperationException("sherpa-onnx made no stream.");
        SherpaNative.OnlineStreamAcceptWaveform(stream, AudioFormat.SampleRateHz, sound.Samples, sound.Samples.Length);
        SherpaNative.OnlineStreamAcceptWaveform(stream, AudioFormat.SampleRateHz, new float[TailSamples], TailSamples);
        SherpaNative.OnlineStreamInputFinished(stream);
        while (SherpaNative.IsOnlineStreamReady(handle, stream) != 0)
        {
            SherpaNative.DecodeOnlineStream(handle, stream);
        }

        var result = SherpaNative.GetOnlineStreamResult(handle, stream);
        try
        {
            var tokens = RecognizedTokens.Copy(result->count, result->tokens_arr, result->timestamps, null, null);
            tokens = tokens with { LogProbabilities = LogProbabilities(Marshal.PtrToStringUTF8((nint)result->json) ?? "", tokens.Texts.Count) };
            return TranscriptionBuilder.Build(Marshal.PtrToStringUTF8((nint)result->text) ?? "", tokens, [], sound.Seconds);
        }
        finally
        {
            SherpaNative.DestroyOnlineRecognizerResult(result);
        }
    }

    public void Dispose() => handle.Dispose();

    /// <summary>
    /// They stand only in the result's JSON, which is no valid JSON where a token is not whole characters: taken from behind the last mention of their name, where nothing but
    /// numbers follows.
    /// </summary>
    private static float[]? LogProbabilities(string json, int count)
    {
        const string Name = "\"ys_probs\": [";
        var start = json.LastIndexOf(Name, StringComparison.Ordinal) + Name.Length;
        var end = start < Name.Length ? -1 : json.IndexOf(']', start);
        if (end < 0)
        {
            return null;
        }

        var parts = json[start..end].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return count > 0 && parts.Length == count
            ? Array.ConvertAll(parts, part => float.TryParse(part, CultureInfo.InvariantCulture, out var value) ? value : float.NaN)
            : null;
    }
}
