using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Interviewing;

/// <summary>What the person said or typed in a turn.</summary>
/// <param name="Draft">Typed so far, not yet given as the answer.</param>
/// <param name="Answer">The answer as given.</param>
/// <param name="Confidence">The recogniser's mean confidence, 0 to 1; null for typed words or where it gives none.</param>
public sealed record TurnWords(string Draft, string Answer, double? Confidence)
{
    public static TurnWords Empty { get; } = new("", "", null);

    /// <summary>
    /// The words of a spoken answer, in order. Times run on the answer's clock: the same base as the speech spans of its signals, with what was said
    /// while no answer was being given cut out. Empty for typed words and where the recogniser gives no times.
    /// </summary>
    public IReadOnlyList<TimedWord> Timed { get; init; } = [];

    /// <summary>What was said beside question and answer, in order.</summary>
    public IReadOnlyList<Aside> Asides { get; init; } = [];
}
