using InterviewTrainer.EngineHost.Hosting;
using InterviewTrainer.EngineHost.Llama.Gguf;

namespace InterviewTrainer.EngineHost.Llama;

/// <summary>Loads a model and computes a few tokens, to see whether it can be used.</summary>
internal static class ModelTrial
{
    private const int Tokens = 32;

    /// <summary>What is wrong with a model; null where it computes.</summary>
    public static string? FindProblem(string path)
    {
        try
        {
            GgufCheck.Read(path);
            using var model = LlamaModel.Load(path);
            using var context = LlamaContext.Create(model, new LlamaContextSettings(1, Tokens, Tokens, Threads: 1));
            using var batch = new LlamaBatchBuffer(Tokens);
            var tokens = model.Tokenize("Hello", addSpecial: true, parseSpecial: false).AsSpan();
            tokens = tokens[..Math.Min(Tokens, tokens.Length)];
            for (var i = 0; i < tokens.Length; i++)
            {
                batch.Add(tokens[i], i, 0, output: i == tokens.Length - 1);
            }

            return batch.Count == 0 ? "It makes no tokens of a text." : context.Decode(batch) == DecodeResult.Done ? null : "It cannot compute.";
        }
        catch (Exception exception) when (exception is EngineLoadException or InvalidOperationException)
        {
            return exception.Message;
        }
    }
}
