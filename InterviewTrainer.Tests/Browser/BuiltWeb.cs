namespace InterviewTrainer.Tests.Browser;

/// <summary>Where the web project lies and what the build made of it, in the configuration that these tests were built in.</summary>
internal static class BuiltWeb
{
    private const string Project = "InterviewTrainer.Web";

    /// <summary>The program; start it with <c>dotnet</c>.</summary>
    public static string Program { get; } = Path.Combine(
        Root, Project, "bin", Path.GetRelativePath(Path.Combine(Root, "InterviewTrainer.Tests", "bin"), AppContext.BaseDirectory), $"{Project}.dll");

    /// <summary>The files that it serves as they are.</summary>
    public static string StaticFiles { get; } = Path.Combine(Root, Project, "wwwroot");

    private static string Root => FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    private static string FindRoot(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "InterviewTrainer.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository: InterviewTrainer.sln is in no folder above.");
    }
}
