namespace InterviewTrainer.Core.Engines.Onnx;

/// <summary>
/// ONNX Runtime, loaded from the library that the build places beside the program, with the environment that its sessions share. Thread-safe.
/// </summary>
internal sealed class OnnxRuntime : IDisposable
{
    private const string Remedy = "Install the native libraries with \"npm ci --ignore-scripts\" and build again.";

    private OnnxRuntime(OnnxRuntimeNative native)
    {
        Native = native;

        // Fatal only: what goes wrong comes back as a status, and standard error belongs to the program.
        Environment = new OnnxEnvironmentHandle(native, native.CreateEnv(OrtLoggingLevel.Fatal, "InterviewTrainer"));
        native.DisableTelemetryEvents(Environment.Instance);
    }

    public OnnxRuntimeNative Native { get; }

    public OnnxEnvironmentHandle Environment { get; }

    /// <summary>Where the build places the library.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "runtimes", "onnxruntime");

    /// <summary>Loads the library of <paramref name="folder"/>.</summary>
    /// <exception cref="OnnxRuntimeException">There is none, or it cannot be used; the message says what to do.</exception>
    public static OnnxRuntime Load(string folder)
    {
        var path = FindLibrary(folder) ?? throw new OnnxRuntimeException($"ONNX Runtime is not in {folder}. {Remedy}");
        try
        {
            return new OnnxRuntime(OnnxRuntimeNative.Load(path));
        }
        catch (OnnxRuntimeException exception)
        {
            throw new OnnxRuntimeException($"{exception.Message} {Remedy}", exception);
        }
    }

    public void Dispose() => Environment.Dispose();

    /// <summary>The library's file; on macOS its name carries the version.</summary>
    private static string? FindLibrary(string folder)
    {
        var pattern = OperatingSystem.IsWindows() ? "onnxruntime.dll" : OperatingSystem.IsMacOS() ? "libonnxruntime*.dylib" : "libonnxruntime.so";
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal).FirstOrDefault() : null;
    }
}
