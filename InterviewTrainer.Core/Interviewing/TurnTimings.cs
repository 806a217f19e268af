namespace InterviewTrainer.Core.Interviewing;

/// <summary>
/// What the person waited for before a question, milliseconds from the last frame in which they spoke (or from the moment in which they handed a typed answer in).
/// Each is null where it did not happen or could not be seen.
/// </summary>
public sealed record TurnTimings
{
    /// <summary>The answer was taken for complete: patience had run out, or they said so.</summary>
    public int? EndOfTurnMs { get; init; }

    /// <summary>Their words were complete.</summary>
    public int? WordsMs { get; init; }

    /// <summary>What follows was decided.</summary>
    public int? DecisionMs { get; init; }

    /// <summary>The first sound was handed to the page: an acknowledgement, where the decision was not there yet.</summary>
    public int? FirstSoundMs { get; init; }

    /// <summary>The page reported that sound was being played.</summary>
    public int? PlayedMs { get; init; }

    /// <summary>An acknowledgement went first, for the reply was not there within a second.</summary>
    public bool Acknowledged { get; init; }

    /// <summary>The reply had been made before the turn was over, from words that did not change any more.</summary>
    public bool Speculative { get; init; }

    /// <summary>From the end of the turn to the first sound: what the machine took, without the patience that was meant.</summary>
    public int? OverheadMs => FirstSoundMs - EndOfTurnMs;
}
