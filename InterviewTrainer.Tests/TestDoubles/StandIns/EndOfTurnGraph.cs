using InterviewTrainer.Core.Engines.Onnx;

namespace InterviewTrainer.Tests.TestDoubles.StandIns;

/// <summary>A model of the smart-turn form that finds a turn complete when the last fifth of a second is quiet.</summary>
internal static class EndOfTurnGraph
{
    /// <param name="input">Name of the input.</param>
    /// <param name="bands">Its bands.</param>
    /// <param name="isProbability">Ends in a sigmoid, as the real one does.</param>
    /// <param name="shape">Of the output: [−1, 1] or [−1].</param>
    public static byte[] Bytes(string input = "input_features", long bands = 80, bool isProbability = true, params long[] shape)
    {
        var graph = new OnnxGraph();
        var features = graph.Input(input, OnnxElementType.Float, -1, bands, 800);
        var end = graph.Op("Slice", features, graph.Constant([780L], 1), graph.Constant([800L], 1), graph.Constant([2L], 1));
        var loudest = graph.Max(end, keep: false, 1, 2);
        var score = graph.Op("Mul", graph.Op("Sub", graph.Constant(0.8f), loudest), graph.Constant(8f));
        var result = isProbability ? graph.Op("Sigmoid", score) : score;
        graph.Output("logits", shape.Length == 1 ? result : graph.Unsqueeze(result, 1), OnnxElementType.Float, shape.Length == 0 ? [-1, 1] : shape);
        return graph.ToBytes();
    }
}
