namespace InterviewTrainer.Tests.EngineHost.Language.Text;

/// <summary>Ways to cut a stream into pieces.</summary>
internal static class Cuts
{
    /// <summary>One by one, whole, in two at every place, and at random places.</summary>
    public static IEnumerable<IReadOnlyList<T[]>> Of<T>(T[] all)
    {
        yield return [.. all.Select(item => new[] { item })];
        yield return [all];
        for (var at = 1; at < all.Length; at++)
        {
            yield return [all[..at], all[at..]];
        }

        var random = new Random(7);
        for (var i = 0; i < 50; i++)
        {
            yield return AtRandom(all, random);
        }
    }

    private static List<T[]> AtRandom<T>(T[] all, Random random)
    {
        var pieces = new List<T[]>();
        for (var at = 0; at < all.Length;)
        {
            var length = Math.Min(random.Next(0, 6), all.Length - at);
            pieces.Add(all[at..(at + length)]);
            at += length;
        }

        return pieces;
    }
}
