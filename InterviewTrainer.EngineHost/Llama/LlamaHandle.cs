using System.Runtime.InteropServices;

namespace InterviewTrainer.EngineHost.Llama;

/// <summary>Something of llama.cpp that must be released once. A child keeps its parent alive for as long as it lives.</summary>
internal abstract class LlamaHandle : SafeHandle
{
    private readonly SafeHandle? _parent;

    protected LlamaHandle(nint instance, SafeHandle? parent)
        : base(0, ownsHandle: true)
    {
        SetHandle(instance);
        var added = false;
        parent?.DangerousAddRef(ref added);
        _parent = added ? parent : null;
    }

    public override bool IsInvalid => handle == 0;

    protected abstract void Release(nint instance);

    protected sealed override bool ReleaseHandle()
    {
        Release(handle);
        _parent?.DangerousRelease();
        return true;
    }
}
