namespace InterviewTrainer.Web.Commands.Screenshots;

/// <summary>The Chrome, Chromium or Edge of this machine.</summary>
internal static class InstalledBrowser
{
    private static readonly string[] Names =
        ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome", "microsoft-edge", "microsoft-edge-stable", "msedge"];

    /// <summary>What a person does where there is none.</summary>
    public static string Advice =>
        "Chrome, Chromium or Edge is needed, and none was found on the PATH or in the usual places. Install one, "
        + (OperatingSystem.IsWindows() ? "for example with \"winget install Google.Chrome\""
            : OperatingSystem.IsMacOS() ? "for example with \"brew install --cask chromium\""
            : "for example with \"sudo apt-get install chromium\"")
        + ", and run the command again.";

    /// <summary>Its full path; null where there is none.</summary>
    public static string? Find() => OnPath().Concat(UsualPlaces()).FirstOrDefault(File.Exists);

    private static IEnumerable<string> OnPath()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        return from name in Names from folder in folders select Path.Combine(folder, name + suffix);
    }

    private static IEnumerable<string> UsualPlaces()
    {
        if (OperatingSystem.IsMacOS())
        {
            return from application in new[] { "Google Chrome", "Chromium", "Microsoft Edge" }
                   select $"/Applications/{application}.app/Contents/MacOS/{application}";
        }

        if (OperatingSystem.IsWindows())
        {
            return from root in new[] { "ProgramFiles", "ProgramFiles(x86)", "LocalAppData" }
                   from program in new[] { @"Google\Chrome\Application\chrome.exe", @"Chromium\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe" }
                   let folder = Environment.GetEnvironmentVariable(root)
                   where folder is not null
                   select Path.Combine(folder, program);
        }

        return ["/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge", "/snap/bin/chromium", "/usr/lib/chromium/chromium"];
    }
}
