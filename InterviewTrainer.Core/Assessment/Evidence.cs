namespace InterviewTrainer.Core.Assessment;

/// <summary>The place in an answer that something rests on.</summary>
/// <param name="Quote">The words themselves, exactly as they stand there; empty where words may not be kept.</param>
/// <param name="Start">First character, in UTF-16 units from the answer's start.</param>
/// <param name="End">Behind the last character.</param>
public sealed record Evidence(string Quote, int Start, int End)
{
    /// <summary>The evidence at a place of <paramref name="text"/>.</summary>
    public static Evidence At(string text, int start, int end) => new(text[start..end], start, end);

    /// <summary>Whether the quote stands in <paramref name="text"/> where it says.</summary>
    public bool StandsIn(string text) => Start >= 0 && End > Start && End <= text.Length && string.CompareOrdinal(text, Start, Quote, 0, End - Start) == 0 && Quote.Length == End - Start;

    /// <summary>The place alone.</summary>
    public Evidence WithoutWords() => this with { Quote = "" };
}
