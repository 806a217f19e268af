namespace InterviewTrainer.Core.Transcription;

/// <summary>A word that may still change.</summary>
/// <param name="Text">Without spaces around it.</param>
/// <param name="Start">From the start of the utterance's sound.</param>
/// <param name="End">At or after <paramref name="Start"/>.</param>
/// <param name="Confidence">Its own or its segment's; null where the engine gives none.</param>
/// <param name="IsTimed">The engine gave its times; else they are reckoned from the length of the text.</param>
internal sealed record HypothesisWord(string Text, TimeSpan Start, TimeSpan End, double? Confidence, bool IsTimed)
{
    /// <summary>What makes two words the same: letters and digits, whatever their case and punctuation.</summary>
    public string Key { get; } = KeyOf(Text);

    private static string KeyOf(string text)
    {
        var key = string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return key.Length > 0 ? key : text;
    }
}
