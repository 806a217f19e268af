using System.Runtime.InteropServices;

namespace InterviewTrainer.Core.Engines.Onnx;

/// <summary>Something of ONNX Runtime's that must be released once. A child keeps its parent alive for as long as it lives.</summary>
internal abstract class OnnxHandle : SafeHandle
{
    private readonly SafeHandle? _parent;

    protected OnnxHandle(OnnxRuntimeNative native, nint instance, SafeHandle? parent)
        : base(0, ownsHandle: true)
    {
        Native = native;
        SetHandle(instance);
        var added = false;
        parent?.DangerousAddRef(ref added);
        _parent = added ? parent : null;
    }

    public override bool IsInvalid => handle == 0;

    /// <summary>For a call during which the caller keeps this object alive.</summary>
    public nint Instance
    {
        get
        {
            ObjectDisposedException.ThrowIf(IsClosed, this);
            return handle;
        }
    }

    protected OnnxRuntimeNative Native { get; }

    protected abstract void Release(nint instance);

    protected sealed override bool ReleaseHandle()
    {
        Release(handle);
        _parent?.DangerousRelease();
        return true;
    }
}

/// <summary>The process's environment; ONNX Runtime counts how often it was asked for.</summary>
internal sealed class OnnxEnvironmentHandle(OnnxRuntimeNative native, nint instance) : OnnxHandle(native, instance, parent: null)
{
    protected override void Release(nint instance) => Native.ReleaseEnv(instance);
}

internal sealed class OnnxSessionOptionsHandle(OnnxRuntimeNative native, nint instance) : OnnxHandle(native, instance, parent: null)
{
    protected override void Release(nint instance) => Native.ReleaseSessionOptions(instance);
}

internal sealed class OnnxMemoryInfoHandle(OnnxRuntimeNative native, nint instance) : OnnxHandle(native, instance, parent: null)
{
    protected override void Release(nint instance) => Native.ReleaseMemoryInfo(instance);
}

internal sealed class OnnxTypeInfoHandle(OnnxRuntimeNative native, nint instance, OnnxSessionHandle session) : OnnxHandle(native, instance, session)
{
    protected override void Release(nint instance) => Native.ReleaseTypeInfo(instance);
}

internal sealed class OnnxSessionHandle(OnnxRuntimeNative native, nint instance, OnnxEnvironmentHandle environment)
    : OnnxHandle(native, instance, environment)
{
    protected override void Release(nint instance) => Native.ReleaseSession(instance);
}

internal sealed class OnnxModelMetadataHandle(OnnxRuntimeNative native, nint instance, OnnxSessionHandle session) : OnnxHandle(native, instance, session)
{
    protected override void Release(nint instance) => Native.ReleaseModelMetadata(instance);
}

/// <summary>A tensor over memory that belongs to this handle and goes with it.</summary>
internal sealed unsafe class OnnxValueHandle(OnnxRuntimeNative native, nint instance, void* data, OnnxSessionHandle session)
    : OnnxHandle(native, instance, session)
{
    public void* Data { get; } = data;

    protected override void Release(nint instance)
    {
        Native.ReleaseValue(instance);
        NativeMemory.AlignedFree(Data);
    }
}
