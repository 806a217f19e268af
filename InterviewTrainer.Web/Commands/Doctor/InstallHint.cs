namespace InterviewTrainer.Web.Commands.Doctor;

/// <summary>How a program is installed on this system.</summary>
internal static class InstallHint
{
    /// <summary>Places the libraries of npm packages beside the program.</summary>
    public const string Build = "Build the program again with internet access: dotnet build";

    public static string Of(string debian, string homebrew, string winget) =>
        OperatingSystem.IsWindows() ? $"winget install {winget}" : OperatingSystem.IsMacOS() ? $"brew install {homebrew}" : $"sudo apt-get install {debian}";
}
