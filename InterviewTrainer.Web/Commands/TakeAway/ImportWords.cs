using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Core.Reporting;

namespace InterviewTrainer.Web.Commands.TakeAway;

/// <summary>What an import did, for the page and the command.</summary>
internal static class ImportWords
{
    public static string Of(ImportResult result)
    {
        var added = result.Added == 0 ? "No interview was new" : PlainWords.Count(result.Added, "interview is back", "interviews are back");
        var skipped = result.Skipped.Count == 0 ? "" : $"; {PlainWords.Count(result.Skipped.Count, "was here already and stayed as it was", "were here already and stayed as they were").ToLowerInvariant()}";
        return $"{added}{skipped}.";
    }
}
