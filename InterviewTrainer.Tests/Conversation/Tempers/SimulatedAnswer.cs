namespace InterviewTrainer.Tests.Conversation.Tempers;

/// <summary>A sentence of an invented answer.</summary>
/// <param name="Text">As it is heard.</param>
/// <param name="Seconds">How long it takes to say.</param>
/// <param name="PauseSeconds">Silence after it, unless it is the last.</param>
internal sealed record SimulatedSentence(string Text, double Seconds, double PauseSeconds);

/// <summary>Answers of a fixed population: the same for every interviewer.</summary>
internal static class SimulatedAnswer
{
    private const double WordsASecond = 2.5;

    private static readonly string[] Sentences =
    [
        "I moved the billing service to a new queue in the spring.",
        "We met on Mondays and agreed on the order of the work.",
        "As a result the error rate dropped by 40 percent.",
        "I decided against a rewrite and kept the old parser instead.",
        "The customer had waited for weeks and was upset about it.",
        "I wrote the plan and showed it to my manager first.",
        "Our team had nobody left who knew the old code well.",
        "I asked each of them what they needed before the deadline.",
        "In the end the tests showed that it held up under load.",
        "Rather than argue I drew the choices on the board for everyone.",
        "I checked the logs myself and found the slow query there.",
        "They came to me with such questions more often after that.",
    ];

    /// <summary>Answers of two to nine sentences.</summary>
    public static IEnumerable<IReadOnlyList<SimulatedSentence>> Population(int seed)
    {
        var random = new Random(seed);
        while (true)
        {
            yield return Answer(random, random.Next(2, 10));
        }
    }

    /// <summary>Answers that go on for half a minute to four.</summary>
    public static IEnumerable<IReadOnlyList<SimulatedSentence>> LongPopulation(int seed)
    {
        var random = new Random(seed);
        while (true)
        {
            yield return Answer(random, random.Next(6, 50));
        }
    }

    private static IReadOnlyList<SimulatedSentence> Answer(Random random, int sentences) =>
        [.. Enumerable.Range(0, sentences).Select(_ => Sentence(random, Sentences[random.Next(Sentences.Length)]))];

    private static SimulatedSentence Sentence(Random random, string text) =>
        new(text, text.Split(' ').Length / WordsASecond, 0.3 + (0.4 * random.NextDouble()));
}
