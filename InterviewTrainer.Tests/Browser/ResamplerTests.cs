using Xunit;

namespace InterviewTrainer.Tests.Browser;

[Collection<RealBrowser>]
[Trait("Category", "Browser")]
public sealed class ResamplerTests(BrowserFixture browsers, StaticSite site)
{
    /// <summary>A second of a sine through the resampler, edges left out: change of level (dB), error against the same sine at the new rate (dB).</summary>
    private const string SineThroughIt = """
        const { Resampler } = await load('resampler');
        const resampler = new Resampler(given.from, given.to);
        const output = [];
        for (let i = 0; i < given.from; i++) {
          resampler.push(Math.sin(2 * Math.PI * given.frequency * i / given.from));
          for (let y = resampler.pull(); !Number.isNaN(y); y = resampler.pull()) output.push(y);
        }
        let energy = 0, error = 0;
        const edge = given.to / 20;
        for (let i = edge; i < output.length - edge; i++) {
          energy += output[i] ** 2;
          error += (output[i] - Math.sin(2 * Math.PI * given.frequency * i / given.to)) ** 2;
        }
        const decibels = (sum) => 10 * Math.log10(2 * sum / (output.length - 2 * edge) + 1e-20);
        return [decibels(energy), decibels(error), output.length];
        """;

    [Fact]
    public async Task Pull_ToneInTheBand_IsTheSameToneInPhase()
    {
        await using var page = await site.OpenAsync(browsers.Browser);

        foreach (var (from, to) in new[] { (48_000, 16_000), (44_100, 16_000), (96_000, 16_000), (44_101, 16_000), (22_050, 48_000), (24_000, 44_100) })
        {
            foreach (var frequency in new[] { 100, 1000, 6000 })
            {
                var measured = await page.RunAsync<double[]>(SineThroughIt, new { from, to, frequency });

                Assert.InRange(measured[0], -0.1, 0.1);
                Assert.True(measured[1] < -60, $"From {from} to {to} Hz a tone of {frequency} Hz is {measured[1]} dB off.");
                Assert.InRange(measured[2], to * 0.99, to);
            }
        }
    }

    [Fact]
    public async Task Pull_ToneAboveTheBand_IsGone()
    {
        await using var page = await site.OpenAsync(browsers.Browser);

        foreach (var from in new[] { 48_000, 44_100, 96_000, 44_101 })
        {
            foreach (var frequency in new[] { 8100, 9000, 12_000, 16_000, 20_000 })
            {
                var measured = await page.RunAsync<double[]>(SineThroughIt, new { from, to = 16_000, frequency });

                Assert.True(measured[0] < -60, $"From {from} Hz a tone of {frequency} Hz came through at {measured[0]} dB.");
            }
        }
    }
}
