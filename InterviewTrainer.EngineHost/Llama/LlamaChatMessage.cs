using System.Runtime.InteropServices;

namespace InterviewTrainer.EngineHost.Llama;

/// <summary><c>llama_chat_message</c>: two texts in UTF-8, ended by 0.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct LlamaChatMessage
{
    public byte* Role;

    public byte* Content;
}
