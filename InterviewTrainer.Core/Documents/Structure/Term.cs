namespace InterviewTrainer.Core.Documents.Structure;

/// <summary>A word that carries meaning.</summary>
/// <param name="Stem">In its common form.</param>
/// <param name="IsName">Written like a name: a technology, a product, a certificate.</param>
internal sealed record Term(string Stem, bool IsName);
