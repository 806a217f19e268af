using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Xunit;

namespace InterviewTrainer.Tests.Browser;

[Collection<RealBrowser>]
[Trait("Category", "Browser")]
public sealed class FrameSenderTests(BrowserFixture browsers, StaticSite site)
{
    /// <summary>A sender before a server that answers when told; <c>frame(i)</c> is the i-th of 30 ms.</summary>
    private const string Sender = """
        const { FrameSender } = await load('frame-sender');
        const dotNet = fakeDotNet();
        const sender = new FrameSender(dotNet);
        const frame = (i) => ({ startSample: i * 480, samples: new Int16Array(480), rms: 0, peak: 0, silentMs: 0 });
        const sequences = () => dotNet.calls.map((call) => new DataView(call.values[0].buffer).getUint32(0, true));
        const counters = () => [sender.counters.sent, sender.counters.dropped, sender.counters.failed, sender.counters.inFlightMax];

        """;

    [Fact]
    public async Task Send_Frame_HasTheHeaderAndTheSamples()
    {
        await using var page = await site.OpenAsync(browsers.Browser);

        var packed = Convert.FromBase64String(await page.RunAsync<string>("""
            const { FrameSender } = await load('frame-sender');
            const dotNet = fakeDotNet();
            const sender = new FrameSender(dotNet, { playbackLevel: () => 0.25 });
            sender.send({ startSample: 0, samples: Int16Array.of(1), rms: 0, peak: 0, silentMs: 0 });
            sender.send({ startSample: 2 ** 33 + 7, samples: Int16Array.of(-2, 3, 32767), rms: 0, peak: 0, silentMs: 0 });
            if (dotNet.calls.some((call) => call.method !== 'OnFrame')) throw new Error('Another method was called.');
            return base64(dotNet.calls[1].values[0]);
            """)).AsSpan();

        Assert.Equal(24 + 6, packed.Length);
        Assert.Equal(1u, BinaryPrimitives.ReadUInt32LittleEndian(packed));
        Assert.Equal(7u, BinaryPrimitives.ReadUInt32LittleEndian(packed[4..]));
        Assert.Equal(2u, BinaryPrimitives.ReadUInt32LittleEndian(packed[8..]));
        Assert.Equal(0.25f, BinaryPrimitives.ReadSingleLittleEndian(packed[12..]));
        var sentAt = DateTimeOffset.FromUnixTimeMilliseconds((long)BinaryPrimitives.ReadDoubleLittleEndian(packed[16..]));
        Assert.InRange(sentAt, DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddMinutes(1));
        Assert.Equal([-2, 3, 32767], MemoryMarshal.Cast<byte, short>(packed[24..]).ToArray());
    }

    [Fact]
    public async Task Send_ServerIsSlow_KeepsTenInFlightTwoSecondsQueuedAndDropsTheOldest()
    {
        await using var page = await OpenAsync();

        var result = await page.RunAsync<int[][]>(Sender + """
            for (let i = 0; i < 100; i++) sender.send(frame(i));
            const whileSlow = counters();
            const before = sequences();
            for (let i = 0; i < dotNet.calls.length; i++) {
              dotNet.calls[i].resolve();
              await settled();
            }
            return [whileSlow, before, sequences(), counters()];
            """);

        // 2 s hold 66 frames of 30 ms; ten are on the way, so 24 of 100 had to go: numbers 10 to 33.
        Assert.Equal([10, 24, 0, 10], result[0]);
        Assert.Equal(Enumerable.Range(0, 10), result[1]);
        Assert.Equal([.. Enumerable.Range(0, 10), .. Enumerable.Range(34, 66)], result[2]);
        Assert.Equal([76, 24, 0, 10], result[3]);
    }

    [Fact]
    public async Task Send_ServerRefuses_GoesOn()
    {
        await using var page = await OpenAsync();

        var result = await page.RunAsync<int[][]>(Sender + """
            for (let i = 0; i < 15; i++) sender.send(frame(i));
            for (let i = 0; i < 12; i++) {
              dotNet.calls[i].reject(new Error('The connection is down.'));
              await settled();
            }
            sender.send(frame(15));
            return [sequences(), counters()];
            """);

        Assert.Equal(Enumerable.Range(0, 16), result[0]);
        Assert.Equal([16, 0, 12, 10], result[1]);
    }

    [Fact]
    public async Task Send_CallsNeverAnswered_AreGivenUpAfterTwoSeconds()
    {
        await using var page = await OpenAsync();

        var before = await page.RunAsync<int[]>(Sender + """
            window.sender = sender; window.frame = frame; window.counters = counters; window.dotNet = dotNet;
            for (let i = 0; i < 20; i++) sender.send(frame(i));
            return counters();
            """);
        await page.Page.Clock.RunForAsync(2100);
        var after = await page.RunAsync<int[]>("sender.send(frame(20)); return counters();");
        var late = await page.RunAsync<int[]>("dotNet.calls[0].reject(new Error()); await settled(); return counters();");

        Assert.Equal([10, 0, 0, 10], before);
        Assert.Equal([20, 0, 10, 10], after);
        Assert.Equal(after, late);
    }

    [Fact]
    public async Task Reconnected_CallsOnTheWay_AreGoneAndTheQueueGoesOut()
    {
        await using var page = await OpenAsync();

        var result = await page.RunAsync<int[][]>(Sender + """
            for (let i = 0; i < 16; i++) sender.send(frame(i));
            sender.reconnected();
            sender.close();
            sender.send(frame(16));
            return [sequences(), counters()];
            """);

        Assert.Equal(Enumerable.Range(0, 16), result[0]);
        Assert.Equal([16, 0, 10, 10], result[1]);
    }

    private Task<ModulePage> OpenAsync() => site.OpenAsync(browsers.Browser, PageScripts.StopTheClockAsync);
}
