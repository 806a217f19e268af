using Xunit;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>
/// Recordings and documents that lie beside the repository (or in the folder that the environment variable INTERVIEWTRAINER_SHARED names) and are no
/// part of it. A test that needs one skips, saying so, where it is missing.
/// </summary>
internal static class SharedData
{
    private const string Variable = "INTERVIEWTRAINER_SHARED";
    private static readonly string? Folder = Find();

    /// <summary>Full path of a file; skips the running test where there is none.</summary>
    public static string Path(string name)
    {
        var path = Folder is null ? null : System.IO.Path.Combine(Folder, name);
        Assert.SkipUnless(
            File.Exists(path),
            $"{name} is not there: this test needs the folder shared/data beside the repository, or {Variable} naming the folder shared.");
        return path!;
    }

    private static string? Find()
    {
        var candidates = new List<string>();
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            candidates.Add(System.IO.Path.Combine(named, "data"));
            candidates.Add(named);
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            candidates.Add(System.IO.Path.Combine(folder.FullName, "shared", "data"));
        }

        return candidates.FirstOrDefault(Directory.Exists);
    }
}
