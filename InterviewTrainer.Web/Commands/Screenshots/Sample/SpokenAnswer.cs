namespace InterviewTrainer.Web.Commands.Screenshots.Sample;

/// <summary>An answer as it is said rather than written: with the little words that a recogniser may write down.</summary>
internal static class SpokenAnswer
{
    private static readonly string[] Openings = ["", "Um, ", "I mean, ", "", "You know, ", "Uh, "];

    /// <summary>Some sentences begin with a filler; which ones depends on nothing but their place.</summary>
    public static string Of(string written) => string.Join(". ", written.Split(". ").Select((sentence, place) => Open(sentence, Openings[place % Openings.Length])));

    private static string Open(string sentence, string opening) =>
        opening.Length == 0 ? sentence
        : sentence.StartsWith("I ", StringComparison.Ordinal) ? opening + sentence
        : $"{opening}{char.ToLowerInvariant(sentence[0])}{sentence[1..]}";
}
