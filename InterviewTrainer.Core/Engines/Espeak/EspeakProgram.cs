namespace InterviewTrainer.Core.Engines.Espeak;

/// <summary>Finds espeak-ng on the PATH.</summary>
public static class EspeakProgram
{
    /// <summary>Full path of the program, or null where there is none.</summary>
    public static string? Find() => Find(Environment.GetEnvironmentVariable("PATH") ?? "");

    internal static string? Find(string path)
    {
        var name = OperatingSystem.IsWindows() ? "espeak-ng.exe" : "espeak-ng";
        return path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }
}
