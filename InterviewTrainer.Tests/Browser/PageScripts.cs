using System.Text;
using System.Text.Json;
using Microsoft.Playwright;

namespace InterviewTrainer.Tests.Browser;

/// <summary>Scripts that tests put into a page before its own; each file says what it offers.</summary>
internal static class PageScripts
{
    /// <summary>Small tools: <c>base64</c>, <c>fakeDotNet</c>.</summary>
    public static Task AddToolsAsync(IPage page) => page.AddInitScriptAsync(Read("page-tools.js"));

    /// <summary>The page's microphone becomes a quiet one that plays <paramref name="wavs"/> on cue: <c>window.__say(name)</c>.</summary>
    public static Task AddSpeechOnCueAsync(IPage page, IReadOnlyDictionary<string, byte[]> wavs) =>
        page.AddInitScriptAsync($"window.__sounds = {JsonSerializer.Serialize(wavs)};\n{Read("speech-on-cue.js")}");

    /// <summary>Whatever the page plays is kept: <c>window.__playback</c>.</summary>
    public static async Task AddPlaybackRecorderAsync(IPage page)
    {
        // A worklet must be a file of the site's own origin, and Playwright's routes don't see what worklets load.
        var session = await page.Context.NewCDPSessionAsync(page);
        session.Event("Fetch.requestPaused").OnEvent += async (_, request) => await session.SendAsync("Fetch.fulfillRequest", new()
        {
            ["requestId"] = request!.Value.GetProperty("requestId").GetString()!,
            ["responseCode"] = 200,
            ["responseHeaders"] = new[] { new { name = "Content-Type", value = "text/javascript" } },
            ["body"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(Read("record-playback-worklet.js"))),
        });
        await session.SendAsync("Fetch.enable", new() { ["patterns"] = new[] { new { urlPattern = "*/__record-playback-worklet.js" } } });
        await page.AddInitScriptAsync(Read("record-playback.js"));
    }

    /// <summary>The page's audio runs at <paramref name="rateHz"/> whatever the device does.</summary>
    public static Task SetAudioRateAsync(IPage page, int rateHz) => page.AddInitScriptAsync(
        $"globalThis.AudioContext = class extends AudioContext {{ constructor(options) {{ super({{ ...options, sampleRate: {rateHz} }}); }} }};");

    /// <summary>The page's clock stands still; tests move it with <c>Clock.RunForAsync</c>.</summary>
    public static async Task StopTheClockAsync(IPage page)
    {
        await page.Clock.InstallAsync(new() { TimeDate = DateTime.UtcNow });
        await page.Clock.PauseAtAsync(DateTime.UtcNow.AddSeconds(1));
    }

    private static string Read(string name)
    {
        using var stream = typeof(PageScripts).Assembly.GetManifestResourceStream(typeof(PageScripts), $"Scripts.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
