namespace InterviewTrainer.Core.Signals.Words;

/// <summary>What the numbers from an answer's words rest on, or why there are none. Places and counts; no word of what was said.</summary>
public sealed record WordEvidence
{
    public required WordStatus Status { get; init; }

    /// <summary>Recognised words, "um" and "uh" apart.</summary>
    public required int Words { get; init; }

    /// <summary>What is known of the recogniser: how to read a count of "um" and "uh".</summary>
    public required HesitationHandling Hesitations { get; init; }

    /// <summary>Enough punctuation to tell clauses by (<see cref="SignalLimits.PunctuationWords"/>).</summary>
    public bool Punctuated { get; init; }

    /// <summary>The rules for fillers and clauses know English only.</summary>
    public bool English { get; init; }

    /// <summary>In order of time.</summary>
    public IReadOnlyList<FillerSpan> Fillers { get; init; } = [];

    /// <summary>All pauses of the answer, in order; empty where clauses can't be told.</summary>
    public IReadOnlyList<PlacedPause> Pauses { get; init; } = [];
}
