using System.Runtime.InteropServices;

namespace InterviewTrainer.EngineHost.Llama;

/// <summary>Tokens for one computation, of one or several sequences. Not thread-safe.</summary>
internal sealed unsafe class LlamaBatchBuffer : IDisposable
{
    private readonly int _capacity;
    private LlamaBatch _batch;
    private void* _memory;

    public LlamaBatchBuffer(int capacity)
    {
        // One block: the pointers first, for they want the widest alignment.
        var bytes = (nuint)capacity * (nuint)(sizeof(int*) + (4 * sizeof(int)) + sizeof(byte));
        _memory = NativeMemory.AllocZeroed(bytes);
        _capacity = capacity;
        _batch.Sequences = (int**)_memory;
        _batch.Token = (int*)(_batch.Sequences + capacity);
        _batch.Position = _batch.Token + capacity;
        _batch.SequenceCount = _batch.Position + capacity;
        var sequenceIds = _batch.SequenceCount + capacity;
        _batch.Output = (byte*)(sequenceIds + capacity);
        for (var i = 0; i < capacity; i++)
        {
            _batch.SequenceCount[i] = 1;
            _batch.Sequences[i] = sequenceIds + i;
        }
    }

    public int Count => _batch.Count;

    /// <summary>How many tokens ask for an output.</summary>
    public int Outputs { get; private set; }

    public int Room => _capacity - _batch.Count;

    internal LlamaBatch Native
    {
        get
        {
            ObjectDisposedException.ThrowIf(_memory == null, this);
            return _batch;
        }
    }

    public void Clear() => (_batch.Count, Outputs) = (0, 0);

    /// <returns>The token's index in the batch.</returns>
    public int Add(int token, int position, int sequence, bool output)
    {
        ObjectDisposedException.ThrowIf(_memory == null, this);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(_batch.Count, _capacity);
        var index = _batch.Count++;
        _batch.Token[index] = token;
        _batch.Position[index] = position;
        *_batch.Sequences[index] = sequence;
        _batch.Output[index] = output ? (byte)1 : (byte)0;
        Outputs += output ? 1 : 0;
        return index;
    }

    public void Dispose()
    {
        NativeMemory.Free(_memory);
        _memory = null;
        _batch = default;
    }
}
