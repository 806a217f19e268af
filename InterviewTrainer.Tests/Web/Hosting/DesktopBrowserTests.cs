using System.ComponentModel;
using System.Diagnostics;
using InterviewTrainer.Web.Hosting;
using Xunit;

namespace InterviewTrainer.Tests.Web.Hosting;

public sealed class DesktopBrowserTests
{
    private const string Address = "http://localhost:8000";

    private static bool AlwaysHasDisplay => OperatingSystem.IsWindows() || OperatingSystem.IsMacOS();

    [Theory]
    [InlineData("DISPLAY")]
    [InlineData("WAYLAND_DISPLAY")]
    public void TryOpen_WithDisplay_StartsThePlatformsOpener(string variable)
    {
        var started = new List<ProcessStartInfo>();
        var browser = new DesktopBrowser(name => name == variable ? ":0" : null, Start(started));

        Assert.Null(browser.TryOpen(Address));

        var command = Assert.Single(started);
        Assert.Contains(Address, command.UseShellExecute ? [command.FileName] : command.ArgumentList);
    }

    [Fact]
    public void TryOpen_WithoutDisplay_DoesNothing()
    {
        var started = new List<ProcessStartInfo>();
        var browser = new DesktopBrowser(_ => null, Start(started));

        Assert.Null(browser.TryOpen(Address));
        Assert.Equal(AlwaysHasDisplay, started.Count > 0);
    }

    [Fact]
    public void TryOpen_OpenerMissing_SaysWhy()
    {
        var browser = new DesktopBrowser(_ => ":0", _ => throw new Win32Exception("No such file or directory"));

        Assert.Equal("No such file or directory", browser.TryOpen(Address));
    }

    private static Func<ProcessStartInfo, Process?> Start(List<ProcessStartInfo> started) => info =>
    {
        started.Add(info);
        return null;
    };
}
