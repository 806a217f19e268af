using InterviewTrainer.Web.Commands.Screenshots;
using Microsoft.Playwright;

namespace InterviewTrainer.Tests.Browser;

/// <summary>Where the browser for the tests is. Tests never skip for want of one.</summary>
internal static class BrowserProgram
{
    public static async Task<string> FindOrInstallAsync(IPlaywright playwright, CancellationToken cancellationToken) =>
        Find(playwright)
        ?? (await SystemPackage.TryInstallAsync("chromium", cancellationToken) ? Find(playwright) : null)
        ?? throw new InvalidOperationException(
            "The browser tests need Chrome, Chromium or Edge. Install one of them, or run \"" + SystemPackage.Command("chromium")
            + "\" (Debian, Ubuntu) or \"pwsh bin/Debug/net10.0/playwright.ps1 install chromium\" in InterviewTrainer.Tests.");

    private static string? Find(IPlaywright playwright) =>
        InstalledBrowser.Find() ?? (File.Exists(playwright.Chromium.ExecutablePath) ? playwright.Chromium.ExecutablePath : null);
}
