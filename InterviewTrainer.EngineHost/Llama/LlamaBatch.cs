using System.Runtime.InteropServices;

namespace InterviewTrainer.EngineHost.Llama;

/// <summary><c>llama_batch</c>: 56 bytes. Of <see cref="Token"/> and <see cref="Embedding"/> one is null; every array has <see cref="Count"/> elements.</summary>
[StructLayout(LayoutKind.Explicit, Size = 56)]
internal unsafe struct LlamaBatch
{
    [FieldOffset(0)]
    public int Count;

    [FieldOffset(8)]
    public int* Token;

    [FieldOffset(16)]
    public float* Embedding;

    [FieldOffset(24)]
    public int* Position;

    [FieldOffset(32)]
    public int* SequenceCount;

    [FieldOffset(40)]
    public int** Sequences;

    /// <summary>Not 0 where logits are wanted.</summary>
    [FieldOffset(48)]
    public byte* Output;
}
