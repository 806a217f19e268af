using Microsoft.Playwright;
using Xunit;

namespace InterviewTrainer.Tests.Browser;

[Collection<RealBrowser>]
[Trait("Category", "Browser")]
public sealed class WaveformTests(BrowserFixture browsers, StaticSite site)
{
    /// <summary>Draws for a while (on the page's clock) and reads the canvas: <c>bar(i)</c> is the height and colour of the i-th bar from the right.</summary>
    private const string Draw = """
        const canvas = document.getElementById('canvas');
        canvas.style.cssText = 'width: 350px; height: 80px; --live: rgb(200, 0, 0)';
        const { drawWaveform } = await load('waveform');
        window.level = 0;
        const waveform = drawWaveform(canvas, () => level);
        const frames = async (count) => { for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame); };
        const bar = (i) => {
          const x = (Math.floor(350 / 7) - 1 - i) * 7 + 1;
          const pixels = canvas.getContext('2d').getImageData(x, 0, 1, 80).data;
          const column = Array.from({ length: 80 }, (_, y) => pixels[y * 4 + 3]);
          return { height: column.filter((alpha) => alpha > 20).length, alpha: Math.max(...column), red: pixels[40 * 4], blue: pixels[40 * 4 + 2] };
        };
        await frames(5);

        """;

    [Fact]
    public async Task DrawWaveform_LoudAfterQuiet_GrowsBarsAtTheRight()
    {
        await using var page = await site.OpenAsync(browsers.Browser);

        var heights = await page.RunAsync<int[]>(Draw + """
            const quiet = bar(0).height;
            level = 0.2;
            await frames(15);
            return [quiet, bar(0).height, bar(30).height];
            """);

        Assert.InRange(heights[0], 4, 8);
        Assert.InRange(heights[1], 50, 64);
        Assert.InRange(heights[2], 4, 8);
    }

    [Fact]
    public async Task DrawWaveform_ThemeChanges_TakesItsColour()
    {
        await using var page = await site.OpenAsync(browsers.Browser);

        var colours = await page.RunAsync<int[]>(Draw + """
            const before = bar(0);
            canvas.style.setProperty('--live', 'rgb(0, 0, 200)');
            document.documentElement.dataset.theme = 'dark';
            await frames(5);
            return [before.red, before.blue, bar(0).red, bar(0).blue];
            """);

        Assert.True(colours[0] > 150 && colours[1] < 50, "red at first");
        Assert.True(colours[2] < 50 && colours[3] > 150, "blue in the other theme");
    }

    [Fact]
    public async Task DrawWaveform_LessMotionWanted_NothingGrows()
    {
        await using var page = await site.OpenAsync(browsers.Browser, options: new() { ReducedMotion = ReducedMotion.Reduce });

        var bars = await page.RunAsync<int[]>(Draw + """
            const quiet = bar(0);
            level = 0.2;
            await until(() => bar(0).alpha > quiet.alpha);
            return [bar(0).height - quiet.height, bar(0).height - bar(30).height];
            """);

        Assert.Equal([0, 0], bars);
    }

    [Fact]
    public async Task MeterLevel_LoudAndQuiet_SetsTheElementsLevel()
    {
        await using var page = await site.OpenAsync(browsers.Browser);

        var levels = await page.RunAsync<double[]>("""
            const { meterLevel } = await load('level-meter');
            const button = document.getElementById('button');
            const shown = () => Number(button.style.getPropertyValue('--level'));
            let level = 0.1;
            const meter = meterLevel(button, () => level);
            await until(() => shown() > 0);
            const loud = shown();
            level = 0;
            await until(() => shown() < 0.05);
            meter.dispose();
            return [loud];
            """);

        Assert.InRange(levels[0], 0.66, 0.67);
    }
}
