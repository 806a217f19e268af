using Microsoft.Playwright;

namespace InterviewTrainer.Tests.Browser;

/// <summary>Where the browser for the tests is. Tests never skip for want of one.</summary>
internal static class BrowserProgram
{
    private static readonly string[] Names =
        ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome", "microsoft-edge", "microsoft-edge-stable", "msedge"];

    public static async Task<string> FindOrInstallAsync(IPlaywright playwright, CancellationToken cancellationToken) =>
        Find(playwright)
        ?? (await SystemPackage.TryInstallAsync("chromium", cancellationToken) ? Find(playwright) : null)
        ?? throw new InvalidOperationException(
            "The browser tests need Chrome, Chromium or Edge. Install one of them, or run \"" + SystemPackage.Command("chromium")
            + "\" (Debian, Ubuntu) or \"pwsh bin/Debug/net10.0/playwright.ps1 install chromium\" in InterviewTrainer.Tests.");

    private static string? Find(IPlaywright playwright) =>
        Programs.OnPath(Names) ?? UsualPlaces().Append(playwright.Chromium.ExecutablePath).FirstOrDefault(File.Exists);

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
                   from program in new[] { @"Google\Chrome\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe" }
                   let folder = Environment.GetEnvironmentVariable(root)
                   where folder is not null
                   select Path.Combine(folder, program);
        }

        return ["/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge", "/snap/bin/chromium", "/usr/lib/chromium/chromium"];
    }
}
