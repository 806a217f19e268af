using System.Text;
using InterviewTrainer.Core.Engines.OpenAi.Wire;

namespace InterviewTrainer.EngineHost.Sherpa.Recognition;

/// <summary>Joins tokens into words with their times.</summary>
internal static class WordMerger
{
    private static readonly byte[] Continues = "@@"u8.ToArray();

    /// <summary>
    /// The words; null where the model gives no times. A word starts with its first token and ends with its last one's duration; where the model knows no durations, it ends
    /// when that token came, for nothing more is known. Its probability is the geometric mean of its tokens'.
    /// </summary>
    /// <param name="tokens">What the model gave.</param>
    /// <param name="spaced">Whether spaces in the tokens begin words; otherwise each token is a word, but for those that go on.</param>
    /// <param name="seconds">Length of the sound; no time lies beyond it.</param>
    public static IReadOnlyList<WireWord>? Merge(RecognizedTokens tokens, bool spaced, double seconds)
    {
        if (tokens.Starts is not { } starts || starts.Length != tokens.Texts.Count)
        {
            return null;
        }

        var words = new List<WireWord>();
        var first = 0;
        for (var i = 1; i <= tokens.Texts.Count; i++)
        {
            if (i < tokens.Texts.Count && !BeginsWord(tokens.Texts, i, spaced))
            {
                continue;
            }

            if (Word(tokens, starts, first, i, seconds) is { } word)
            {
                words.Add(word);
            }

            first = i;
        }

        return words;
    }

    private static bool BeginsWord(IReadOnlyList<byte[]> texts, int index, bool spaced) =>
        spaced ? texts[index] is [(byte)' ', ..] : !texts[index - 1].AsSpan().EndsWith(Continues);

    private static WireWord? Word(RecognizedTokens tokens, float[] starts, int first, int end, double seconds)
    {
        var pieces = tokens.Texts.Skip(first).Take(end - first).SelectMany(text => text.AsSpan().EndsWith(Continues) ? text[..^2] : text);
        var text = Encoding.UTF8.GetString([.. pieces]).Trim();
        var last = end - 1;
        var start = Clamp(starts[first], seconds);
        var stop = Clamp(starts[last] + (tokens.Durations?[last] ?? 0), seconds);
        return text.Length == 0 ? null : new WireWord(text, start, Math.Max(start, stop))
        {
            Probability = tokens.LogProbabilities is { } values && values.AsSpan(first..end).ToArray().All(float.IsFinite)
                ? Math.Exp(Math.Min(0, values.Skip(first).Take(end - first).Average()))
                : null,
        };
    }

    private static double Clamp(float time, double seconds) => float.IsFinite(time) ? Math.Round(Math.Clamp(time, 0, seconds), 3) : 0;
}
