using System.Runtime.InteropServices;
using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Engines.OpenAi.Wire;
using InterviewTrainer.EngineHost.Sherpa.Layout;

namespace InterviewTrainer.EngineHost.Sherpa.Recognition;

/// <summary>A model that hears a whole sound.</summary>
internal sealed unsafe class OfflineRecognizer : IRecognizer
{
    private readonly SherpaHandle _handle;
    private readonly NativeStrings _strings;
    private readonly Dictionary<string, nint> _languages;
    private OfflineRecognizerConfig _config;

    /// <param name="handle">The loaded recogniser; owned.</param>
    /// <param name="config">What it was loaded with; its texts are in <paramref name="strings"/>.</param>
    /// <param name="strings">Owned.</param>
    /// <param name="languages">Languages that the model can be told before each sound.</param>
    public OfflineRecognizer(SherpaHandle handle, OfflineRecognizerConfig config, NativeStrings strings, IReadOnlyList<string> languages)
    {
        _handle = handle;
        _config = config;
        _strings = strings;
        _languages = languages.Distinct().ToDictionary(code => code, strings.Add);
    }

    public TranscriptionResponse Recognize(Sound sound, string? language)
    {
        SetLanguage(language);
        using var stream = SherpaHandle.Own(SherpaNative.CreateOfflineStream(_handle), SherpaNative.DestroyOfflineStream, _handle)
            ?? throw new InvalidOperationException("sherpa-onnx made no stream.");
        SherpaNative.AcceptWaveformOffline(stream, AudioFormat.SampleRateHz, sound.Samples, sound.Samples.Length);
        SherpaNative.DecodeOfflineStream(_handle, stream);
        var result = SherpaNative.GetOfflineStreamResult(stream);
        try
        {
            return result == null ? new TranscriptionResponse { Text = "" } : Read(*result, sound.Seconds);
        }
        finally
        {
            SherpaNative.DestroyOfflineRecognizerResult(result);
        }
    }

    public void Dispose()
    {
        _handle.Dispose();
        _strings.Dispose();
    }

    private static TranscriptionResponse Read(in OfflineRecognizerResult result, double seconds)
    {
        var tokens = RecognizedTokens.Copy(result.count, result.tokens_arr, result.timestamps, result.durations, result.ys_log_probs);
        var language = (Marshal.PtrToStringUTF8((nint)result.lang) ?? "").Trim('<', '>', '|');
        return TranscriptionBuilder.Build(Marshal.PtrToStringUTF8((nint)result.text) ?? "", tokens, Segments(result), seconds) with
        {
            Language = language.Length > 0 ? language : null,
        };
    }

    private static List<WireSegment> Segments(in OfflineRecognizerResult result)
    {
        var segments = new List<WireSegment>();
        for (var i = 0; i < result.segment_count && result.segment_timestamps != null && result.segment_durations != null && result.segment_texts_arr != null; i++)
        {
            var start = result.segment_timestamps[i];
            segments.Add(new WireSegment(i, start, start + result.segment_durations[i], Marshal.PtrToStringUTF8((nint)result.segment_texts_arr[i]) ?? ""));
        }

        return segments;
    }

    /// <summary>sherpa-onnx ends the process on a language that the model does not know; none lets the model find out.</summary>
    private void SetLanguage(string? language)
    {
        var wanted = language is null ? 0 : _languages.GetValueOrDefault(language.Split('-')[0].ToLowerInvariant());
        if (_languages.Count > 0 && wanted != _config.model_config.whisper.language)
        {
            _config.model_config.whisper.language = wanted;
            SherpaNative.OfflineRecognizerSetConfig(_handle, _config);
        }
    }
}
