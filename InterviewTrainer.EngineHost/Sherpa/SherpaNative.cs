using System.Runtime.InteropServices;
using InterviewTrainer.EngineHost.Sherpa.Layout;

namespace InterviewTrainer.EngineHost.Sherpa;

/// <summary>
/// The functions of sherpa-onnx's C API that are used here, names kept (without the prefix SherpaOnnx). <see cref="SherpaLibrary"/> finds the library, and has to be asked first.
/// On bad files these calls end the process; see <see cref="Files"/>.
/// </summary>
internal static unsafe partial class SherpaNative
{
    public const string Library = "sherpa-onnx-c-api";

    private const string Prefix = "SherpaOnnx";

    [LibraryImport(Library, EntryPoint = Prefix + nameof(GetVersionStr))]
    public static partial byte* GetVersionStr();

    [LibraryImport(Library, EntryPoint = Prefix + nameof(GetOnnxruntimeVersionStr))]
    public static partial byte* GetOnnxruntimeVersionStr();

    [LibraryImport(Library, EntryPoint = Prefix + nameof(CreateOfflineRecognizer))]
    public static partial nint CreateOfflineRecognizer(in OfflineRecognizerConfig config);

    [LibraryImport(Library, EntryPoint = Prefix + nameof(OfflineRecognizerSetConfig))]
    public static partial void OfflineRecognizerSetConfig(SherpaHandle recognizer, in OfflineRecognizerConfig config);

    [LibraryImport(Library, EntryPoint = Prefix + nameof(DestroyOfflineRecognizer))]
    public static partial void DestroyOfflineRecognizer(nint recognizer);

    [LibraryImport(Library, EntryPoint = Prefix + nameof(CreateOfflineStream))]
    public static partial nint CreateOfflineStream(SherpaHandle recognizer);

    [LibraryImport(Library, EntryPoint = Prefix + nameof(DestroyOfflineStream))]
    public static partial void DestroyOfflineStream(nint stream);

    [LibraryImport(Library, EntryPoint = Prefix + nameof(AcceptWaveformOffline))]
    public static partial void AcceptWaveformOffline(SherpaHandle stream, int sampleRate, ReadOnlySpan<float> samples, int n);

    [LibraryImport(Library, EntryPoint = Prefix + nameof(DecodeOfflineStream))]
    public static partial void DecodeOfflineStream(SherpaHandle recognizer, SherpaHandle stream);

    [LibraryImport(Library, EntryPoint = Prefix + nameof(GetOfflineStreamResult))]
    public static partial OfflineRecognizerResult* GetOfflineStreamResult(SherpaHandle stream);

    [LibraryImport(Library, EntryPoint = Prefix + nameof(DestroyOfflineRecognizerResult))]
    public static partial void DestroyOfflineRecognizerResult(OfflineRecognizerResult* result);

    [LibraryImport(Library, EntryPoint = Prefix + nameof(CreateOnlineRecognizer))]
    public static partial nint CreateOnlineRecognizer(in OnlineRecognizerConfig config);

    [LibraryImport(Library, EntryPoint = Prefix + nameof(DestroyOnlineRecognizer))]
    public static partial void DestroyOnlineRecognizer(nint recognizer);

    [LibraryImport(Library, EntryPoint = Prefix + nameof(CreateOnlineStream))]
    public static partial nint CreateOnlineStream(SherpaHandle recognizer);

    [LibraryImport(Library, EntryPoint = Prefix + nameof(DestroyOnlineStream))]
    public static partial void DestroyOnlineStream(nint stream);

    [LibraryImport(Library, EntryPoint = Prefix + nameof(OnlineStreamAcceptWaveform))]
    public static partial void OnlineStreamAcceptWaveform(SherpaHandle stream, int sampleRate, ReadOnlySpan<float> samples, int n);

    [LibraryImport(Library, EntryPoint = Prefix + nameof(OnlineStreamInputFinished))]
    public static partial void OnlineStreamInputFinished(SherpaHandle stream);

    [LibraryImport(Library, EntryPoint = Prefix + nameof(IsOnlineStreamReady))]
    public static partial int IsOnlineStreamReady(SherpaHandle recognizer, SherpaHandle stream);

    [LibraryImport(Library, EntryPoint = Prefix + nameof(DecodeOnlineStream))]
    public static partial void DecodeOnlineStream(SherpaHandle recognizer, SherpaHandle stream);

    [LibraryImport(Library, EntryPoint = Prefix + nameof(GetOnlineStreamResult))]
    public static partial OnlineRecognizerResult* GetOnlineStreamResult(SherpaHandle recognizer, SherpaHandle stream);

    [LibraryImport(Library, EntryPoint = Prefix + nameof(DestroyOnlineRecognizerResult))]
    public static partial void DestroyOnlineRecognizerResult(OnlineRecognizerResult* result);

    [LibraryImport(Library, EntryPoint = Prefix + nameof(CreateOfflineTts))]
    public static partial nint CreateOfflineTts(in OfflineTtsConfig config);

    [LibraryImport(Library, EntryPoint = Prefix + nameof(DestroyOfflineTts))]
    public static partial void DestroyOfflineTts(nint tts);

    [LibraryImport(Library, EntryPoint = Prefix + nameof(OfflineTtsSampleRate))]
    public static partial int OfflineTtsSampleRate(SherpaHandle tts);

    [LibraryImport(Library, EntryPoint = Prefix + nameof(OfflineTtsNumSpeakers))]
    public static partial int OfflineTtsNumSpeakers(SherpaHandle tts);

    /// <summary>Calls back with every sentence; 0 from the callback ends it.</summary>
    [LibraryImport(Library, EntryPoint = Prefix + nameof(OfflineTtsGenerateWithCallbackWithArg), StringMarshalling = StringMarshalling.Utf8)]
    public static partial GeneratedAudio* OfflineTtsGenerateWithCallbackWithArg(
        SherpaHandle tts, string text, int sid, float speed, delegate* unmanaged[Cdecl]<float*, int, nint, int> callback, nint argument);

    [LibraryImport(Library, EntryPoint = Prefix + nameof(DestroyOfflineTtsGeneratedAudio))]
    public static partial void DestroyOfflineTtsGeneratedAudio(GeneratedAudio* audio);

    [LibraryImport(Library, EntryPoint = Prefix + nameof(CreateAudioTagging))]
    public static partial nint CreateAudioTagging(in AudioTaggingConfig config);

    [LibraryImport(Library, EntryPoint = Prefix + nameof(DestroyAudioTagging))]
    public static partial void DestroyAudioTagging(nint tagger);

    [LibraryImport(Library, EntryPoint = Prefix + nameof(AudioTaggingCreateOfflineStream))]
    public static partial nint AudioTaggingCreateOfflineStream(SherpaHandle tagger);

    /// <summary>A table of pointers that ends with null.</summary>
    [LibraryImport(Library, EntryPoint = Prefix + nameof(AudioTaggingCompute))]
    public static partial AudioEvent** AudioTaggingCompute(SherpaHandle tagger, SherpaHandle stream, int topK);

    [LibraryImport(Library, EntryPoint = Prefix + nameof(AudioTaggingFreeResults))]
    public static partial void AudioTaggingFreeResults(AudioEvent** events);
}
