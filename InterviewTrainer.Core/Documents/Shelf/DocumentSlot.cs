namespace InterviewTrainer.Core.Documents.Shelf;

/// <summary>The place of one document, as a page shows it.</summary>
/// <param name="Kind">What belongs here.</param>
public sealed record DocumentSlot(DocumentKind Kind)
{
    /// <summary>What was read; null while there is nothing.</summary>
    public UnderstoodDocument? Document { get; init; }

    /// <summary>How far the reading is; null while nothing is read.</summary>
    public DocumentProgress? Reading { get; init; }

    /// <summary>Why the last file could not be read or kept, and what to do; empty when all is well.</summary>
    public string Trouble { get; init; } = "";
}
