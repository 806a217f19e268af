namespace InterviewTrainer.Web.Commands.Bench.Gguf;

/// <summary>
/// Models of Qwen3's architecture with random weights. They say nothing sensible, but they load, stream, follow grammars and take as much time and memory as real
/// ones of their shape.
/// </summary>
internal static class RandomModel
{
    /// <summary>ChatML, in the part of Jinja that every reader of templates knows.</summary>
    public const string ChatMl =
        "{%- for message in messages -%}<|im_start|>{{ message.role }}\n{{ message.content }}<|im_end|>\n{%- endfor -%}" +
        "{%- if add_generation_prompt -%}<|im_start|>assistant\n{%- if enable_thinking is defined and enable_thinking is false -%}" +
        "<think>\n\n</think>\n\n{%- endif -%}{%- endif -%}";

    private const int PoolLast = 3;

    /// <summary>A tiny chat model.</summary>
    /// <param name="path">File to write.</param>
    /// <param name="seed">The same seed gives the same file.</param>
    /// <param name="chatTemplate">Null for a model without one.</param>
    public static void WriteTinyChat(string path, int seed = 1, string? chatTemplate = ChatMl) =>
        WriteTiny(path, seed, file => SetUnlessNull(file, "tokenizer.chat_template", chatTemplate));

    /// <summary>A tiny embedding model; the vector of a text is that of its last token, 64 numbers.</summary>
    public static void WriteTinyEmbedding(string path, int seed = 1) => WriteTiny(path, seed, file => file.Set("qwen3.pooling_type", (uint)PoolLast));

    /// <summary>
    /// A model with the sizes of Qwen3 0.6 B and the storage of its Q4_K_M file: most of it Q4_K; the embeddings, and values and down-projections of every other
    /// layer, Q6_K.
    /// </summary>
    public static void WriteQwen3Small(string path, int seed = 1)
    {
        const int MostlyQ4KM = 15;
        var (shape, weights) = (ModelShape.Qwen3Small, new RandomWeights((ulong)seed));
        var file = Begin(shape, seed).Set("general.file_type", (uint)MostlyQ4KM).Set("tokenizer.chat_template", ChatMl);
        var layers = new LayerTensors(shape, weights, (name, layer) =>
            layer % 2 == 0 && name is "attn_v" or "ffn_down" ? GgmlType.Q6_K : GgmlType.Q4_K, _ => 0.02f);
        file.Add(new GgufTensor("token_embd.weight", GgmlType.Q6_K, [shape.Width, shape.Vocabulary], weights.Fill(GgmlType.Q6_K, deviation: 0.02f)));
        layers.AddTo(file);
        file.Write(path);
    }

    private static void WriteTiny(string path, int seed, Action<GgufWriter> describe)
    {
        var (shape, weights) = (ModelShape.Tiny, new RandomWeights((ulong)seed));
        var file = Begin(shape, seed).Set("general.file_type", 0u);
        describe(file);
        file.Add(new GgufTensor("token_embd.weight", GgmlType.F32, [shape.Width, shape.Vocabulary], weights.Fill(GgmlType.F32, deviation: 1)));
        // Wide enough that the likeliest tokens stand out.
        file.Add(new GgufTensor("output.weight", GgmlType.F32, [shape.Width, shape.Vocabulary], weights.Fill(GgmlType.F32, deviation: 0.25f)));
        new LayerTensors(shape, weights, (_, _) => GgmlType.F32, width => 1 / MathF.Sqrt(width)).AddTo(file);
        file.Write(path);
    }

    private static GgufWriter Begin(ModelShape shape, int seed)
    {
        var file = new GgufWriter()
            .Set("general.architecture", "qwen3")
            .Set("general.name", $"random weights, {shape.Layers} layers of {shape.Width}")
            .Set("general.quantization_version", 2u)
            .Set("qwen3.block_count", (uint)shape.Layers)
            .Set("qwen3.context_length", (uint)shape.Context)
            .Set("qwen3.embedding_length", (uint)shape.Width)
            .Set("qwen3.feed_forward_length", (uint)shape.FeedForward)
            .Set("qwen3.attention.head_count", (uint)shape.Heads)
            .Set("qwen3.attention.head_count_kv", (uint)shape.KeyValueHeads)
            .Set("qwen3.attention.key_length", (uint)shape.HeadSize)
            .Set("qwen3.attention.value_length", (uint)shape.HeadSize)
            .Set("qwen3.attention.layer_norm_rms_epsilon", 1e-6f)
            .Set("qwen3.rope.freq_base", 1_000_000f);
        new RandomVocabulary(shape.Vocabulary, seed).WriteTo(file);
        return file;
    }

    private static void SetUnlessNull(GgufWriter file, string key, string? value)
    {
        if (value is not null)
        {
            file.Set(key, value);
        }
    }
}
