using InterviewTrainer.Core.Interviewing;

namespace InterviewTrainer.Core.Persistence.Rows;

/// <summary>What the person said or typed in a turn; written only with the consent to keep words.</summary>
public sealed class TurnWordsRow
{
    public Guid TurnId { get; init; }
    public required string Draft { get; set; }
    public required string Answer { get; set; }
    public double? Confidence { get; set; }

    /// <summary>When each word was said; only with the consent to keep signals too, for times are measured in the sound.</summary>
    public required IReadOnlyList<StoredWord> Timed { get; set; }

    /// <summary>What was said beside question and answer.</summary>
    public required IReadOnlyList<Aside> Asides { get; set; }

    public static TurnWordsRow? Of(Guid turnId, TurnWords? words) => words is null ? null : new TurnWordsRow
    {
        TurnId = turnId,
        Draft = words.Draft,
        Answer = words.Answer,
        Confidence = words.Confidence,
        Timed = StoredWord.Of(words.Timed),
        Asides = [.. words.Asides],
    };

    public TurnWords ToWords() => new(Draft, Answer, Confidence) { Timed = [.. Timed.Select(word => word.ToTimedWord())], Asides = Asides };
}
