using System.Text;
using InterviewTrainer.Core.Reporting.Pdf;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Reporting.Pdf;

/// <summary>The process that makes reports: how long it stays, and that it may end at any time.</summary>
[Trait("Category", "Slow")]
public sealed class ReportProcessTests : IDisposable
{
    /// <summary>Answers with its own number and how many answers it gave.</summary>
    private const string Script = """
        import { createInterface } from 'node:readline';
        let given = 0;
        for await (const line of createInterface({ input: process.stdin })) {
          LINE
          const pdf = Buffer.from(`%PDF-${process.pid} ${++given}`);
          const length = Buffer.alloc(4);
          length.writeUInt32LE(pdf.length);
          process.stdout.write(length);
          process.stdout.write(pdf);
        }
        """;

    private readonly ScratchFolder _folder = new();
    private readonly VirtualTime _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Write_SecondReport_ComesFromTheSameProcess()
    {
        using var writer = Make("");

        var (first, second) = (await WriteAsync(writer), await WriteAsync(writer));

        Assert.Equal((first.Process, 1, 2), (second.Process, first.Given, second.Given));
    }

    [Fact]
    public async Task Write_AfterTheProcessRested_ComesFromAnother()
    {
        using var writer = Make("");
        var first = await WriteAsync(writer);

        _time.Advance(TimeSpan.FromMinutes(9));
        Assert.True(writer.IsReady);
        await WriteAsync(writer);
        _time.Advance(TimeSpan.FromMinutes(9));
        Assert.True(writer.IsReady);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.False(writer.IsReady);
        var later = await WriteAsync(writer);

        Assert.NotEqual(first.Process, later.Process);
    }

    [Fact]
    public async Task Write_KeepsNone_EachComesFromAnother()
    {
        using var writer = Make("", keepMinutes: 0);

        await writer.PrepareAsync();
        Assert.False(writer.IsReady);
        var (first, second) = (await WriteAsync(writer), await WriteAsync(writer));

        Assert.False(writer.IsReady);
        Assert.NotEqual(first.Process, second.Process);
    }

    [Theory]
    [InlineData("if (given === 1) process.exit(3);")]
    [InlineData("if (given === 1) { process.stdout.write('nonsense'); continue; }")]
    public async Task Write_ProcessFailsAtItsSecondReport_AnotherMakesIt(string line)
    {
        using var writer = Make(line);

        var (first, second) = (await WriteAsync(writer), await WriteAsync(writer));

        Assert.NotEqual(first.Process, second.Process);
        Assert.Equal(1, second.Given);
    }

    [Fact]
    public async Task Write_GivenUp_EndsTheProcess()
    {
        using var writer = Make("if (given === 1) for (;;) {}");
        await WriteAsync(writer);
        using var leaving = new CancellationTokenSource();

        var writing = writer.WriteAsync(new ReportDocument("Title", "x.pdf", []), leaving.Token);
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writing);
        Assert.False(writer.IsReady);
    }

    [Fact]
    public async Task Prepare_NoProcess_HasOneRunIn()
    {
        using var writer = Make("");

        await Task.WhenAll(writer.PrepareAsync(), writer.PrepareAsync());

        Assert.True(writer.IsReady);
        Assert.Equal(4, (await WriteAsync(writer)).Given);
    }

    [Fact]
    public async Task Prepare_ThereIsOne_LetsItStayLonger()
    {
        using var writer = Make("");
        await WriteAsync(writer);
        _time.Advance(TimeSpan.FromMinutes(9));

        await writer.PrepareAsync();
        _time.Advance(TimeSpan.FromMinutes(9));

        Assert.True(writer.IsReady);
        Assert.Equal(2, (await WriteAsync(writer)).Given);
    }

    [Fact]
    public async Task Prepare_ScriptFails_IsSilent()
    {
        using var writer = Make("process.exit(1);");

        await writer.PrepareAsync();

        Assert.False(writer.IsReady);
    }

    private static async Task<(int Process, int Given)> WriteAsync(ReportWriter writer)
    {
        var pdf = await writer.WriteAsync(new ReportDocument("Title", "x.pdf", []), Token);
        return Encoding.ASCII.GetString(pdf.Content)["%PDF-".Length..].Split(' ') is [var process, var given]
            ? (int.Parse(process, Format), int.Parse(given, Format))
            : throw new InvalidDataException("Not what the script writes.");
    }

    private static System.Globalization.CultureInfo Format => System.Globalization.CultureInfo.InvariantCulture;

    private ReportWriter Make(string line, double keepMinutes = 10)
    {
        ReportFiles.CopyFonts(_folder);
        File.WriteAllText(_folder.PathOf("write-report.mjs"), Script.Replace("LINE", line, StringComparison.Ordinal));
        return new ReportWriter(new ReportOptions { KeepMinutes = keepMinutes }, _folder.Path, _time);
    }
}
