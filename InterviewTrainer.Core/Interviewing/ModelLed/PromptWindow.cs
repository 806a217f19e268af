using InterviewTrainer.Core.Language;

namespace InterviewTrainer.Core.Interviewing.ModelLed;

/// <summary>
/// The part of a conversation that fits a model's context. It only ever grows, until it is full; then the older half goes in one step, and it grows again: what a model has read
/// of it stays valid for many turns (prefix cache).
/// </summary>
internal static class PromptWindow
{
    /// <summary>Rough, and on the safe side for English; the worker counts exactly and drops the oldest turns should this be wrong.</summary>
    private const int CharactersPerToken = 3;

    /// <summary>Always there, however long they are; messages.</summary>
    private const int Least = 6;

    /// <param name="exchanges">Question and answer each, oldest first.</param>
    /// <param name="tokens">How many the exchanges together may take.</param>
    /// <returns>The newest of them.</returns>
    public static IReadOnlyList<IReadOnlyList<ChatMessage>> Of(IReadOnlyList<IReadOnlyList<ChatMessage>> exchanges, int tokens)
    {
        var budget = (long)tokens * CharactersPerToken;
        var (first, size) = (0, 0L);
        for (var last = 0; last < exchanges.Count; last++)
        {
            size += Size(exchanges[last]);
            if (size <= budget)
            {
                continue;
            }

            while (size > budget / 2 && exchanges.Skip(first + 1).Take(last - first).Sum(exchange => exchange.Count) >= Least)
            {
                size -= Size(exchanges[first++]);
            }
        }

        return [.. exchanges.Skip(first)];
    }

    private static long Size(IReadOnlyList<ChatMessage> exchange) => exchange.Sum(message => (long)message.Text.Length);
}
