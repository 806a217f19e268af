using System.Runtime.InteropServices;
using System.Text;

namespace InterviewTrainer.Core.Engines.Onnx;

/// <summary>
/// ONNX Runtime's C API, as far as it is used here: the table of functions <c>OrtApi</c> of onnxruntime_c_api.h, whose order is
/// fixed from release to release. Native names are kept; a status that is not null becomes an <see cref="OnnxRuntimeException"/>.
/// </summary>
internal sealed unsafe class OnnxRuntimeNative
{
    /// <summary>Version of the API that is asked for; every library of 1.18 or later has it.</summary>
    public const uint ApiVersion = 18;

    private readonly void** _api;

    private OnnxRuntimeNative(void** api, string version)
    {
        _api = api;
        Version = version;
    }

    /// <summary>Release of the library, such as <c>1.28.2</c>.</summary>
    public string Version { get; }

    /// <summary>Loads the library, which stays loaded: its threads do not survive an unload.</summary>
    public static OnnxRuntimeNative Load(string libraryPath)
    {
        nint getApiBase;
        try
        {
            getApiBase = NativeLibrary.GetExport(NativeLibrary.Load(libraryPath), "OrtGetApiBase");
        }
        catch (Exception exception) when (exception is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException)
        {
            throw new OnnxRuntimeException($"The library {libraryPath} cannot be loaded: {exception.Message}", exception);
        }

        // struct OrtApiBase { const OrtApi* (*GetApi)(uint32_t version); const char* (*GetVersionString)(void); }
        var apiBase = ((delegate* unmanaged<void**>)getApiBase)();
        var version = Text(((delegate* unmanaged<byte*>)apiBase[1])());
        var api = ((delegate* unmanaged<uint, void**>)apiBase[0])(ApiVersion);
        return api == null
            ? throw new OnnxRuntimeException($"ONNX Runtime {version} ({libraryPath}) is too old; 1.{ApiVersion} or later is needed.")
            : new OnnxRuntimeNative(api, version);
    }

    public nint CreateEnv(OrtLoggingLevel level, string logId)
    {
        nint env;
        fixed (byte* id = Utf8(logId))
        {
            Check(((delegate* unmanaged<int, byte*, nint*, nint>)_api[3])((int)level, id, &env));
        }

        return env;
    }

    public void DisableTelemetryEvents(nint env) => Check(((delegate* unmanaged<nint, nint>)_api[6])(env));

    public nint CreateSessionFromArray(nint env, ReadOnlySpan<byte> model, nint options)
    {
        nint session;
        fixed (byte* data = model)
        {
            Check(((delegate* unmanaged<nint, byte*, nuint, nint, nint*, nint>)_api[8])(env, data, (nuint)model.Length, options, &session));
        }

        return session;
    }

    /// <summary>Loads a model from its file, and the weights that some models keep in files beside it.</summary>
    public nint CreateSession(nint env, string modelPath, nint options)
    {
        nint session;
        fixed (byte* path = OperatingSystem.IsWindows() ? Encoding.Unicode.GetBytes(modelPath + '\0') : Utf8(modelPath))
        {
            Check(((delegate* unmanaged<nint, byte*, nint, nint*, nint>)_api[7])(env, path, options, &session));
        }

        return session;
    }

    public void Run(nint session, byte** inputNames, nint* inputs, nuint inputCount, byte** outputNames, nuint outputCount, nint* outputs) =>
        Check(((delegate* unmanaged<nint, nint, byte**, nint*, nuint, byte**, nuint, nint*, nint>)_api[9])(
            session, 0, inputNames, inputs, inputCount, outputNames, outputCount, outputs));

    public nint CreateSessionOptions()
    {
        nint options;
        Check(((delegate* unmanaged<nint*, nint>)_api[10])(&options));
        return options;
    }

    public void SetSessionGraphOptimizationLevel(nint options, OrtGraphOptimizationLevel level) =>
        Check(((delegate* unmanaged<nint, int, nint>)_api[23])(options, (int)level));

    public void SetIntraOpNumThreads(nint options, int threads) => Check(((delegate* unmanaged<nint, int, nint>)_api[24])(options, threads));

    public void SetInterOpNumThreads(nint options, int threads) => Check(((delegate* unmanaged<nint, int, nint>)_api[25])(options, threads));

    public int SessionGetInputCount(nint session) => SessionGetCount(30, session);

    public int SessionGetOutputCount(nint session) => SessionGetCount(31, session);

    public nint SessionGetInputTypeInfo(nint session, int index) => SessionGetTypeInfo(33, session, index);

    public nint SessionGetOutputTypeInfo(nint session, int index) => SessionGetTypeInfo(34, session, index);

    public string SessionGetInputName(nint session, int index) => SessionGetName(36, session, index);

    public string SessionGetOutputName(nint session, int index) => SessionGetName(37, session, index);

    public nint CreateTensorWithDataAsOrtValue(nint memoryInfo, void* data, nuint dataBytes, ReadOnlySpan<long> shape, OnnxElementType type)
    {
        nint value;
        fixed (long* dimensions = shape)
        {
            Check(((delegate* unmanaged<nint, void*, nuint, long*, nuint, int, nint*, nint>)_api[49])(
                memoryInfo, data, dataBytes, dimensions, (nuint)shape.Length, (int)type, &value));
        }

        return value;
    }

    /// <summary>Null for what is not a tensor; owned by <paramref name="typeInfo"/>.</summary>
    public nint CastTypeInfoToTensorInfo(nint typeInfo)
    {
        nint tensorInfo;
        Check(((delegate* unmanaged<nint, nint*, nint>)_api[55])(typeInfo, &tensorInfo));
        return tensorInfo;
    }

    public OnnxElementType GetTensorElementType(nint tensorInfo)
    {
        int type;
        Check(((delegate* unmanaged<nint, int*, nint>)_api[60])(tensorInfo, &type));
        return (OnnxElementType)type;
    }

    /// <summary>−1 stands for a dimension that is free.</summary>
    public long[] GetDimensions(nint tensorInfo)
    {
        nuint count;
        Check(((delegate* unmanaged<nint, nuint*, nint>)_api[61])(tensorInfo, &count));
        var dimensions = new long[(int)count];
        fixed (long* values = dimensions)
        {
            Check(((delegate* unmanaged<nint, long*, nuint, nint>)_api[62])(tensorInfo, values, count));
        }

        return dimensions;
    }

    public nint CreateCpuMemoryInfo(OrtAllocatorType allocator, OrtMemType memory)
    {
        nint memoryInfo;
        Check(((delegate* unmanaged<int, int, nint*, nint>)_api[69])((int)allocator, (int)memory, &memoryInfo));
        return memoryInfo;
    }

    public nint SessionGetModelMetadata(nint session)
    {
        nint metadata;
        Check(((delegate* unmanaged<nint, nint*, nint>)_api[111])(session, &metadata));
        return metadata;
    }

    /// <summary>Null where the model has no such key.</summary>
    public string? ModelMetadataLookupCustomMetadataMap(nint metadata, string key)
    {
        var allocator = DefaultAllocator();
        byte* value;
        fixed (byte* name = Utf8(key))
        {
            Check(((delegate* unmanaged<nint, nint, byte*, byte**, nint>)_api[116])(metadata, allocator, name, &value));
        }

        return value == null ? null : TakeText(allocator, value);
    }

    public void ReleaseModelMetadata(nint metadata) => Release(118, metadata);

    public void ReleaseEnv(nint env) => Release(92, env);

    public void ReleaseMemoryInfo(nint memoryInfo) => Release(94, memoryInfo);

    public void ReleaseSession(nint session) => Release(95, session);

    public void ReleaseValue(nint value) => Release(96, value);

    public void ReleaseTypeInfo(nint typeInfo) => Release(98, typeInfo);

    public void ReleaseSessionOptions(nint options) => Release(100, options);

    private void Release(int slot, nint instance) => ((delegate* unmanaged<nint, void>)_api[slot])(instance);

    private int SessionGetCount(int slot, nint session)
    {
        nuint count;
        Check(((delegate* unmanaged<nint, nuint*, nint>)_api[slot])(session, &count));
        return (int)count;
    }

    private nint SessionGetTypeInfo(int slot, nint session, int index)
    {
        nint typeInfo;
        Check(((delegate* unmanaged<nint, nuint, nint*, nint>)_api[slot])(session, (nuint)index, &typeInfo));
        return typeInfo;
    }

    private string SessionGetName(int slot, nint session, int index)
    {
        var allocator = DefaultAllocator();
        byte* name;
        Check(((delegate* unmanaged<nint, nuint, nint, byte**, nint>)_api[slot])(session, (nuint)index, allocator, &name));
        return TakeText(allocator, name);
    }

    private nint DefaultAllocator()
    {
        nint allocator;
        Check(((delegate* unmanaged<nint*, nint>)_api[78])(&allocator)); // GetAllocatorWithDefaultOptions: not ours to free
        return allocator;
    }

    private string TakeText(nint allocator, byte* text)
    {
        try
        {
            return Text(text);
        }
        finally
        {
            Check(((delegate* unmanaged<nint, byte*, nint>)_api[76])(allocator, text)); // AllocatorFree
        }
    }

    private void Check(nint status)
    {
        if (status == 0)
        {
            return;
        }

        var message = Text(((delegate* unmanaged<nint, byte*>)_api[2])(status)); // GetErrorMessage: owned by the status
        Release(93, status);
        throw new OnnxRuntimeException($"ONNX Runtime {Version}: {message}");
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text + '\0');

    private static string Text(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? "";
}

/// <summary>ONNXTensorElementDataType, as far as it is used.</summary>
internal enum OnnxElementType
{
    /// <summary>Not a tensor, or of unknown type.</summary>
    Undefined = 0,
    Float = 1,
    Int32 = 6,
    Int64 = 7,
}

/// <summary>OrtLoggingLevel, as far as it is used.</summary>
internal enum OrtLoggingLevel
{
    Fatal = 4,
}

/// <summary>GraphOptimizationLevel, as far as it is used.</summary>
internal enum OrtGraphOptimizationLevel
{
    None = 0,
}

/// <summary>OrtAllocatorType, as far as it is used.</summary>
internal enum OrtAllocatorType
{
    Device = 0,
}

/// <summary>OrtMemType, as far as it is used.</summary>
internal enum OrtMemType
{
    Default = 0,
}
