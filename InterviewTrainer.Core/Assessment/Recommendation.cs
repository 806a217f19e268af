namespace InterviewTrainer.Core.Assessment;

/// <summary>Something to do, with what it rests on.</summary>
/// <param name="Kind"><see cref="Keep"/>, <see cref="Raise"/> or <see cref="Refine"/>.</param>
/// <param name="Dimension">What it would raise, or what went well.</param>
/// <param name="Text">A sentence to the person; no quote in it.</param>
/// <param name="Why">What was seen, in numbers; no quote in it.</param>
/// <param name="Source">Where the advice comes from: a study, or "coaching convention".</param>
/// <param name="Evidence">Places in answers where it shows.</param>
public sealed record Recommendation(string Kind, Dimension Dimension, string Text, string Why, string Source, IReadOnlyList<AnswerEvidence> Evidence)
{
    /// <summary>Values of <see cref="Kind"/>: something to keep, something that is weak, something that is good and could be better.</summary>
    public const string Keep = "keep", Raise = "raise", Refine = "refine";

    /// <summary>The same with places instead of quotes.</summary>
    public Recommendation WithoutWords() => this with { Evidence = [.. Evidence.Select(item => item with { Evidence = item.Evidence.WithoutWords() })] };
}

/// <summary>A place in one of the answers.</summary>
public sealed record AnswerEvidence(Guid TurnId, Evidence Evidence);
