namespace InterviewTrainer.EngineHost.Sherpa.Recognition;

/// <summary>What a model put out, piece by piece. The lists run parallel to the texts; those that the model does not give are null.</summary>
/// <param name="Texts">UTF-8, maybe not whole characters. A space (or nothing before it) begins a word; <c>@@</c> at the end goes on with the next.</param>
/// <param name="Starts">Seconds from the start of the sound.</param>
/// <param name="Durations">Seconds.</param>
/// <param name="LogProbabilities">Natural logarithms.</param>
internal sealed record RecognizedTokens(IReadOnlyList<byte[]> Texts, float[]? Starts, float[]? Durations, float[]? LogProbabilities)
{
    /// <summary>Mean over all tokens; null where the model gives none.</summary>
    public double? MeanLogProbability => LogProbabilities is { Length: > 0 } values && values.All(float.IsFinite) ? Math.Min(0, values.Average()) : null;

    /// <summary>Copies native arrays.</summary>
    public static unsafe RecognizedTokens Copy(int count, byte** texts, float* starts, float* durations, float* logProbabilities) => new(
        texts == null ? [] : [.. Enumerable.Range(0, count).Select(i => new ReadOnlySpan<byte>(texts[i], Length(texts[i])).ToArray())],
        Floats(starts, count),
        Floats(durations, count),
        Floats(logProbabilities, count));

    private static unsafe float[]? Floats(float* values, int count) => values == null || count == 0 ? null : new ReadOnlySpan<float>(values, count).ToArray();

    private static unsafe int Length(byte* text)
    {
        var length = 0;
        while (text[length] != 0)
        {
            length++;
        }

        return length;
    }
}
