namespace InterviewTrainer.Web.Commands.Bench.Language;

/// <summary>Words without sense, of a length in tokens.</summary>
/// <param name="tokensOfWord">How many tokens a word has, on average.</param>
internal sealed class FillerText(double tokensOfWord)
{
    private const int LettersOfWord = 5;

    /// <summary>Nothing is known of the tokens yet: so many words.</summary>
    public static string Words(int count, int seed)
    {
        var random = new Random(seed);
        return string.Join(' ', Enumerable.Range(0, count).Select(_ => string.Concat(Enumerable.Range(0, LettersOfWord).Select(_ => (char)random.Next('a', 'z' + 1)))));
    }

    /// <summary>A text of about so many tokens; of two with one seed, the shorter one begins the longer one.</summary>
    public string OfTokens(int tokens, int seed) => Words((int)Math.Round(tokens / tokensOfWord), seed);
}
