using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Browser;

/// <summary>Five minutes of a real microphone's stream; alone, for the tests of engines leave no processor to real time.</summary>
[Collection<RealBrowser>]
[Trait("Category", "Browser")]
public sealed class LongStreamTests(BrowserFixture browsers, EspeakFixture espeak)
{
    private const int Minutes = 5;

    [Fact]
    public async Task Stream_OfFiveMinutes_LosesNoFrame()
    {
        var token = TestContext.Current.CancellationToken;
        using var folder = new ScratchFolder();
        var file = folder.PathOf("speech.wav");
        await File.WriteAllBytesAsync(file, await espeak.SayAsync("I keep talking, so that nobody thinks I have left.", token), token);
        var browser = await browsers.LaunchWithMicrophoneAsync(file);
        await using var server = await ServerProcess.StartAsync([], token);
        await using var candidate = await Candidate.OpenAsync(browser, server);
        await candidate.StartAsync();
        await candidate.WaitForAsync("listening");
        var (before, _) = await candidate.FramesAsync(candidate.InterviewId);

        await candidate.Page.WaitForTimeoutAsync(Minutes * 60_000);

        var (after, lost) = await candidate.FramesAsync(candidate.InterviewId);
        const int Expected = Minutes * 60 * 1000 / 30;
        Assert.Equal(0, lost);
        Assert.InRange(after - before, Expected * 0.99, Expected * 1.03);
    }
}
