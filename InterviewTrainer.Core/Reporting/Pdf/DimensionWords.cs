using InterviewTrainer.Core.Assessment;

namespace InterviewTrainer.Core.Reporting.Pdf;

/// <summary>What the dimensions are called and mean, for the end of a report; sources as in <c>docs/metrics.md</c>.</summary>
internal static class DimensionWords
{
    private const string Convention = "Coaching convention.";
    private const string OwnBaseline = "Own baseline: no norm transfers between people.";
    private const string Naim = "Quantifiers correlated with hire ratings (Naim 2015, arXiv 1504.03425).";

    public static string Name(Dimension dimension) => dimension.ToString();

    public static ReportTerm Term(Dimension dimension)
    {
        var (meaning, source) = dimension switch
        {
            Dimension.Structure => ("Whether situation, task, action and result are there, or what the kind of question asks for instead; each with the words that show it.", Convention),
            Dimension.Relevance => ("Whether it answers what was asked: similarity of answer, question, topic and job.", "Needs at least 25 words."),
            Dimension.Specificity => ("Figures, names, dates and tools.", Naim),
            Dimension.Ownership => ("What you did yourself: “I” with a concrete step.", Convention),
            Dimension.Depth => ("Reasons, choices, consequences, what was learnt.", Convention),
            Dimension.Pace => ("Words a minute while you spoke, as a band rather than an ideal.", "No single norm: 100–165 (Microsoft Speaker Coach), 125–150 (textbook), 130–175 (Read.ai)."),
            Dimension.Pauses => ("Silences inside the answer; those inside a clause weigh more.", "Goldman-Eisler; De Jong & Bosker (2013)."),
            Dimension.Fillers => ("“Um” and words that only fill, as far as they were written down.", "Laske & DiGennaro Reed (2024), doi 10.1002/jaba.1093."),
            Dimension.Variety => ("Movement of pitch and level.", OwnBaseline),
            Dimension.Gaze => ("Looking at the camera, after a calibration; low weight.", "Findings conflict."),
            _ => ("A quiet head; low weight.", OwnBaseline),
        };
        return new ReportTerm(Name(dimension), meaning, source);
    }
}
