using System.Text;
using InterviewTrainer.Core.Engines.Onnx;

namespace InterviewTrainer.Tests.TestDoubles.StandIns;

/// <summary>
/// A Whisper of a few kilobytes: hears <see cref="StandInSentence"/> in any sound that is loud enough, and nothing in silence. sherpa-onnx takes at most six tokens a second from a
/// Whisper, so a sound of less than 2.5 s gives the start of the sentence, as it would for a real one. Each token follows from the one before it.
/// </summary>
internal static class StandInWhisper
{
    private const int Mels = 80;
    private const int TimeTokens = 1501;

    /// <summary>Of the loudest feature, which is (log10 of the energy + 4) / 4; the silence that sherpa-onnx appends is 0.</summary>
    private const float Loud = 0.25f;

    private static readonly string[] Languages = ["en", "de"];

    private static int Eot => StandInSentence.Tokens.Count;

    private static int Sot => Eot + 1;

    private static int FirstLanguage => Sot + 1;

    private static int Translate => FirstLanguage + Languages.Length;

    private static int Transcribe => Translate + 1;

    private static int NoSpeech => Transcribe + 1;

    private static int NoTimestamps => NoSpeech + 1;

    private static int FirstTime => NoTimestamps + 1;

    private static int Vocabulary => FirstTime + TimeTokens;

    /// <param name="folder">Where it is written.</param>
    /// <param name="hasWordTimes">Whether its decoder gives its attention, from which sherpa-onnx tells when each token was said.</param>
    public static void Write(string folder, bool hasWordTimes = false) => StandInModel.Write(
        folder,
        "recognition",
        "whisper",
        new Dictionary<string, string> { ["encoder"] = "encoder.onnx", ["decoder"] = "decoder.onnx", ["tokens"] = "tokens.txt" },
        new Dictionary<string, byte[]> { ["encoder.onnx"] = Encoder(hasWordTimes), ["decoder.onnx"] = Decoder(hasWordTimes), ["tokens.txt"] = TokensFile() });

    /// <summary>Mel features → cross keys and values [1, 1, frames, 1] that hold nothing but whether it is loud.</summary>
    private static byte[] Encoder(bool hasWordTimes)
    {
        var graph = new OnnxGraph();
        var mel = graph.Input("mel", OnnxElementType.Float, 1, Mels, -1);
        var loud = graph.Cast(graph.Op("Greater", graph.Max(mel, keep: false), graph.Constant(Loud)), OnnxElementType.Float);
        var half = graph.Op("Slice", mel, graph.Constant([0], 1), graph.Constant([100_000], 1), graph.Constant([2], 1), graph.Constant([2], 1));
        var frames = graph.Unsqueeze(graph.Op("Mul", graph.Max(half, keep: true, 1), graph.Constant(0)), 3);
        var keys = graph.Op("Add", frames, loud);
        graph.Output("n_layer_cross_k", keys, OnnxElementType.Float, 1, 1, -1, 1);
        graph.Output("n_layer_cross_v", keys, OnnxElementType.Float, 1, 1, -1, 1);
        Describe(graph, hasWordTimes);
        return graph.ToBytes();
    }

    private static void Describe(OnnxGraph graph, bool hasWordTimes)
    {
        var numbers = new Dictionary<string, int>
        {
            ["n_mels"] = Mels,
            ["n_text_layer"] = 1,
            ["n_text_ctx"] = 448,
            ["n_text_state"] = 1,
            ["n_vocab"] = Vocabulary,
            ["sot"] = Sot,
            ["eot"] = Eot,
            ["blank_id"] = 0,
            ["translate"] = Translate,
            ["transcribe"] = Transcribe,
            ["is_multilingual"] = 1,
            ["no_timestamps"] = NoTimestamps,
            ["no_speech"] = NoSpeech,
            ["n_alignment_heads"] = hasWordTimes ? 1 : 0,
        };
        foreach (var (key, value) in numbers)
        {
            graph.Metadata(key, value);
        }

        graph.Metadata("model_type", "whisper-stand-in");
        graph.Metadata("sot_sequence", $"{Sot},{FirstLanguage},{Transcribe}");
        graph.Metadata("all_language_tokens", string.Join(',', Languages.Select((_, i) => FirstLanguage + i)));
        graph.Metadata("all_language_codes", string.Join(',', Languages));
    }

    private static byte[] Decoder(bool hasWordTimes)
    {
        var graph = new OnnxGraph();
        var tokens = graph.Input("tokens", OnnxElementType.Int64, 1, -1);
        var keyCache = graph.Input("in_n_layer_self_k_cache", OnnxElementType.Float, 1, 1, 448, 1);
        var valueCache = graph.Input("in_n_layer_self_v_cache", OnnxElementType.Float, 1, 1, 448, 1);
        var keys = graph.Input("n_layer_cross_k", OnnxElementType.Float, 1, 1, -1, 1);
        graph.Input("n_layer_cross_v", OnnxElementType.Float, 1, 1, -1, 1);
        graph.Input("offset", OnnxElementType.Int64, 1);
        var range = graph.Range(Vocabulary);
        var loud = graph.Max(keys, keep: false);
        var next = Next(graph, tokens, range, Follows(afterLast: Eot));
        var end = Next(graph, tokens, range, Follows(afterLast: FirstTime + 100));
        var silent = graph.Op("Sub", graph.Constant(1), loud);
        var ends = graph.Op("Mul", graph.OneHot(graph.Constant([Eot], 1, 1), range), graph.Constant(2 * StandInSentence.Certainty));
        var sounding = graph.Op("Mul", graph.Op("Max", next, end), loud);
        var logits = graph.Op("Add", graph.Op("Mul", sounding, graph.Constant(StandInSentence.Certainty)), graph.Op("Mul", ends, silent));
        graph.Output("logits", logits, OnnxElementType.Float, 1, -1, Vocabulary);
        graph.Output("out_n_layer_self_k_cache", keyCache, OnnxElementType.Float, 1, 1, 448, 1);
        graph.Output("out_n_layer_self_v_cache", valueCache, OnnxElementType.Float, 1, 1, 448, 1);
        if (hasWordTimes)
        {
            graph.Output("cross_attention_weights", Attention(graph, tokens, keys), OnnxElementType.Float, 1, 1, -1, -1);
        }

        return graph.ToBytes();
    }

    private static string Next(OnnxGraph graph, string tokens, string range, long[] follows) =>
        graph.OneHot(graph.Op("Gather", graph.Constant(follows), tokens), range);

    /// <summary>Which token follows which: the sentence after whatever begins it, and its end after its last token.</summary>
    private static long[] Follows(int afterLast)
    {
        var follows = new long[Vocabulary];
        Array.Fill(follows, Eot);
        for (var i = 0; i < StandInSentence.Tokens.Count; i++)
        {
            follows[i] = i + 1 < StandInSentence.Tokens.Count ? i + 1 : afterLast;
        }

        follows[NoTimestamps] = follows[Transcribe] = follows[FirstTime] = 0;
        return follows;
    }

    /// <summary>[1, 1, tokens, frames]: each token looks at ten frames, that is 0.2 s, after those of the one before it.</summary>
    private static string Attention(OnnxGraph graph, string tokens, string keys)
    {
        const long FramesOfToken = 10;
        var places = new long[Vocabulary];
        for (var i = 0; i <= StandInSentence.Tokens.Count; i++)
        {
            places[i] = i + 1;
        }

        var place = graph.Unsqueeze(graph.Op("Gather", graph.Constant(places), tokens), 1, 3);
        var frames = graph.CountUp(graph.Length(keys, 2));
        return graph.Op("Add", graph.Cast(graph.Op("Equal", place, graph.Op("Div", frames, graph.Constant([FramesOfToken]))), OnnxElementType.Float), graph.Constant(0.001f));
    }

    private static byte[] TokensFile() => StandInSentence.TokensFile(StandInSentence.Tokens.Select(token => Convert.ToBase64String(Encoding.UTF8.GetBytes(token))));
}
