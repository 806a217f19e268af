using System.Runtime.InteropServices;

namespace InterviewTrainer.EngineHost.Llama;

/// <summary>What a loaded library writes as its default parameters: the bytes, and how many it wrote.</summary>
/// <param name="Bytes">At least as many as the binding's structure has.</param>
/// <param name="Size">Where the last byte that was written ends; null where the machine's calling convention hides it.</param>
internal sealed record LlamaDefaults(byte[] Bytes, int? Size)
{
    private const int ProbeBytes = 256;
    private const byte Untouched = 0xCC;

    /// <param name="function">Address of a function that takes nothing and returns a structure of more than 16 bytes.</param>
    /// <param name="typed">The same through the binding's structure.</param>
    public static unsafe LlamaDefaults Read(nint function, Func<byte[]> typed)
    {
        if (RuntimeInformation.ProcessArchitecture != Architecture.X64)
        {
            return new LlamaDefaults(typed(), Size: null);
        }

        // On x64, every system's convention passes the place of a large result as a hidden first argument, so that a larger place can be given.
        var probe = new byte[ProbeBytes];
        Array.Fill(probe, Untouched);
        fixed (byte* place = probe)
        {
            ((delegate* unmanaged[Cdecl]<byte*, byte*>)function)(place);
        }

        return new LlamaDefaults(probe, Array.FindLastIndex(probe, value => value != Untouched) + 1);
    }
}
