using System.Runtime.InteropServices;
using System.Text;

namespace InterviewTrainer.Core.Engines.Onnx;

/// <summary>
/// A run of a model over the same tensors every time, so that a run allocates nothing. The tensors belong to the caller.
/// Not thread-safe; any number of calls may share a session.
/// </summary>
internal sealed unsafe class OnnxCall
{
    private readonly OnnxSession _session;
    private readonly OnnxHandle[] _handles;
    private readonly int _inputCount;

    // Pinned: the native side gets pointers to the names and to the table of pointers itself.
    private readonly byte[][] _names;
    private readonly nint[] _namePointers;
    private readonly nint[] _instances;

    public OnnxCall(OnnxSession session, (string Name, IOnnxTensor Tensor)[] inputs, (string Name, IOnnxTensor Tensor)[] outputs)
    {
        _session = session;
        _inputCount = inputs.Length;
        (string Name, IOnnxTensor Tensor)[] slots = [.. inputs, .. outputs];
        _handles = [session.Handle, .. slots.Select(slot => slot.Tensor.Handle)];
        _names = Array.ConvertAll(slots, slot => Pinned(Encoding.UTF8.GetBytes(slot.Name + '\0')));
        _namePointers = Pinned(Array.ConvertAll(_names, name => Marshal.UnsafeAddrOfPinnedArrayElement(name, 0)));
        _instances = Pinned(Array.ConvertAll(slots, slot => slot.Tensor.Handle.Instance));
    }

    /// <summary>Reads the input tensors and writes the output tensors.</summary>
    /// <exception cref="OnnxRuntimeException">The model cannot be run on these tensors.</exception>
    /// <exception cref="ObjectDisposedException">A tensor is gone.</exception>
    public void Run()
    {
        var held = 0;
        try
        {
            for (; held < _handles.Length; held++)
            {
                var added = false;
                _handles[held].DangerousAddRef(ref added);
            }

            var names = (byte**)Marshal.UnsafeAddrOfPinnedArrayElement(_namePointers, 0);
            var instances = (nint*)Marshal.UnsafeAddrOfPinnedArrayElement(_instances, 0);
            _session.Runtime.Native.Run(
                _session.Handle.Instance,
                names,
                instances,
                (nuint)_inputCount,
                names + _inputCount,
                (nuint)(_instances.Length - _inputCount),
                instances + _inputCount);
        }
        finally
        {
            while (held > 0)
            {
                _handles[--held].DangerousRelease();
            }
        }
    }

    private static T[] Pinned<T>(T[] values)
        where T : unmanaged
    {
        var pinned = GC.AllocateArray<T>(values.Length, pinned: true);
        values.CopyTo(pinned, 0);
        return pinned;
    }
}
