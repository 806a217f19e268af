using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Rows;

namespace InterviewTrainer.Core.Reporting.Export;

/// <summary>What the person said or typed, as exported; the words with their times in the shape and the bounds in which they are stored.</summary>
public sealed record ExportedWords
{
    public required string Draft { get; init; }

    public required string Answer { get; init; }

    /// <summary>The recogniser's mean confidence, 0 to 1; null for typed words or where it gives none.</summary>
    public required double? Confidence { get; init; }

    public required IReadOnlyList<StoredWord> Timed { get; init; }

    /// <summary>What was said beside question and answer.</summary>
    public required IReadOnlyList<Aside> Asides { get; init; }

    internal static ExportedWords Of(TurnWords words) => new()
    {
        Draft = words.Draft,
        Answer = words.Answer,
        Confidence = words.Confidence,
        Timed = StoredWord.Of(words.Timed),
        Asides = words.Asides,
    };

    internal TurnWords ToWords() => new(Draft, Answer, Confidence) { Timed = [.. Timed.Select(word => word.ToTimedWord())], Asides = Asides };
}
