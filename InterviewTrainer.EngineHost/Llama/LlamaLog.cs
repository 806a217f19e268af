using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace InterviewTrainer.EngineHost.Llama;

/// <summary>
/// What llama.cpp says. Nothing is written anywhere; the last errors are kept, to be the reason in an exception. They speak of files and tensors, never of prompts.
/// </summary>
internal static unsafe class LlamaLog
{
    private const int ErrorLevel = 4;
    private const int Kept = 4;
    private const int LongestLine = 300;

    private static readonly Lock Gate = new();
    private static readonly Queue<string> Errors = new();

    /// <summary>Must run before anything else of the library.</summary>
    public static void Attach() => LlamaNative.llama_log_set(&OnLine, null);

    /// <summary>The last errors, oldest first, and forgets them; empty when there were none.</summary>
    public static string TakeErrors()
    {
        lock (Gate)
        {
            var text = string.Join("; ", Errors);
            Errors.Clear();
            return text;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnLine(int level, byte* text, void* userData)
    {
        try
        {
            Keep(level, Marshal.PtrToStringUTF8((nint)text));
        }
        catch (OutOfMemoryException)
        {
            // A lost line is better than a managed exception in native code, which would end the process.
        }
    }

    private static void Keep(int level, string? line)
    {
        line = line?.Trim();
        if (level != ErrorLevel || string.IsNullOrEmpty(line))
        {
            return;
        }

        lock (Gate)
        {
            Errors.Enqueue(line.Length > LongestLine ? line[..LongestLine] + " …" : line);
            if (Errors.Count > Kept)
            {
                Errors.Dequeue();
            }
        }
    }
}
