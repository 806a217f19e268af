using System.Runtime.InteropServices;

namespace InterviewTrainer.EngineHost.Sherpa.Layout;

/// <summary>SherpaOnnxAudioTaggingConfig, its SherpaOnnxAudioTaggingModelConfig first.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct AudioTaggingConfig
{
    public nint zipformer;
    public nint ced;
    public int num_threads;
    public int debug;
    public nint provider;
    public nint labels;
    public int top_k;
}

/// <summary>SherpaOnnxAudioEvent: how likely a sound of this kind is in it, 0 to 1.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct AudioEvent
{
    public byte* name;
    public int index;
    public float prob;
}
