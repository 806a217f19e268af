using System.Runtime.InteropServices;

namespace InterviewTrainer.EngineHost.Language.Replies;

/// <summary>
/// One sequence of the context, and the reply that is made in it. What it holds stays when a reply is over: the next prompt that begins the same way goes on from
/// there. Used on the computing thread only.
/// </summary>
/// <param name="id">Number of the sequence.</param>
internal sealed class SequenceSlot(int id)
{
    public int Id { get; } = id;

    /// <summary>Tokens that the sequence holds or is going to hold, in order.</summary>
    public List<int> Feed { get; } = [];

    /// <summary>How many of <see cref="Feed"/> the sequence holds.</summary>
    public int Held { get; set; }

    /// <summary>How many of <see cref="Feed"/> are in the batch that is computed.</summary>
    public int InBatch { get; set; }

    /// <summary>Where in the batch the token is after which the next one is chosen; null when there is none.</summary>
    public int? Output { get; set; }

    /// <summary>Null when it is free.</summary>
    public ReplyMaker? Reply { get; set; }

    /// <summary>When it was last used, counted in replies.</summary>
    public long LastUse { get; set; }

    /// <summary>True when only the newest token is missing.</summary>
    public bool IsMaking => Feed.Count - Held == 1;

    /// <summary>How many tokens at the beginning of a prompt it holds already; the last one is always computed anew, for its logits are wanted.</summary>
    public int CommonWith(ReadOnlySpan<int> prompt)
    {
        var held = CollectionsMarshal.AsSpan(Feed)[..Held];
        return Math.Min(held.CommonPrefixLength(prompt), prompt.Length - 1);
    }
}
