using InterviewTrainer.EngineHost.Hosting;

namespace InterviewTrainer.EngineHost.Llama;

/// <summary>Refuses a build of llama.cpp that the binding was not written for.</summary>
internal static class LlamaGuard
{
    /// <exception cref="EngineLoadException">Version, sizes or defaults are other ones.</exception>
    public static void RequireKnown(string version, LlamaDefaults modelParams, LlamaDefaults contextParams)
    {
        if (!version.StartsWith(LlamaLayout.Version, StringComparison.Ordinal))
        {
            throw Unknown(version, [$"the version is not {LlamaLayout.Version}"]);
        }

        List<string> differences =
        [
            .. Compare("llama_model_params", LlamaLayout.ModelParams, LlamaLayout.ModelParamsBytes, modelParams),
            .. Compare("llama_context_params", LlamaLayout.ContextParams, LlamaLayout.ContextParamsBytes, contextParams),
        ];
        if (differences.Count > 0)
        {
            throw Unknown(version, differences);
        }
    }

    private static IEnumerable<string> Compare(string structure, IReadOnlyList<LayoutField> fields, int bytes, LlamaDefaults defaults)
    {
        var (last, size) = (fields[^1], defaults.Size);
        if (size < last.Offset + last.Bytes || size > bytes)
        {
            yield return $"{structure} has {size} bytes, not {bytes}";
        }

        foreach (var difference in LlamaLayout.Differences(structure, fields, defaults.Bytes))
        {
            yield return difference;
        }
    }

    private static EngineLoadException Unknown(string version, IEnumerable<string> differences) =>
        new($"This build of llama.cpp ({version}) is not the one that the binding was written for: {string.Join("; ", differences.Take(3))}. " +
            $"{LlamaBuilds.Remedy} If that does not help, delete the folder 'runtimes/llama' beside the program first.");
}
