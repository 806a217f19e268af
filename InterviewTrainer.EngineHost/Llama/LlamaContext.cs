using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using InterviewTrainer.EngineHost.Hosting;

namespace InterviewTrainer.EngineHost.Llama;

/// <summary>A model's memory of several sequences. One thread at a time uses it, but <see cref="Abort"/> may come from any.</summary>
internal sealed unsafe class LlamaContext : IDisposable
{
    private readonly LlamaContextHandle _handle;
    private readonly LlamaModel _model;
    private readonly nint _memory;
    private readonly int[] _abort;
    private readonly int _mostOutputs;

    private LlamaContext(LlamaModel model, LlamaContextHandle handle, LlamaContextSettings settings, int[] abort)
    {
        (_model, _handle, _abort, BatchTokens) = (model, handle, abort, settings.BatchTokens);
        _memory = LlamaNative.llama_get_memory(handle);
        _mostOutputs = settings.Embeddings ? settings.BatchTokens : settings.Sequences;
        TokensPerSequence = settings.TokensPerSequence;
        Pooling = LlamaNative.llama_pooling_type(handle);
    }

    public int BatchTokens { get; }

    public int TokensPerSequence { get; }

    /// <summary>0 when there is no vector for a whole text.</summary>
    public int Pooling { get; }

    /// <exception cref="EngineLoadException">There is not enough memory, or the model cannot do it.</exception>
    public static LlamaContext Create(LlamaModel model, LlamaContextSettings settings)
    {
        var parameters = LlamaNative.llama_context_default_params();
        parameters.ContextTokens = checked((uint)(settings.TokensPerSequence * settings.Sequences));
        parameters.BatchTokens = parameters.MicroBatchTokens = (uint)settings.BatchTokens;
        parameters.Sequences = (uint)settings.Sequences;
        // Logits take room: of a chat only the last token's are wanted.
        parameters.Outputs = settings.Embeddings ? 0 : (uint)settings.Sequences;
        parameters.Threads = parameters.BatchThreads = settings.Threads;
        parameters.Embeddings = settings.Embeddings ? (byte)1 : (byte)0;
        parameters.PoolingType = settings.Pooling;
        // Never freed under a caller of Abort: it goes with the last reference to this object.
        var abort = GC.AllocateArray<int>(1, pinned: true);
        parameters.AbortCallback = (nint)(delegate* unmanaged[Cdecl]<int*, byte>)&MustAbort;
        parameters.AbortCallbackData = Marshal.UnsafeAddrOfPinnedArrayElement(abort, 0);
        _ = LlamaLog.TakeErrors();
        var instance = LlamaNative.llama_init_from_model(model.Handle, parameters);
        if (instance != 0)
        {
            return new LlamaContext(model, new LlamaContextHandle(instance, model.Handle), settings, abort);
        }

        var reason = LlamaLog.TakeErrors();
        throw new EngineLoadException(
            $"llama.cpp cannot make a context of {settings.Sequences} × {settings.TokensPerSequence} tokens{(reason.Length == 0 ? "" : $": {reason}")}. Choose a shorter context, fewer parallel chats or a smaller model.");
    }

    /// <summary>The computation that runs, or the next one, stops soon; <see cref="ClearAbort"/> allows new ones. Any thread.</summary>
    public void Abort() => Volatile.Write(ref _abort[0], 1);

    public void ClearAbort() => Volatile.Write(ref _abort[0], 0);

    /// <exception cref="InvalidOperationException">llama.cpp failed.</exception>
    public DecodeResult Decode(LlamaBatchBuffer batch)
    {
        // llama.cpp would abort the process.
        ArgumentOutOfRangeException.ThrowIfGreaterThan(batch.Count, BatchTokens);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(batch.Outputs, _mostOutputs);
        var result = _memory == 0 || _model.OnlyEncodes ? LlamaNative.llama_encode(_handle, batch.Native) : LlamaNative.llama_decode(_handle, batch.Native);
        return result switch
        {
            0 => DecodeResult.Done,
            1 => DecodeResult.NoRoom,
            2 => DecodeResult.Aborted,
            _ when Volatile.Read(ref _abort[0]) != 0 => DecodeResult.Aborted,
            _ => throw new InvalidOperationException($"llama.cpp failed to compute ({result}): {LlamaLog.TakeErrors()}"),
        };
    }

    /// <summary>Logits of the vocabulary after a token of the last batch that asked for an output. Valid until the next call of <see cref="Decode"/>.</summary>
    public ReadOnlySpan<float> Logits(int batchIndex)
    {
        var logits = LlamaNative.llama_get_logits_ith(_handle, batchIndex);
        return logits == null ? throw new InvalidOperationException($"There are no logits for token {batchIndex} of the batch.") : new(logits, _model.VocabularyTokens);
    }

    /// <summary>The vector of the text in <paramref name="sequence"/>, as the model gives it.</summary>
    public float[] Vector(int sequence)
    {
        var vector = LlamaNative.llama_get_embeddings_seq(_handle, sequence);
        return vector == null ? throw new InvalidOperationException("The model gave no vector.") : new ReadOnlySpan<float>(vector, _model.VectorLength).ToArray();
    }

    /// <summary>Forgets a sequence's tokens from a position on; false, and nothing is forgotten, where only all of it can be.</summary>
    public bool TryForget(int sequence, int from) => _memory == 0 || LlamaNative.llama_memory_seq_rm(_memory, sequence, from, -1);

    public void Dispose() => _handle.Dispose();

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static byte MustAbort(int* abort) => Volatile.Read(ref *abort) != 0 ? (byte)1 : (byte)0;
}
