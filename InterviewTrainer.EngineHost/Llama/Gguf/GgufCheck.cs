using InterviewTrainer.EngineHost.Hosting;

namespace InterviewTrainer.EngineHost.Llama.Gguf;

/// <summary>
/// Reads a model file in managed code before llama.cpp may: what is missing, cut, or something else, and the header values with which llama.cpp would abort or
/// compute for ever. That the weights are the right ones is for the catalogue's digest to say.
/// </summary>
internal static class GgufCheck
{
    private const long MostLayers = 1024;
    private const long MostHeads = 4096;
    private const long WidestVector = 1 << 20;
    private const long LargestVocabulary = 1 << 22;

    /// <exception cref="EngineLoadException">The message names the file, what is wrong and the remedy.</exception>
    public static GgufHeader Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16);
            var header = GgufHeader.Read(file);
            RequireComplete(header, file.Length);
            RequireSensible(header);
            return header;
        }
        catch (GgufException exception)
        {
            throw new EngineLoadException($"The model file {path} cannot be used: {exception.Message}. Download it again, or choose another model.", exception);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new EngineLoadException($"The model file {path} is missing. Download the model again (models pull), or choose another one.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EngineLoadException($"The model file {path} cannot be read: {exception.Message}", exception);
        }
    }

    private static void RequireComplete(GgufHeader header, long fileBytes)
    {
        if (header.Tensors.Count == 0)
        {
            throw new GgufException("it has no weights");
        }

        foreach (var tensor in header.Tensors)
        {
            var end = checked(header.DataStart + tensor.Offset + (tensor.Bytes() ?? 1));
            if (end > fileBytes)
            {
                throw new GgufException($"it has {fileBytes} bytes and should have at least {end}: it was not downloaded completely");
            }
        }
    }

    private static void RequireSensible(GgufHeader header)
    {
        if (header.Architecture.Length == 0)
        {
            throw new GgufException("it does not say of which architecture it is");
        }

        if (header.Number("split.count") > 1)
        {
            throw new GgufException("it is one of several parts. Merge them into one file first (gguf-split --merge)");
        }

        RequireBetween(header, "block_count", 1, MostLayers);
        RequireBetween(header, "embedding_length", 1, WidestVector);
        RequireBetween(header, "context_length", 1, int.MaxValue);
        RequireBetween(header, "attention.head_count", 1, MostHeads);
        RequireBetween(header, "attention.head_count_kv", 0, MostHeads);
        RequireVocabulary(header);
    }

    private static void RequireBetween(GgufHeader header, string key, double least, double most)
    {
        var numbers = header.Metadata.GetValueOrDefault($"{header.Architecture}.{key}") switch
        {
            double number => [number],
            GgufArray list => list.Numbers,
            _ => [],
        };
        foreach (var number in numbers)
        {
            if (!(number >= least && number <= most))
            {
                throw new GgufException($"its {key} is {number}");
            }
        }
    }

    private static void RequireVocabulary(GgufHeader header)
    {
        if (header.Metadata.GetValueOrDefault("tokenizer.ggml.tokens") is not GgufArray { Type: GgufType.String, Count: > 0 and <= LargestVocabulary } tokens)
        {
            throw new GgufException("it has no vocabulary");
        }

        foreach (var (key, value) in header.Metadata)
        {
            if (key is "tokenizer.ggml.token_type" or "tokenizer.ggml.scores" && (value as GgufArray)?.Count != tokens.Count)
            {
                throw new GgufException($"its {key} does not fit its vocabulary");
            }

            if (key.StartsWith("tokenizer.ggml.", StringComparison.Ordinal) && key.EndsWith("_token_id", StringComparison.Ordinal)
                && !(value is double id && (id < tokens.Count || id == uint.MaxValue)))
            {
                throw new GgufException($"its {key} is no token of its vocabulary");
            }
        }
    }
}
