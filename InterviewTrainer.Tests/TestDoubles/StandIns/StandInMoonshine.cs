using InterviewTrainer.Core.Engines.Onnx;

namespace InterviewTrainer.Tests.TestDoubles.StandIns;

/// <summary>A Moonshine of a few kilobytes: <see cref="StandInSentence"/> in a sound that is loud enough (at most six tokens a second), nothing in silence.</summary>
internal static class StandInMoonshine
{
    private const int SamplesOfFrame = 384;
    private const int End = 2;
    private const int FirstToken = 3;
    private const float Loud = 0.01f;

    private static int Vocabulary => FirstToken + StandInSentence.Tokens.Count;

    public static void Write(string folder) => StandInModel.Write(
        folder,
        "recognition",
        "moonshine",
        new Dictionary<string, string>
        {
            ["preprocessor"] = "preprocess.onnx",
            ["encoder"] = "encode.onnx",
            ["uncached-decoder"] = "uncached.onnx",
            ["cached-decoder"] = "cached.onnx",
            ["tokens"] = "tokens.txt",
        },
        new Dictionary<string, byte[]>
        {
            ["preprocess.onnx"] = Preprocessor(),
            ["encode.onnx"] = Encoder(),
            ["uncached.onnx"] = Decoder(hasState: false),
            ["cached.onnx"] = Decoder(hasState: true),
            ["tokens.txt"] = StandInSentence.TokensFile(["<unk>", "<s>", "</s>", .. StandInSentence.PieceTokens]),
        });

    /// <summary>Samples → frames that all hold the loudest one.</summary>
    private static byte[] Preprocessor()
    {
        var graph = new OnnxGraph();
        var audio = graph.Input("args_0", OnnxElementType.Float, 1, -1);
        var steps = graph.Op("Slice", audio, graph.Constant([0], 1), graph.Constant([10_000_000], 1), graph.Constant([1], 1), graph.Constant([SamplesOfFrame], 1));
        var frames = graph.Op("Add", graph.Op("Mul", steps, graph.Constant(0)), graph.Max(audio, keep: false));
        graph.Output("sequential", graph.Unsqueeze(frames, 2), OnnxElementType.Float, 1, -1, 1);
        return graph.ToBytes();
    }

    private static byte[] Encoder()
    {
        var graph = new OnnxGraph();
        var frames = graph.Input("args_0", OnnxElementType.Float, 1, -1, 1);
        graph.Input("args_1", OnnxElementType.Int32, 1);
        graph.Output("layer_normalization", frames, OnnxElementType.Float, 1, -1, 1);
        return graph.ToBytes();
    }

    /// <summary>The token that comes is the one whose turn it is: as many as were said before.</summary>
    private static byte[] Decoder(bool hasState)
    {
        var graph = new OnnxGraph();
        graph.Input("args_0", OnnxElementType.Int32, 1, 1);
        var frames = graph.Input("args_1", OnnxElementType.Float, 1, -1, 1);
        var said = graph.Input("args_2", OnnxElementType.Int32, 1);
        var state = hasState ? graph.Input("args_3", OnnxElementType.Float, 1, 1) : graph.Constant([0f], 1, 1);
        var turn = graph.Op("Sub", graph.Cast(said, OnnxElementType.Int64), graph.Constant([1], 1));
        var table = StandInSentence.Frames(FirstToken, End, start: 0, step: 1);
        var logits = StandInSentence.Logits(graph, turn, table, Vocabulary, graph.IsLoud(frames, Loud), End);
        graph.Output("reversible_embedding", graph.Unsqueeze(logits, 0), OnnxElementType.Float, 1, 1, Vocabulary);
        graph.Output("state", state, OnnxElementType.Float, 1, 1);
        return graph.ToBytes();
    }
}
