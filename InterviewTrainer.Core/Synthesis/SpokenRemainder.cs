namespace InterviewTrainer.Core.Synthesis;

/// <summary>What of a text is left to say when its engine failed in the middle.</summary>
internal static class SpokenRemainder
{
    /// <summary>Reckoned speed at rate 1: about 170 words a minute. No engine says which words its sound holds, so this is an estimate.</summary>
    private const double CharactersPerSecond = 15;

    /// <summary>A clause that begins within so many characters is where the next engine takes over.</summary>
    private const int NearClause = 24;

    /// <summary>
    /// The text from the next clause after what was spoken, or from the next word where no clause is near, so that nothing is said twice; all of it
    /// when nothing was heard, and none when what was heard is about as long as the text.
    /// </summary>
    public static string After(string text, TimeSpan spoken, double rate)
    {
        if (spoken <= TimeSpan.Zero)
        {
            return text;
        }

        var at = (int)(spoken.TotalSeconds * CharactersPerSecond * rate);
        var borders = WordBorder.Find(text);
        borders.RemoveAll(border => border.Start < at);
        var clause = borders.FindIndex(border => border.IsClause && border.Start <= at + NearClause);
        return borders.Count == 0 ? "" : text[borders[Math.Max(0, clause)].Start..];
    }
}
