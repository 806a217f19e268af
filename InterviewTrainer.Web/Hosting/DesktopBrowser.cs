using System.ComponentModel;
using System.Diagnostics;

namespace InterviewTrainer.Web.Hosting;

/// <summary>Opens a page in the person's own browser.</summary>
internal sealed class DesktopBrowser(Func<string, string?> environment, Func<ProcessStartInfo, Process?> start)
{
    /// <summary>The browser of this desktop.</summary>
    public static DesktopBrowser OfThisDesktop { get; } = new(Environment.GetEnvironmentVariable, Process.Start);

    /// <summary>Opens <paramref name="address"/> where there is a display.</summary>
    /// <returns>Null when it was opened or there is no display; else why it could not be opened.</returns>
    public string? TryOpen(string address)
    {
        if (!HasDisplay())
        {
            return null;
        }

        try
        {
            using var process = start(Command(address));
            return null;
        }
        catch (Exception exception) when (exception is Win32Exception or FileNotFoundException or InvalidOperationException)
        {
            return exception.Message;
        }
    }

    private bool HasDisplay() =>
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() || IsSet("DISPLAY") || IsSet("WAYLAND_DISPLAY");

    private bool IsSet(string variable) => !string.IsNullOrEmpty(environment(variable));

    private static ProcessStartInfo Command(string address) =>
        OperatingSystem.IsWindows() ? new ProcessStartInfo(address) { UseShellExecute = true }
        : new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address]);
}
