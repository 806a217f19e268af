namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>The project's own data files, as the server finds them.</summary>
internal static class ProjectFiles
{
    /// <summary>The repository's root folder.</summary>
    public static string Root { get; } = FindRoot();

    public static string Packs => Path.Combine(Root, "packs");

    public static string Personas => Path.Combine(Packs, "personas");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "InterviewTrainer.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
