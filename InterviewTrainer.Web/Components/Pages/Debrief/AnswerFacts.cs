using System.Globalization;
using InterviewTrainer.Core.Assessment;

namespace InterviewTrainer.Web.Components.Pages.Debrief;

/// <summary>What was counted in an answer's words, as a line of the page; counts, not judgements.</summary>
internal static class AnswerFacts
{
    public static IEnumerable<string> Of(AnswerFindings findings)
    {
        yield return Count(findings.Words, "word", "words");
        yield return Count(findings.Fillers.Count, "filler", "fillers");
        yield return Count(findings.Hedges.Count, "hedge", "hedges");
        yield return Count(findings.Quantifiers.Count, "figure of your own", "figures of your own");
        yield return Count(findings.Reasons.Count, "reason", "reasons");
        yield return string.Create(CultureInfo.InvariantCulture, $"“I” {findings.I}, “we” {findings.We}");
        if (findings.Mtld is { } mtld)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"diversity {mtld:0} (MTLD)");
        }

        if (findings.Relevance is { } relevance)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"nearness to the question {relevance:0.00}");
        }

        if (findings.Coherence is { } coherence)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"nearness of neighbouring sentences {coherence:0.00}");
        }

        yield return $"tone {findings.Sentiment.ToString().ToLowerInvariant()}: shown, never scored";
    }

    private static string Count(int number, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");
}
