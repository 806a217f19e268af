using System.Text;

namespace InterviewTrainer.Tests.TestDoubles.StandIns;

/// <summary>The sentence that stand-in recognisers hear in every sound that is louder than a whisper, cut into tokens; silence gives no words.</summary>
internal static class StandInSentence
{
    public const string Text = "I led a small team and we shipped it in time";

    /// <summary>A token's logit, where all others have 0, so that confidence is neither 0 nor 1.</summary>
    public const float Certainty = 10;

    /// <summary>One a word, but for "shipped", which is two.</summary>
    public static IReadOnlyList<string> Tokens { get; } = [" I", " led", " a", " small", " team", " and", " we", " ship", "ped", " it", " in", " time"];

    /// <summary>As tokens.txt files of SentencePiece models write them.</summary>
    public static IEnumerable<string> PieceTokens => Tokens.Select(token => token.Replace(' ', '▁'));

    /// <summary>A table that tells which token comes in which frame: the sentence from the frame <paramref name="start"/> on, a token every few frames, and blanks.</summary>
    /// <param name="firstToken">Number of the sentence's first token.</param>
    /// <param name="blank">Number of the blank.</param>
    /// <param name="start">Its first frame.</param>
    /// <param name="step">Frames from one token to the next.</param>
    public static long[] Frames(int firstToken, int blank, int start, int step)
    {
        var frames = new long[start + (Tokens.Count * step) + 1];
        Array.Fill(frames, blank);
        for (var i = 0; i < Tokens.Count; i++)
        {
            frames[start + (i * step)] = firstToken + i;
        }

        return frames;
    }

    /// <summary>Frame numbers → logits along a new last axis, by a table of <see cref="Frames"/>; blank everywhere in silence.</summary>
    public static string Logits(OnnxGraph graph, string frames, long[] table, int vocabulary, string loud, int blank)
    {
        var range = graph.Range(vocabulary);
        var token = graph.Op("Gather", graph.Constant(table), graph.Op("Min", frames, graph.Constant([table.Length - 1L])));
        var sounding = graph.Op("Mul", graph.OneHot(token, range), loud);
        var silent = graph.Op("Mul", graph.OneHot(graph.Constant([(long)blank], 1), range), graph.Op("Sub", graph.Constant(1), loud));
        return graph.Op("Mul", graph.Op("Add", sounding, silent), graph.Constant(Certainty));
    }

    /// <summary>A tokens.txt: symbols with their numbers from 0.</summary>
    public static byte[] TokensFile(IEnumerable<string> symbols) =>
        Encoding.UTF8.GetBytes(string.Concat(symbols.Select((symbol, number) => $"{symbol} {number}\n")));
}
