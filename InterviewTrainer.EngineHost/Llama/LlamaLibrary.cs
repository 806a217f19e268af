using System.Reflection;
using System.Runtime.InteropServices;
using InterviewTrainer.EngineHost.Hosting;

namespace InterviewTrainer.EngineHost.Llama;

/// <summary>llama.cpp, loaded into this process. It stays: its threads do not survive an unload. Thread-safe.</summary>
internal sealed class LlamaLibrary
{
    private static readonly Lazy<LlamaLibrary> Instance = new(() => Open(FolderOf(AppContext.BaseDirectory, LlamaBuilds.NameForThisMachine())));

    private LlamaLibrary(string folder, string version, LlamaDefaults modelParams, LlamaDefaults contextParams)
    {
        (Folder, Version, ModelParams, ContextParams) = (folder, version, modelParams, contextParams);
    }

    public string Folder { get; }

    /// <summary>Such as <c>llama.cpp 0.4.0-dev (5b4ebc5)</c>.</summary>
    public string Version { get; }

    public LlamaDefaults ModelParams { get; }

    public LlamaDefaults ContextParams { get; }

    /// <summary>The library, its processors' code loaded and its layout compared with the binding's.</summary>
    /// <exception cref="EngineLoadException">A file is missing or cannot be loaded, or the binding was not written for this version.</exception>
    public static LlamaLibrary Load() => Instance.Value;

    public static string FolderOf(string application, string build) => Path.Combine(application, "runtimes", "llama", build);

    private static unsafe LlamaLibrary Open(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            // Or an abort would start a debugger to print where it happened.
            _ = LlamaNative.setenv("GGML_NO_BACKTRACE", "1", 1);
        }

        // In the order in which they need one another.
        var libraries = new[] { LlamaNative.GgmlBase, LlamaNative.Ggml, LlamaNative.Llama }.ToDictionary(name => name, name => LoadFile(LlamaBuilds.Find(folder, name)));
        NativeLibrary.SetDllImportResolver(Assembly.GetExecutingAssembly(), (name, _, _) => libraries.GetValueOrDefault(name));
        LlamaLog.Attach();
        var version = Marshal.PtrToStringUTF8((nint)LlamaNative.llama_version()) ?? "";
        var commit = Marshal.PtrToStringUTF8((nint)LlamaNative.ggml_commit()) ?? "";
        var llama = libraries[LlamaNative.Llama];
        var modelParams = LlamaDefaults.Read(
            NativeLibrary.GetExport(llama, nameof(LlamaNative.llama_model_default_params)), () => BytesOf(LlamaNative.llama_model_default_params()));
        var contextParams = LlamaDefaults.Read(
            NativeLibrary.GetExport(llama, nameof(LlamaNative.llama_context_default_params)), () => BytesOf(LlamaNative.llama_context_default_params()));
        LlamaGuard.RequireKnown(version, modelParams, contextParams);
        fixed (byte* path = Utf8Text.ZeroEnded(folder))
        {
            LlamaNative.ggml_backend_load_all_from_path(path);
        }

        if (LlamaNative.ggml_backend_dev_count() == 0)
        {
            throw new EngineLoadException($"llama.cpp found nothing to compute with: the libraries 'ggml-cpu…' are missing in {folder} or do not fit this processor. {LlamaBuilds.Remedy}");
        }

        LlamaNative.llama_backend_init();
        return new LlamaLibrary(folder, $"llama.cpp {version} ({commit})", modelParams, contextParams);
    }

    private static nint LoadFile(string path)
    {
        try
        {
            return NativeLibrary.Load(path);
        }
        catch (Exception exception) when (exception is DllNotFoundException or BadImageFormatException)
        {
            throw new EngineLoadException($"The library {path} cannot be loaded: {exception.Message} {LlamaBuilds.Remedy}", exception);
        }
    }

    private static byte[] BytesOf<T>(T value)
        where T : unmanaged
        => MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)).ToArray();
}
