using Microsoft.Playwright;
using Xunit;

namespace InterviewTrainer.Tests.Browser;

/// <summary>A Chrome, Chromium or Edge that this machine has or can get, driven without a display and with a new, empty profile.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream",
    ];

    private readonly List<IBrowser> _launched = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string? _program;

    /// <summary>The browser that tests share; its fake microphone beeps.</summary>
    public IBrowser Browser => _browser ?? throw new InvalidOperationException("The browser is not started yet.");

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _program = await BrowserProgram.FindOrInstallAsync(_playwright, TestContext.Current.CancellationToken);
        _browser = await LaunchAsync();
    }

    /// <summary>Another browser, for tests that need other arguments, such as a file as its fake microphone.</summary>
    public async Task<IBrowser> LaunchAsync(params string[] more)
    {
        var browser = await _playwright!.Chromium.LaunchAsync(new() { ExecutablePath = _program, Headless = true, Args = [.. Arguments, .. more] });
        _launched.Add(browser);
        return browser;
    }

    /// <summary>A browser whose microphone plays a WAV file: from the moment it is asked for, again and again unless <paramref name="once"/>.</summary>
    public Task<IBrowser> LaunchWithMicrophoneAsync(string wavFile, bool once = false) =>
        LaunchAsync($"--use-file-for-fake-audio-capture={wavFile}{(once ? "%noloop" : "")}");

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in _launched)
        {
            await browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
