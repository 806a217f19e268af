using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Reporting.Export;

/// <summary>Which paths an archive may hold; there are no others, so nothing can point out of it.</summary>
internal static partial class ArchivePaths
{
    /// <summary>What belongs to no single interview.</summary>
    public const string Practice = "practice.json";

    public static bool IsInterview(string path) => Interview().IsMatch(path);

    public static bool IsKnown(string path) => path is ArchiveManifest.Path or Practice || IsInterview(path) || Table().IsMatch(path);

    [GeneratedRegex(@"\Ainterviews/[0-9A-Za-z-]{1,80}\.json\z")]
    private static partial Regex Interview();

    [GeneratedRegex(@"\Atables/[a-z_]{1,40}\.csv\z")]
    private static partial Regex Table();
}
