using InterviewTrainer.Core.Engines.Onnx;

namespace InterviewTrainer.Tests.TestDoubles.StandIns;

/// <summary>
/// Zipformer transducers of a few kilobytes, one that hears a whole sound and one that hears it as it comes: <see cref="StandInSentence"/> in a sound that is loud enough, a
/// token every 0.16 s, nothing in silence. Their encoders give a frame's number, their joiners look up which token comes there.
/// </summary>
internal static class StandInTransducer
{
    private const int Mels = 80;
    private const int ContextTokens = 2;
    private const int Subsampling = 4;
    private const int FramesOfToken = 4;
    private const int ChunkFrames = 45;
    private const int ChunkShift = 32;

    /// <summary>Of the loudest feature, the natural logarithm of an energy.</summary>
    private const float Loud = -4;

    private static readonly Dictionary<string, string> Roles = new()
    {
        ["encoder"] = "encoder.onnx",
        ["decoder"] = "decoder.onnx",
        ["joiner"] = "joiner.onnx",
        ["tokens"] = "tokens.txt",
    };

    private static int Vocabulary => StandInSentence.Tokens.Count + 1;

    public static void Write(string folder) => Write(folder, "transducer", WholeEncoder());

    public static void WriteStreaming(string folder) => Write(folder, "streaming-transducer", StreamingEncoder());

    private static void Write(string folder, string family, byte[] encoder) => StandInModel.Write(folder, "recognition", family, Roles, new Dictionary<string, byte[]>
    {
        ["encoder.onnx"] = encoder,
        ["decoder.onnx"] = Decoder(),
        ["joiner.onnx"] = Joiner(),
        ["tokens.txt"] = StandInSentence.TokensFile(["<blk>", .. StandInSentence.PieceTokens]),
    });

    /// <summary>Features → the number of each frame, from 1; 0 everywhere in silence.</summary>
    private static byte[] WholeEncoder()
    {
        var graph = new OnnxGraph();
        var features = graph.Input("x", OnnxElementType.Float, 1, -1, Mels);
        graph.Input("x_lens", OnnxElementType.Int64, 1);
        var count = graph.Op("Div", graph.Length(features, 1), graph.Constant([Subsampling], 1));
        graph.Output("encoder_out", Numbered(graph, graph.CountUp(count), graph.IsLoud(features, Loud)), OnnxElementType.Float, 1, -1, 1);
        graph.Output("encoder_out_lens", count, OnnxElementType.Int64, 1);
        graph.Metadata("model_type", "zipformer2");
        return graph.ToBytes();
    }

    /// <summary>The same, chunk by chunk; how many loud frames there were is its state.</summary>
    private static byte[] StreamingEncoder()
    {
        const int Frames = ChunkShift / Subsampling;
        var graph = new OnnxGraph();
        var features = graph.Input("x", OnnxElementType.Float, 1, ChunkFrames, Mels);
        var loud = graph.IsLoud(features, Loud);
        (string Name, long[] Shape)[] states =
        [
            ("key", [1, 1, 1]), ("nonlin_attn", [1, 1, 1, 3]), ("val1", [1, 1, 1]), ("val2", [1, 1, 1]), ("conv1", [1, 4, 1]), ("conv2", [1, 4, 1]), ("embed_states", [1, 128, 3, 19]),
        ];
        foreach (var (name, shape) in states)
        {
            graph.Input(name, OnnxElementType.Float, shape);
        }

        var heard = graph.Input("processed_lens", OnnxElementType.Int64, 1);
        graph.Output("encoder_out", Numbered(graph, graph.Op("Add", graph.Range(Frames), heard), loud), OnnxElementType.Float, 1, Frames, 1);
        foreach (var (name, shape) in states)
        {
            graph.Output("new_" + name, name, OnnxElementType.Float, shape);
        }

        var more = graph.Op("Mul", graph.Cast(loud, OnnxElementType.Int64), graph.Constant([Frames], 1));
        graph.Output("new_processed_lens", graph.Op("Add", heard, more), OnnxElementType.Int64, 1);
        graph.Metadata("model_type", "zipformer2");
        graph.Metadata("T", ChunkFrames);
        graph.Metadata("decode_chunk_len", ChunkShift);
        graph.Metadata("encoder_dims", 4);
        graph.Metadata("cnn_module_kernels", 3);
        foreach (var key in new[] { "query_head_dims", "value_head_dims", "num_heads", "num_encoder_layers", "left_context_len" })
        {
            graph.Metadata(key, 1);
        }

        return graph.ToBytes();
    }

    private static string Numbered(OnnxGraph graph, string frames, string loud)
    {
        var numbers = graph.Cast(graph.Op("Add", frames, graph.Constant([1L])), OnnxElementType.Float);
        return graph.Unsqueeze(graph.Op("Mul", numbers, loud), 0, 2);
    }

    private static byte[] Decoder()
    {
        var graph = new OnnxGraph();
        var tokens = graph.Input("y", OnnxElementType.Int64, -1, ContextTokens);
        graph.Output("decoder_out", graph.Max(graph.Cast(tokens, OnnxElementType.Float), keep: true, 1), OnnxElementType.Float, -1, 1);
        graph.Metadata("vocab_size", Vocabulary);
        graph.Metadata("context_size", ContextTokens);
        return graph.ToBytes();
    }

    private static byte[] Joiner()
    {
        var graph = new OnnxGraph();
        var frame = graph.Input("encoder_out", OnnxElementType.Float, -1, 1);
        graph.Input("decoder_out", OnnxElementType.Float, -1, 1);
        var table = StandInSentence.Frames(firstToken: 1, blank: 0, start: 1, FramesOfToken);
        var number = graph.Op("Squeeze", graph.Cast(frame, OnnxElementType.Int64), graph.Constant([1], 1));
        graph.Output("logit", StandInSentence.Logits(graph, number, table, Vocabulary, graph.Constant(1), blank: 0), OnnxElementType.Float, -1, Vocabulary);
        graph.Metadata("joiner_dim", 1);
        return graph.ToBytes();
    }
}
