using System.Runtime.InteropServices;

namespace InterviewTrainer.EngineHost.Llama;

/// <summary><c>llama_token_data</c>: a candidate for the next token.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct LlamaTokenData
{
    public int Id;

    public float Logit;

    public float Probability;
}
