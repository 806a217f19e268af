using System.Runtime.InteropServices;

namespace InterviewTrainer.EngineHost.Llama;

/// <summary><c>llama_context_params</c> of llama.cpp 0.4: 160 bytes.</summary>
[StructLayout(LayoutKind.Explicit, Size = 160)]
internal struct LlamaContextParams
{
    [FieldOffset(0)]
    public uint ContextTokens;

    [FieldOffset(4)]
    public uint BatchTokens;

    [FieldOffset(8)]
    public uint MicroBatchTokens;

    [FieldOffset(12)]
    public uint Sequences;

    [FieldOffset(16)]
    public uint RecurrentSnapshots;

    [FieldOffset(20)]
    public uint Outputs;

    [FieldOffset(24)]
    public uint OutputsPerSequence;

    [FieldOffset(28)]
    public int Threads;

    [FieldOffset(32)]
    public int BatchThreads;

    [FieldOffset(36)]
    public int ContextType;

    [FieldOffset(40)]
    public int RopeScalingType;

    [FieldOffset(44)]
    public int PoolingType;

    [FieldOffset(48)]
    public int AttentionType;

    [FieldOffset(52)]
    public int FlashAttentionType;

    [FieldOffset(56)]
    public float RopeFrequencyBase;

    [FieldOffset(60)]
    public float RopeFrequencyScale;

    [FieldOffset(64)]
    public float YarnExtensionFactor;

    [FieldOffset(68)]
    public float YarnAttentionFactor;

    [FieldOffset(72)]
    public float YarnBetaFast;

    [FieldOffset(76)]
    public float YarnBetaSlow;

    [FieldOffset(80)]
    public uint YarnOriginalContext;

    [FieldOffset(84)]
    public float DefragmentationThreshold;

    [FieldOffset(88)]
    public nint EvaluationCallback;

    [FieldOffset(96)]
    public nint EvaluationCallbackUserData;

    [FieldOffset(104)]
    public int KeyType;

    [FieldOffset(108)]
    public int ValueType;

    [FieldOffset(112)]
    public nint AbortCallback;

    [FieldOffset(120)]
    public nint AbortCallbackData;

    [FieldOffset(128)]
    public byte Embeddings;

    [FieldOffset(129)]
    public byte OffloadKeyValues;

    [FieldOffset(130)]
    public byte NoPerformanceTimings;

    [FieldOffset(131)]
    public byte OffloadOperations;

    [FieldOffset(132)]
    public byte FullSlidingWindow;

    [FieldOffset(133)]
    public byte UnifiedKeyValues;

    [FieldOffset(136)]
    public nint Samplers;

    [FieldOffset(144)]
    public nuint SamplerCount;

    [FieldOffset(152)]
    public nint OtherContext;
}
