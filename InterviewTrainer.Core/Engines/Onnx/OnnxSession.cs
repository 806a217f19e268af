namespace InterviewTrainer.Core.Engines.Onnx;

/// <summary>What a model takes or gives under a name.</summary>
/// <param name="Name">Unique among the inputs, or the outputs.</param>
/// <param name="Type">Of its elements.</param>
/// <param name="Shape">Its dimensions; −1 where any length goes.</param>
internal sealed record OnnxSlot(string Name, OnnxElementType Type, long[] Shape);

/// <summary>A loaded model. Several threads may run it at once, each through a call of its own.</summary>
internal sealed class OnnxSession : IDisposable
{
    private const long MaxModelBytes = 1L << 30;

    private OnnxSession(OnnxRuntime runtime, OnnxSessionHandle handle)
    {
        Runtime = runtime;
        Handle = handle;
        var native = runtime.Native;
        Inputs = [.. Enumerable.Range(0, native.SessionGetInputCount(handle.Instance)).Select(index =>
            Describe(native.SessionGetInputName(handle.Instance, index), native.SessionGetInputTypeInfo(handle.Instance, index)))];
        Outputs = [.. Enumerable.Range(0, native.SessionGetOutputCount(handle.Instance)).Select(index =>
            Describe(native.SessionGetOutputName(handle.Instance, index), native.SessionGetOutputTypeInfo(handle.Instance, index)))];
    }

    public OnnxRuntime Runtime { get; }

    public OnnxSessionHandle Handle { get; }

    public IReadOnlyList<OnnxSlot> Inputs { get; }

    public IReadOnlyList<OnnxSlot> Outputs { get; }

    /// <summary>Loads a model; it runs on the caller's thread.</summary>
    /// <exception cref="OnnxRuntimeException">The file is missing, or is not a model that can be loaded.</exception>
    public static OnnxSession Load(OnnxRuntime runtime, string modelPath)
    {
        // Read here, so that no native code meets a missing file, an odd path, or a file that changes while it is mapped.
        return Load(runtime, modelPath, ReadModel(modelPath));
    }

    /// <summary>Loads a model from memory, called <paramref name="name"/> in messages; it runs on the caller's thread.</summary>
    /// <exception cref="OnnxRuntimeException">It is not a model that can be loaded.</exception>
    public static OnnxSession Load(OnnxRuntime runtime, string name, byte[] model) =>
        Create(runtime, name, options => runtime.Native.CreateSessionFromArray(runtime.Environment.Instance, model, options));

    /// <summary>
    /// Loads a model to be looked at, not run: from its file, of any size and with the weights that some models keep in files beside it, and without the work that
    /// makes runs fast.
    /// </summary>
    /// <exception cref="OnnxRuntimeException">The file is missing, or is not a model that can be loaded.</exception>
    public static OnnxSession Inspect(OnnxRuntime runtime, string modelPath) => Create(runtime, modelPath, options =>
    {
        runtime.Native.SetSessionGraphOptimizationLevel(options, OrtGraphOptimizationLevel.None);
        return runtime.Native.CreateSession(runtime.Environment.Instance, modelPath, options);
    });

    /// <summary>What the model's maker wrote under a key; null where there is nothing.</summary>
    public string? Metadata(string key)
    {
        var native = Runtime.Native;
        using var metadata = new OnnxModelMetadataHandle(native, native.SessionGetModelMetadata(Handle.Instance), Handle);
        return native.ModelMetadataLookupCustomMetadataMap(metadata.Instance, key);
    }

    public void Dispose() => Handle.Dispose();

    private static OnnxSession Create(OnnxRuntime runtime, string modelPath, Func<nint, nint> create)
    {
        var native = runtime.Native;
        try
        {
            using var options = new OnnxSessionOptionsHandle(native, native.CreateSessionOptions());
            native.SetIntraOpNumThreads(options.Instance, 1);
            native.SetInterOpNumThreads(options.Instance, 1);
            var handle = new OnnxSessionHandle(native, create(options.Instance), runtime.Environment);
            try
            {
                return new OnnxSession(runtime, handle);
            }
            catch
            {
                handle.Dispose();
                throw;
            }
        }
        catch (OnnxRuntimeException exception)
        {
            throw new OnnxRuntimeException($"The model {modelPath} cannot be loaded. {exception.Message}", exception);
        }
    }

    private static byte[] ReadModel(string path)
    {
        try
        {
            var length = new FileInfo(path).Length;
            return length is > 0 and <= MaxModelBytes
                ? File.ReadAllBytes(path)
                : throw new OnnxRuntimeException($"The model {path} has {length} bytes, which no usable model has.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OnnxRuntimeException($"The model {path} cannot be read: {exception.Message}", exception);
        }
    }

    private OnnxSlot Describe(string name, nint typeInfoInstance)
    {
        var native = Runtime.Native;
        using var typeInfo = new OnnxTypeInfoHandle(native, typeInfoInstance, Handle);
        var tensorInfo = native.CastTypeInfoToTensorInfo(typeInfo.Instance);
        return tensorInfo == 0
            ? new OnnxSlot(name, OnnxElementType.Undefined, [])
            : new OnnxSlot(name, native.GetTensorElementType(tensorInfo), native.GetDimensions(tensorInfo));
    }
}
