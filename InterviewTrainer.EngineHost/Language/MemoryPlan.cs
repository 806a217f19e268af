using InterviewTrainer.EngineHost.Hosting;
using InterviewTrainer.EngineHost.Llama.Gguf;

namespace InterviewTrainer.EngineHost.Language;

/// <summary>How long the context of each chat may be, and how many chats there may be, with the memory that there is.</summary>
/// <param name="ContextTokens">Of each chat.</param>
/// <param name="Parallel">Chats at once.</param>
/// <param name="EstimatedBytes">Weights, contexts and what the computation needs.</param>
internal sealed record MemoryPlan(int ContextTokens, int Parallel, long EstimatedBytes)
{
    private const long Mebibyte = 1 << 20;
    private const long ComputeBytes = 128 * Mebibyte;
    private const int BytesOfNumber = 2;

    /// <summary>First fewer chats, then a shorter context, then none at all.</summary>
    /// <param name="header">The model's.</param>
    /// <param name="fileBytes">Size of its file, all of which is loaded.</param>
    /// <param name="settings">What is wished for.</param>
    /// <param name="machineBytes">Memory that there is.</param>
    /// <exception cref="EngineLoadException">Even one chat with the shortest context does not fit.</exception>
    public static MemoryPlan For(GgufHeader header, long fileBytes, LanguageSettings settings, long machineBytes)
    {
        var budget = settings.MemoryMb > 0 ? settings.MemoryMb * Mebibyte : machineBytes / 4 * 3;
        var trained = (int)Math.Min(header.OfArchitecture("context_length") ?? LanguageSettings.MostContext, LanguageSettings.MostContext);
        var context = Math.Clamp(settings.ContextTokens, Math.Min(LanguageSettings.LeastContext, trained), trained);
        var parallel = Math.Clamp(settings.Parallel, 1, LanguageSettings.MostParallel);
        while (true)
        {
            var bytes = fileBytes + ComputeBytes + (BytesOfToken(header) * context * parallel);
            if (bytes <= budget)
            {
                return new MemoryPlan(context, parallel, bytes);
            }

            if (parallel > 1)
            {
                parallel--;
            }
            else if (context / 2 >= LanguageSettings.LeastContext)
            {
                context /= 2;
            }
            else
            {
                throw new EngineLoadException(
                    $"The model needs about {bytes / Mebibyte} MiB of memory, and {budget / Mebibyte} MiB are allowed. Choose a smaller model, close other programs, or allow it more (Engines:MemoryBudgetMb).");
            }
        }
    }

    /// <summary>Keys and values of one token in all layers.</summary>
    private static long BytesOfToken(GgufHeader header)
    {
        var layers = (long)(header.OfArchitecture("block_count") ?? 0);
        var width = header.OfArchitecture("embedding_length") ?? 0;
        var heads = Math.Max(1, header.OfArchitecture("attention.head_count") ?? 1);
        var shared = header.OfArchitecture("attention.head_count_kv") ?? heads;
        var (key, value) = (header.OfArchitecture("attention.key_length") ?? width / heads, header.OfArchitecture("attention.value_length") ?? width / heads);
        return (long)(layers * shared * (key + value) * BytesOfNumber);
    }
}
