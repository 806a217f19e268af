namespace InterviewTrainer.Web.Components.Shared;

/// <summary>A stretch of a transcript under the same marks.</summary>
/// <param name="Text">Letter for letter.</param>
/// <param name="Mark">All its marks.</param>
public sealed record TranscriptPiece(string Text, TranscriptMark Mark)
{
    /// <summary>The marks that lie over whole sentences, around the others.</summary>
    public const TranscriptMark Outer = TranscriptMark.Strong | TranscriptMark.Weak | TranscriptMark.Shown;

    /// <summary>The text in words that have a time, and what lies between them; empty where no word of it has one.</summary>
    public IReadOnlyList<TimedPart> Parts { get; init; } = [];

    public TranscriptMark Around => Mark & Outer;

    public TranscriptMark Within => Mark & ~Outer;
}

/// <summary>A part of a piece.</summary>
/// <param name="Text">Letter for letter.</param>
/// <param name="StartMs">When the word began, on the answer's clock; null between words and for words without a time.</param>
public sealed record TimedPart(string Text, int? StartMs);
