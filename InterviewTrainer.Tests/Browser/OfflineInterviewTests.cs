using System.Diagnostics;
using System.Text.Json;
using InterviewTrainer.Tests.TestDoubles.StandIns;
using Microsoft.Playwright;
using Xunit;

namespace InterviewTrainer.Tests.Browser;

/// <summary>
/// The whole spoken interview with a recogniser, a voice and a language model of our own, where there is no network but this machine's own: the test runs itself again in a
/// network namespace that has loopback and nothing else.
/// </summary>
[Collection<RealBrowser>]
[Trait("Category", "Browser")]
public sealed class OfflineInterviewTests(BrowserFixture browsers, EspeakFixture espeak)
{
    /// <summary>Set in the namespace.</summary>
    private const string Inside = "INTERVIEWTRAINER_TESTS_OFFLINE";

    private static readonly string[] ThreeQuestions = ["--set", "Interview:DefaultQuestions=3", "--set", "Interview:DecisionSeconds=60"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Interview_WithEnginesOfOurOwn_NeedsNoNetwork()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "A network namespace needs Linux and its root.");
        Assert.SkipUnless(Programs.OnPath("unshare") is not null && Programs.OnPath("ip") is not null, "A network namespace needs unshare (util-linux) and ip (iproute2).");
        const string Test = $"{nameof(InterviewTrainer)}.{nameof(Tests)}.{nameof(Browser)}.{nameof(OfflineInterviewTests)}.{nameof(Namespace_Interview_FromStartPageToDebrief)}";
        string[] arguments = ["--net", "sh", "-c", "ip link set lo up && exec dotnet \"$0\" -method \"$1\" -explicit only", typeof(OfflineInterviewTests).Assembly.Location, Test];
        var start = new ProcessStartInfo("unshare", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[Inside] = "1";
        using var process = Process.Start(start)!;

        var output = process.StandardOutput.ReadToEndAsync(Token);
        var error = await process.StandardError.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);

        Assert.True(process.ExitCode == 0, $"{await output}\n{error}");
        Assert.Matches(@"Total: 1, Errors: 0, Failed: 0, Skipped: 0", await output);
    }

    [Fact(Explicit = true)]
    public async Task Namespace_Interview_FromStartPageToDebrief()
    {
        Assert.Equal("1", Environment.GetEnvironmentVariable(Inside));
        Assert.Equal(["lo"], System.Net.NetworkInformation.NetworkInterface.GetAllNetworkInterfaces().Select(network => network.Name));
        await using var server = await ServerProcess.StartAsync(ThreeQuestions, data => StandInEngines.InstallAsync(data, espeak.Program, choose: true, Token), Token);
        var voices = await Answers.SpokenAsync(espeak, Token);
        await using var candidate = await Candidate.OpenAsync(browsers.Browser, server, async page =>
        {
            await PageScripts.AddSpeechOnCueAsync(page, voices);
            await PageScripts.AddPlaybackRecorderAsync(page);
        });
        await candidate.StartAsync();
        var id = candidate.InterviewId;

        await candidate.WaitForAsync("listening");
        await AssertToneOfStandInVoiceAsync(candidate);
        while (await candidate.WaitForAsync("listening", "concluded") == "listening")
        {
            await candidate.SayAsync("first");
            await candidate.ClickAsync("That’s my answer");
            await candidate.WaitForAsync("thinking", "asking", "concluded");
        }

        var export = await candidate.ExportAsync(id);
        var turns = export.GetProperty("turns").EnumerateArray().ToList();
        Assert.All(turns, turn => Assert.StartsWith("I led a small team", turn.GetProperty("words").GetProperty("answer").GetString(), StringComparison.OrdinalIgnoreCase));
        Assert.All(turns, turn => Assert.Equal("ownRecognizer", turn.GetProperty("answerSource").GetString()));
        Assert.Contains(turns, turn => turn.GetProperty("decidedBy").GetString()!.Length > 0);

        // It was asked after every answer; where it wanted to follow up, its random letters are no question, and the script took the turn.
        Assert.All(turns.Skip(1), turn => Assert.NotEmpty(turn.GetProperty("decidedBy").GetString() + turn.GetProperty("standsInFor").GetString()));
        Assert.All(StandInNames(export), name => Assert.Contains("Stand-in", name, StringComparison.Ordinal));
        await AssertNothingLeftAsync(candidate, server);
        await AssertNoEngineLibraryIsMappedAsync(server);
    }

    private static string[] StandInNames(JsonElement export)
    {
        var (interviewer, hearing, voice) = StandInEngines.Names(export);
        return [interviewer, hearing, voice];
    }

    /// <summary>The stand-in voice speaks in tones; espeak-ng, which would take over from it, does not.</summary>
    private static async Task AssertToneOfStandInVoiceAsync(Candidate candidate)
    {
        var rate = await candidate.Page.EvaluateAsync<double>("() => __playback.sampleRate");
        var heard = Sound.FromBase64(await candidate.Page.EvaluateAsync<string>("() => __playback.pcm()"));
        var start = Array.FindIndex(heard, sample => Math.Abs((int)sample) > 500);
        Assert.True(start >= 0, "nothing was heard");
        var second = heard.AsSpan(start, Math.Min((int)rate, heard.Length - start)).ToArray();
        var rising = Enumerable.Range(1, second.Length - 1).Where(at => second[at - 1] < 0 && second[at] >= 0).ToList();
        var periods = rising.Zip(rising.Skip(1), (from, to) => to - from).Order().ToList();
        var hertz = rate / periods[periods.Count / 2]; // The median, so that the silence between two clauses does not count.
        Assert.InRange(hertz, StandInVoice.PitchHz(0) - 20, StandInVoice.PitchHz(StandInVoice.Voices.Count - 1) + 20);
    }

    private static async Task AssertNothingLeftAsync(Candidate candidate, ServerProcess server)
    {
        await candidate.Page.GotoAsync(new Uri(server.Address, "/privacy").ToString());
        await Assertions.Expect(candidate.Page.Locator("h1")).ToHaveTextAsync("This program has sent nothing away");
        await Assertions.Expect(candidate.Page.Locator(".stays")).ToContainTextAsync("Everything stays on this computer");
    }

    private static async Task AssertNoEngineLibraryIsMappedAsync(ServerProcess server)
    {
        var maps = await File.ReadAllTextAsync($"/proc/{server.ProcessId}/maps", Token);
        Assert.Contains("libonnxruntime", maps, StringComparison.Ordinal);
        Assert.All(["llama", "ggml", "sherpa", "espeak"], name => Assert.DoesNotContain(name, maps, StringComparison.OrdinalIgnoreCase));
    }
}
