using System.Runtime.InteropServices;

namespace InterviewTrainer.EngineHost.Llama;

/// <summary><c>llama_token_data_array</c>: candidates, as samplers take them.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct LlamaTokenDataArray
{
    public LlamaTokenData* Data;

    public nuint Size;

    /// <summary>Index of the chosen one, −1 before a choice.</summary>
    public long Selected;

    public byte Sorted;
}
