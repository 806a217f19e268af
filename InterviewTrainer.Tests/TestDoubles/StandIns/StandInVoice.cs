using System.Runtime.InteropServices;
using InterviewTrainer.Core.Engines.Onnx;

namespace InterviewTrainer.Tests.TestDoubles.StandIns;

/// <summary>
/// A Kokoro and a Piper of a few kilobytes (and espeak-ng's data): each sentence is a tone as long as it has sounds, at the pitch of its voice. Real letters go through the real
/// espeak-ng inside sherpa-onnx.
/// </summary>
internal static class StandInVoice
{
    public const int KokoroRateHz = 24_000;
    public const int PiperRateHz = 22_050;

    private const int StyleLengths = 510;
    private const int StyleWidth = 256;
    private const float Amplitude = 0.3f;
    private const int SoundsASecond = 20;

    /// <summary>Letters and marks that espeak-ng writes English sounds with; "$" has the number 0, which Kokoro puts around each sentence.</summary>
    private const string Symbols =
        "$_^;:,.!?—…\"()“” abcdefghijklmnopqrstuvwxyzæçðøħŋœɐɑɒɓɔɕɖɗɘəɚɛɜɝɞɟɡɠɢɣɤɥɦɧɨɪɫɬɭɮɯɰɱɲɳɴɵɶɸɹɺɻɽɾʀʁʂʃʄʈʉʊʋʌʍʎʏʐʑʒʔʕʘʙʛʜʝʟʡʢβθχᵻˈˌːˑ'̩̃";

    /// <summary>Kokoro's voices, by name; each has its own pitch.</summary>
    public static IReadOnlyList<string> Voices { get; } = ["af_low", "am_middle", "bf_high"];

    /// <summary>Pitch of the voice with a number, Hz.</summary>
    public static double PitchHz(int voice) => 200 + (100 * voice);

    /// <param name="folder">Where it is written.</param>
    /// <param name="espeakData">espeak-ng's data, which is copied; see <see cref="EspeakDataFiles"/>.</param>
    /// <param name="version">From 2 on as the models that speak several languages.</param>
    public static void WriteKokoro(string folder, string espeakData, int version = 1)
    {
        var graph = new OnnxGraph();
        var tokens = graph.Input("tokens", OnnxElementType.Int64, 1, -1);
        var style = graph.Input("style", OnnxElementType.Float, 1, StyleWidth);
        var speed = graph.Input("speed", OnnxElementType.Float, 1);
        var count = graph.Op("Div", Samples(graph, tokens, KokoroRateHz), speed);
        graph.Output("audio", Tone(graph, count, graph.Max(style, keep: false), KokoroRateHz), OnnxElementType.Float, -1);
        graph.Metadata("sample_rate", KokoroRateHz);
        graph.Metadata("n_speakers", Voices.Count);
        graph.Metadata("version", version);
        graph.Metadata("has_espeak", 1);
        graph.Metadata("style_dim", $"{StyleLengths},1,{StyleWidth}");
        graph.Metadata("voice", "en-us");
        var styles = Voices.SelectMany((_, voice) => Enumerable.Repeat((float)PitchHz(voice), StyleLengths * StyleWidth)).ToArray();
        Write(folder, "kokoro", graph, espeakData, Voices, new() { ["voices.bin"] = MemoryMarshal.AsBytes<float>(styles).ToArray() });
    }

    /// <inheritdoc cref="WriteKokoro"/>
    public static void WritePiper(string folder, string espeakData)
    {
        var graph = new OnnxGraph();
        var tokens = graph.Input("input", OnnxElementType.Int64, 1, -1);
        graph.Input("input_lengths", OnnxElementType.Int64, 1);
        var scales = graph.Input("scales", OnnxElementType.Float, 3);
        var voice = graph.Input("sid", OnnxElementType.Int64, 1);
        var lengthScale = graph.Op("Slice", scales, graph.Constant([1], 1), graph.Constant([2], 1));
        var pitch = graph.Op("Add", graph.Op("Mul", graph.Cast(voice, OnnxElementType.Float), graph.Constant(100)), graph.Constant(200));
        var tone = Tone(graph, graph.Op("Mul", Samples(graph, tokens, PiperRateHz), lengthScale), pitch, PiperRateHz);
        graph.Output("output", graph.Unsqueeze(tone, 0, 1), OnnxElementType.Float, 1, 1, -1);
        graph.Metadata("sample_rate", PiperRateHz);
        graph.Metadata("n_speakers", Voices.Count);
        graph.Metadata("language", "English");
        graph.Metadata("comment", "piper");
        graph.Metadata("voice", "en-us");
        graph.Metadata("has_espeak", 1);
        Write(folder, "piper", graph, espeakData, Voices, []);
    }

    private static string Samples(OnnxGraph graph, string tokens, int rateHz) =>
        graph.Op("Mul", graph.Cast(graph.Length(tokens, 1), OnnxElementType.Float), graph.Constant(rateHz / (float)SoundsASecond));

    private static string Tone(OnnxGraph graph, string count, string pitchHz, int rateHz)
    {
        var time = graph.Cast(graph.CountUp(graph.Cast(count, OnnxElementType.Int64)), OnnxElementType.Float);
        var angle = graph.Op("Mul", time, graph.Op("Mul", pitchHz, graph.Constant((float)(Math.Tau / rateHz))));
        return graph.Op("Mul", graph.Op("Sin", angle), graph.Constant(Amplitude));
    }

    private static void Write(string folder, string family, OnnxGraph graph, string espeakData, IReadOnlyList<string> voices, Dictionary<string, byte[]> files)
    {
        var roles = new Dictionary<string, string> { ["model"] = "model.onnx", ["tokens"] = "tokens.txt", ["data"] = "espeak-ng-data" };
        if (files.Count > 0)
        {
            roles["voices"] = files.Keys.Single();
        }

        files["model.onnx"] = graph.ToBytes();
        files["tokens.txt"] = StandInSentence.TokensFile(Symbols.EnumerateRunes().Select(rune => rune.ToString()));
        foreach (var file in EspeakDataFiles.OfEnglish(espeakData))
        {
            files[$"espeak-ng-data/{file.Replace(Path.DirectorySeparatorChar, '/')}"] = File.ReadAllBytes(Path.Combine(espeakData, file));
        }

        StandInModel.Write(folder, "voice", family, roles, files, voices);
    }
}
