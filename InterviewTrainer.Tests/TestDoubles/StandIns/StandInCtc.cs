using InterviewTrainer.Core.Engines.Onnx;

namespace InterviewTrainer.Tests.TestDoubles.StandIns;

/// <summary>A NeMo CTC model of a few kilobytes: <see cref="StandInSentence"/> in a sound that is loud enough, a token every 0.16 s, nothing in silence.</summary>
internal static class StandInCtc
{
    private const int Subsampling = 4;
    private const int FramesOfToken = 4;
    private const float Loud = -6;

    private static int Blank => StandInSentence.Tokens.Count;

    public static void Write(string folder) => StandInModel.Write(
        folder,
        "recognition",
        "nemo-ctc",
        new Dictionary<string, string> { ["model"] = "model.onnx", ["tokens"] = "tokens.txt" },
        new Dictionary<string, byte[]> { ["model.onnx"] = Model(), ["tokens.txt"] = StandInSentence.TokensFile([.. StandInSentence.PieceTokens, "<blk>"]) });

    private static byte[] Model()
    {
        var graph = new OnnxGraph();
        var features = graph.Input("audio_signal", OnnxElementType.Float, 1, 80, -1);
        graph.Input("length", OnnxElementType.Int64, 1);
        var frames = graph.CountUp(graph.Op("Div", graph.Length(features, 2), graph.Constant([Subsampling], 1)));
        var table = StandInSentence.Frames(firstToken: 0, Blank, start: 1, FramesOfToken);
        var logits = StandInSentence.Logits(graph, frames, table, Blank + 1, graph.IsLoud(features, Loud), Blank);
        graph.Output("logprobs", graph.Unsqueeze(graph.Op("LogSoftmax", logits), 0), OnnxElementType.Float, 1, -1, Blank + 1);
        graph.Metadata("vocab_size", Blank + 1);
        graph.Metadata("subsampling_factor", Subsampling);
        graph.Metadata("normalize_type", "");
        return graph.ToBytes();
    }
}
