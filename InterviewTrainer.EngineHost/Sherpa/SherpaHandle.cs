using System.Runtime.InteropServices;

namespace InterviewTrainer.EngineHost.Sherpa;

/// <summary>An object of sherpa-onnx's that is destroyed once. A child (a stream) keeps its parent (a recogniser) alive for as long as it lives.</summary>
internal sealed class SherpaHandle : SafeHandle
{
    private readonly Action<nint> _destroy;
    private readonly SafeHandle? _parent;

    private SherpaHandle(nint instance, Action<nint> destroy, SafeHandle? parent)
        : base(0, ownsHandle: true)
    {
        _destroy = destroy;
        SetHandle(instance);
        var added = false;
        parent?.DangerousAddRef(ref added);
        _parent = added ? parent : null;
    }

    public override bool IsInvalid => handle == 0;

    /// <summary>Owns what a Create function returned; null where that was null.</summary>
    public static SherpaHandle? Own(nint instance, Action<nint> destroy, SafeHandle? parent = null) =>
        instance == 0 ? null : new SherpaHandle(instance, destroy, parent);

    protected override bool ReleaseHandle()
    {
        _destroy(handle);
        _parent?.DangerousRelease();
        return true;
    }
}
