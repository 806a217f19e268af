using System.Runtime.InteropServices;

namespace InterviewTrainer.Core.Engines.Onnx;

/// <summary>A tensor whose memory is ours and stays in place, to be written before a run and read after it.</summary>
internal sealed class OnnxTensor<T> : IOnnxTensor, IDisposable
    where T : unmanaged
{
    private const int AlignmentBytes = 64;
    private readonly OnnxValueHandle _handle;
    private readonly int _length;

    /// <summary>A tensor of zeros for <paramref name="session"/>, which lives at least as long.</summary>
    public unsafe OnnxTensor(OnnxSession session, params ReadOnlySpan<long> shape)
    {
        var length = 1L;
        foreach (var dimension in shape)
        {
            length = checked(length * dimension);
        }

        _length = checked((int)length);
        var native = session.Runtime.Native;
        var bytes = checked((nuint)(_length * sizeof(T)));
        var data = NativeMemory.AlignedAlloc(bytes, AlignmentBytes);
        try
        {
            NativeMemory.Clear(data, bytes);
            using var memory = new OnnxMemoryInfoHandle(native, native.CreateCpuMemoryInfo(OrtAllocatorType.Device, OrtMemType.Default));
            var value = native.CreateTensorWithDataAsOrtValue(memory.Instance, data, bytes, shape, ElementType);
            _handle = new OnnxValueHandle(native, value, data, session.Handle);
        }
        catch
        {
            NativeMemory.AlignedFree(data);
            throw;
        }
    }

    /// <summary>The elements, for as long as the tensor is not disposed.</summary>
    public unsafe Span<T> Elements
    {
        get
        {
            ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
            return new Span<T>(_handle.Data, _length);
        }
    }

    OnnxValueHandle IOnnxTensor.Handle => _handle;

    private static OnnxElementType ElementType =>
        typeof(T) == typeof(float) ? OnnxElementType.Float
        : typeof(T) == typeof(long) ? OnnxElementType.Int64
        : throw new NotSupportedException($"Tensors of {typeof(T).Name} are not supported.");

    public void Dispose() => _handle.Dispose();
}

/// <summary>A tensor of any element type.</summary>
internal interface IOnnxTensor
{
    OnnxValueHandle Handle { get; }
}
