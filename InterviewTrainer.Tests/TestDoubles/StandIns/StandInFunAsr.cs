using InterviewTrainer.Core.Engines.Onnx;

namespace InterviewTrainer.Tests.TestDoubles.StandIns;

/// <summary>A SenseVoice and a Paraformer of a few kilobytes: <see cref="StandInSentence"/> in a sound that is loud enough, nothing in silence.</summary>
internal static class StandInFunAsr
{
    private const int Window = 7;
    private const int Features = 80 * Window;
    private const int FramesOfToken = 2;

    /// <summary>Of the loudest feature, the natural logarithm of an energy; Paraformer's samples go to 32,768, which adds 20.8.</summary>
    private const float Loud = -4;
    private const float LoudParaformer = Loud + 20.8f;

    private static readonly Dictionary<string, string> Roles = new() { ["model"] = "model.onnx", ["tokens"] = "tokens.txt" };

    /// <summary>What SenseVoice says before any words: language, mood, kind of sound, form of numbers.</summary>
    private static readonly string[] Tags = ["<|en|>", "<|NEUTRAL|>", "<|Speech|>", "<|withitn|>"];

    public static void WriteSenseVoice(string folder) => Write(folder, "sense-voice", SenseVoice(), ["<blank>", .. Tags, .. StandInSentence.PieceTokens]);

    /// <summary>Its tokens have no spaces: each is a word, unless it ends with "@@".</summary>
    public static void WriteParaformer(string folder) =>
        Write(folder, "paraformer", Paraformer(), ["<blank>", "</s>", .. StandInSentence.Tokens.Select(token => token == " ship" ? "ship@@" : token.Trim())]);

    private static void Write(string folder, string family, byte[] model, IEnumerable<string> tokens) => StandInModel.Write(
        folder, "recognition", family, Roles, new Dictionary<string, byte[]> { ["model.onnx"] = model, ["tokens.txt"] = StandInSentence.TokensFile(tokens) });

    private static byte[] SenseVoice()
    {
        var vocabulary = 1 + Tags.Length + StandInSentence.Tokens.Count;
        var graph = new OnnxGraph();
        var features = graph.Input("x", OnnxElementType.Float, 1, -1, Features);
        foreach (var name in new[] { "x_length", "language", "text_norm" })
        {
            graph.Input(name, OnnxElementType.Int32, 1);
        }

        var table = StandInSentence.Frames(1 + Tags.Length, blank: 0, Tags.Length, FramesOfToken);
        for (var i = 0; i < Tags.Length; i++)
        {
            table[i] = 1 + i;
        }

        var frames = graph.CountUp(graph.Op("Add", graph.Length(features, 1), graph.Constant([Tags.Length], 1)));
        var logits = StandInSentence.Logits(graph, frames, table, vocabulary, graph.IsLoud(features, Loud), blank: 0);
        graph.Output("logits", graph.Unsqueeze(logits, 0), OnnxElementType.Float, 1, -1, vocabulary);
        Describe(graph, vocabulary);
        graph.Metadata("normalize_samples", 1);
        graph.Metadata("with_itn", 14);
        graph.Metadata("without_itn", 15);
        foreach (var (language, number) in new[] { ("auto", 0), ("zh", 3), ("en", 4), ("yue", 7), ("ja", 11), ("ko", 12) })
        {
            graph.Metadata($"lang_{language}", number);
        }

        return graph.ToBytes();
    }

    private static byte[] Paraformer()
    {
        const int End = 1;
        var tokens = StandInSentence.Tokens.Count + 1;
        var vocabulary = 2 + StandInSentence.Tokens.Count;
        var graph = new OnnxGraph();
        var features = graph.Input("speech", OnnxElementType.Float, 1, -1, Features);
        graph.Input("speech_lengths", OnnxElementType.Int32, 1);
        var table = StandInSentence.Frames(firstToken: 2, End, start: 0, step: 1);
        var logits = StandInSentence.Logits(graph, graph.Range(tokens), table, vocabulary, graph.IsLoud(features, LoudParaformer), End);
        graph.Output("logits", graph.Unsqueeze(logits, 0), OnnxElementType.Float, 1, tokens, vocabulary);
        graph.Output("token_num", graph.Cast(graph.Constant([tokens], 1), OnnxElementType.Int32), OnnxElementType.Int32, 1);
        Describe(graph, vocabulary);
        return graph.ToBytes();
    }

    private static void Describe(OnnxGraph graph, int vocabulary)
    {
        graph.Metadata("vocab_size", vocabulary);
        graph.Metadata("lfr_window_size", Window);
        graph.Metadata("lfr_window_shift", Window - 1);
        graph.Metadata("neg_mean", string.Join(',', Enumerable.Repeat("0.0", Features)));
        graph.Metadata("inv_stddev", string.Join(',', Enumerable.Repeat("1.0", Features)));
        graph.Metadata("comment", "stand-in");
    }
}
