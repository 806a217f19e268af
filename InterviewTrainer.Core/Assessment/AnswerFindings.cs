namespace InterviewTrainer.Core.Assessment;

/// <summary>What was found in the words of an answer, before any judgement. Every item is a place in the text.</summary>
public sealed record AnswerFindings
{
    public static AnswerFindings Empty { get; } = new();

    /// <summary>Words, hesitations not counted.</summary>
    public int Words { get; init; }

    /// <summary>"Um" and its like, and words that only fill.</summary>
    public IReadOnlyList<Evidence> Fillers { get; init; } = [];

    /// <summary>Words that take back what is said: maybe, I think, probably.</summary>
    public IReadOnlyList<Evidence> Hedges { get; init; } = [];

    public StarSpans Star { get; init; } = StarSpans.None;

    /// <summary>Figures that measure something the speaker did or was responsible for.</summary>
    public IReadOnlyList<Evidence> Quantifiers { get; init; } = [];

    /// <summary>"I" with a concrete step that was, or would be, taken.</summary>
    public IReadOnlyList<Evidence> OwnActions { get; init; } = [];

    /// <summary>Numbers, names, dates, tools.</summary>
    public IReadOnlyList<Evidence> Specifics { get; init; } = [];

    /// <summary>Reasons, choices, conditions and consequences.</summary>
    public IReadOnlyList<Evidence> Reasons { get; init; } = [];

    /// <summary>Sentences to whoever or whatever grades; they are left out of everything else.</summary>
    public IReadOnlyList<Evidence> Instructions { get; init; } = [];

    /// <summary>First person singular and plural.</summary>
    public int I { get; init; }

    /// <inheritdoc cref="I"/>
    public int We { get; init; }

    /// <summary>Similarity to question, topic and job, 0 to 1; null under 25 words.</summary>
    public double? Relevance { get; init; }

    /// <summary>Similarity of neighbouring sentences, 0 to 1; null under 25 words.</summary>
    public double? Coherence { get; init; }

    /// <summary>Lexical diversity (MTLD; McCarthy &amp; Jarvis 2010); null under 50 words.</summary>
    public double? Mtld { get; init; }

    /// <summary>Shown, never scored.</summary>
    public Sentiment Sentiment { get; init; }

    /// <summary>The same with places instead of quotes.</summary>
    public AnswerFindings WithoutWords() => this with
    {
        Fillers = Places(Fillers),
        Hedges = Places(Hedges),
        Star = new StarSpans(Places(Star.Situation), Places(Star.Task), Places(Star.Action), Places(Star.Result)),
        Quantifiers = Places(Quantifiers),
        OwnActions = Places(OwnActions),
        Specifics = Places(Specifics),
        Reasons = Places(Reasons),
        Instructions = Places(Instructions),
    };

    private static IReadOnlyList<Evidence> Places(IReadOnlyList<Evidence> evidence) => [.. evidence.Select(place => place.WithoutWords())];
}

/// <summary>Tone of the whole answer.</summary>
public enum Sentiment
{
    Neutral,
    Negative,
    Positive,
}

/// <summary>Where the parts of a story stand; a part without a place was not found.</summary>
public sealed record StarSpans(IReadOnlyList<Evidence> Situation, IReadOnlyList<Evidence> Task, IReadOnlyList<Evidence> Action, IReadOnlyList<Evidence> Result)
{
    public static StarSpans None { get; } = new([], [], [], []);
}
