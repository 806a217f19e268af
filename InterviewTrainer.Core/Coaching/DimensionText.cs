using InterviewTrainer.Core.Assessment;

namespace InterviewTrainer.Core.Coaching;

/// <summary>What a dimension is called, what it means, and where that comes from, in words for the person who was judged.</summary>
/// <param name="Name">Heading, such as "Structure".</param>
/// <param name="Meaning">A plain sentence.</param>
/// <param name="Source">A study, or that it is a convention of coaching.</param>
public sealed record DimensionText(string Name, string Meaning, string Source)
{
    private const string Convention = "Coaching convention; structured interviews with anchored levels are the valid ones (Sackett 2022).";
    private const string Own = "No norm that transfers between people: own baseline.";

    /// <summary>As in the middle of a sentence.</summary>
    public string InASentence => Name.ToLowerInvariant();

    public static DimensionText Of(Dimension dimension) => dimension switch
    {
        Dimension.Structure => new("Structure", "Whether the answer has situation, task, action and result, or what its kind of question asks for instead.", Convention),
        Dimension.Relevance => new("Relevance", "Whether it answers what was asked.", "Similarity of answer and question; scored from 25 words on."),
        Dimension.Specificity => new("Specificity", "Figures, names, dates and tools: what could be checked.", "Quantifiers went with better hire ratings (Naim 2015)."),
        Dimension.Ownership => new("Ownership", "What you did yourself, apart from what “we” did.", Convention),
        Dimension.Depth => new("Depth", "Reasons, choices, consequences, and what was learnt.", Convention),
        Dimension.Pace => new("Pace", "Words a minute, pauses included, in answers that were heard.", "No single norm: 100–165 (Microsoft Speaker Coach), 125–150 (textbook), 130–175 (Read.ai)."),
        Dimension.Pauses => new("Pauses", "Silences inside the answer; those inside a clause weigh more than those between two.", "Goldman-Eisler; De Jong & Bosker (2013). " + Own),
        Dimension.Fillers => new("Fillers", "“Um” and words that only fill.", "Up to 5 a minute acceptable, 12 a minute harms: Laske & DiGennaro Reed (2024), doi 10.1002/jaba.1093."),
        Dimension.Variety => new("Variety", "How far pitch and loudness move while you speak.", Own),
        Dimension.Gaze => new("Gaze", "How much of the time you looked at the camera.", "Findings conflict (s41598-024-60371-5; s10869-024-09981-4): low weight, and only where the camera was on."),
        _ => new("Stability", "How quietly you held your head.", "Findings conflict: low weight, and only where the camera was on."),
    };
}
