using System.Text;
using InterviewTrainer.Core.Engines.Onnx;

namespace InterviewTrainer.Tests.TestDoubles.StandIns;

/// <summary>Audio tagging models of a few kilobytes: a loud sound is likely speech, a quiet one likely silence.</summary>
internal static class StandInTagger
{
    public const double LoudSpeech = 0.9;
    public const double QuietSpeech = 0.05;

    private static readonly string[] Labels = ["Speech", "Male speech, man speaking", "Music", "Silence"];

    /// <param name="folder">Where it is written.</param>
    /// <param name="loud">Logarithm of the loudest feature's energy from which on a sound is loud.</param>
    public static void WriteZipformer(string folder, float loud = -4)
    {
        var graph = new OnnxGraph();
        var features = graph.Input("x", OnnxElementType.Float, 1, -1, 80);
        graph.Input("x_lens", OnnxElementType.Int64, 1);
        Write(folder, "zipformer-tagging", graph, graph.IsLoud(features, loud));
    }

    /// <param name="folder">Where it is written.</param>
    /// <param name="loud">Decibels of the loudest feature from which on a sound is loud.</param>
    public static void WriteCed(string folder, float loud = -10)
    {
        var graph = new OnnxGraph();
        Write(folder, "ced-tagging", graph, graph.IsLoud(graph.Input("feats", OnnxElementType.Float, 1, 64, -1), loud));
    }

    private static void Write(string folder, string family, OnnxGraph graph, string loud)
    {
        var whenLoud = graph.Constant([(float)LoudSpeech, 0.4f, 0.1f, 0.01f], 1, Labels.Length);
        var whenQuiet = graph.Constant([0.01f, (float)QuietSpeech, 0.1f, 0.9f], 1, Labels.Length);
        var quiet = graph.Op("Sub", graph.Constant(1), loud);
        graph.Output("probs", graph.Op("Add", graph.Op("Mul", whenLoud, loud), graph.Op("Mul", whenQuiet, quiet)), OnnxElementType.Float, -1, Labels.Length);
        var csv = "index,mid,display_name\n" + string.Concat(Labels.Select((label, number) => $"{number},/m/{number},\"{label}\"\n"));
        StandInModel.Write(
            folder,
            "audioTagging",
            family,
            new Dictionary<string, string> { ["model"] = "model.onnx", ["labels"] = "labels.csv" },
            new Dictionary<string, byte[]> { ["model.onnx"] = graph.ToBytes(), ["labels.csv"] = Encoding.UTF8.GetBytes(csv) });
    }
}
