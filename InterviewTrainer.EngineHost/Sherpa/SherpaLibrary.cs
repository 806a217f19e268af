using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using InterviewTrainer.Core.Engines.Onnx;
using InterviewTrainer.EngineHost.Hosting;
using InterviewTrainer.EngineHost.Sherpa.Layout;

namespace InterviewTrainer.EngineHost.Sherpa;

/// <summary>
/// Finds sherpa-onnx and the ONNX Runtime beside it (<c>runtimes/sherpa/</c>), loads both once, and refuses a build that the structs of <see cref="Layout"/> were not written for.
/// </summary>
internal sealed class SherpaLibrary
{
    /// <summary>The C API moves fields between releases without changing its name, so exactly this one is taken.</summary>
    public const string Version = "1.13.8";

    private const string Remedy = "Run \"npm ci --ignore-scripts\" in the project's folder and build again; package-lock.json names the right release.";

    private static readonly Lazy<SherpaLibrary> Loaded = new(() => new SherpaLibrary(DefaultFolder));

    private SherpaLibrary(string folder)
    {
        CheckLayouts();
        var path = Find(folder);

        // First, and by its full path, so that it is this one that sherpa-onnx finds as loaded already.
        OnnxRuntime = LoadOnnxRuntime(folder);
        var handle = LoadLibrary(path);
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += (assembly, name) => Resolve(assembly, name, handle);
        RequireVersion(path);
    }

    /// <summary>Where the build places the library.</summary>
    public static string DefaultFolder => System.IO.Path.Combine(AppContext.BaseDirectory, "runtimes", "sherpa");

    /// <summary>The runtime that sherpa-onnx uses, for looking at a model before sherpa-onnx does.</summary>
    public OnnxRuntime OnnxRuntime { get; }

    /// <summary>Name and version, such as <c>sherpa-onnx 1.13.8</c>.</summary>
    public static string Name => $"sherpa-onnx {Version}";

    /// <summary>Size in bytes that each struct has here and in the library.</summary>
    public static IReadOnlyDictionary<string, (int Here, int Native)> Sizes { get; } = new Dictionary<string, (int, int)>
    {
        ["SherpaOnnxOfflineModelConfig"] = (Unsafe.SizeOf<OfflineModelConfig>(), 504),
        ["SherpaOnnxOfflineRecognizerConfig"] = (Unsafe.SizeOf<OfflineRecognizerConfig>(), 624),
        ["SherpaOnnxOfflineRecognizerResult"] = (Unsafe.SizeOf<OfflineRecognizerResult>(), 128),
        ["SherpaOnnxOnlineRecognizerConfig"] = (Unsafe.SizeOf<OnlineRecognizerConfig>(), 272),
        ["SherpaOnnxOnlineRecognizerResult"] = (Unsafe.SizeOf<OnlineRecognizerResult>(), 48),
        ["SherpaOnnxOfflineTtsConfig"] = (Unsafe.SizeOf<OfflineTtsConfig>(), 448),
        ["SherpaOnnxGeneratedAudio"] = (Unsafe.SizeOf<GeneratedAudio>(), 16),
        ["SherpaOnnxAudioTaggingConfig"] = (Unsafe.SizeOf<AudioTaggingConfig>(), 48),
        ["SherpaOnnxAudioEvent"] = (Unsafe.SizeOf<AudioEvent>(), 16),
    };

    /// <summary>Loads the libraries, once for the process.</summary>
    /// <exception cref="EngineLoadException">They are missing, or are another build; the message names the file and the command.</exception>
    public static SherpaLibrary Load() => Loaded.Value;

    private static void CheckLayouts()
    {
        if (Sizes.FirstOrDefault(size => size.Value.Here != size.Value.Native) is { Key: { } name } wrong)
        {
            throw new EngineLoadException($"{name} has {wrong.Value.Here} bytes on this machine and {wrong.Value.Native} in {Name}. Speech models need a 64 bit machine (x64 or arm64).");
        }
    }

    private static string Find(string folder)
    {
        var name = OperatingSystem.IsWindows() ? "sherpa-onnx-c-api.dll" : OperatingSystem.IsMacOS() ? "libsherpa-onnx-c-api.dylib" : "libsherpa-onnx-c-api.so";
        var path = System.IO.Path.Combine(folder, name);
        return File.Exists(path) ? path : throw new EngineLoadException($"{Name} is not installed: {path} is missing. {Remedy}");
    }

    private static OnnxRuntime LoadOnnxRuntime(string folder)
    {
        try
        {
            return OnnxRuntime.Load(folder);
        }
        catch (OnnxRuntimeException exception)
        {
            throw new EngineLoadException(exception.Message, exception);
        }
    }

    private static nint LoadLibrary(string path)
    {
        try
        {
            return NativeLibrary.Load(path);
        }
        catch (Exception exception) when (exception is DllNotFoundException or BadImageFormatException)
        {
            throw new EngineLoadException($"{path} cannot be loaded: {exception.Message} {Remedy}", exception);
        }
    }

    private static nint Resolve(Assembly assembly, string name, nint handle) =>
        assembly == typeof(SherpaLibrary).Assembly && name == SherpaNative.Library ? handle : 0;

    private static unsafe void RequireVersion(string path)
    {
        var found = Marshal.PtrToStringUTF8((nint)SherpaNative.GetVersionStr());
        if (found != Version)
        {
            throw new EngineLoadException($"{path} is sherpa-onnx {found}; this program is written for {Version}, and another one would crash it. {Remedy}");
        }
    }
}
