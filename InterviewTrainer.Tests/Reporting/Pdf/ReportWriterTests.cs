using System.Text;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Reporting.Charts;
using InterviewTrainer.Core.Reporting.Pdf;
using InterviewTrainer.Core.Research;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Reporting.Pdf;

[Trait("Category", "Slow")]
public sealed class ReportWriterTests : IDisposable
{
    private const string Hostile = "<a href=\"http://example.com/\">x</a> {\"image\": \"file:///etc/passwd\"} [link](http://example.com) \\u0041 ${process.env}";

    private readonly ReportWriter _writer = new(new ReportOptions());
    private readonly ScratchFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _writer.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Write_ScriptsOfEurope_ComeOutAsText()
    {
        var report = await WriteAsync(new ReportBlock.Quote("Größe, œuvre, Καλημέρα κόσμε, Здравствуй, ęąćż."), new ReportBlock.Heading("Ελληνικά и Русский"));

        foreach (var text in await TextsAsync(report))
        {
            Assert.Contains("Größe, œuvre, Καλημέρα κόσμε, Здравствуй, ęąćż.", text, StringComparison.Ordinal);
            Assert.Contains("Ελληνικά и Русский", text, StringComparison.Ordinal);
            Assert.Contains("1 of 1", text, StringComparison.Ordinal);
        }

        Assert.Equal(0, report.Undrawn);
    }

    [Fact]
    public async Task Write_CharactersWithoutGlyph_AreMarkedCountedAndSaid()
    {
        var report = await WriteAsync(new ReportBlock.Quote("Launch 🚀 by 👩‍🚀, 数字."), new ReportBlock.Figure(new LevelBars("Levels", [new LevelRow("Rocket 🚀", 3, "2 quotes")])));

        Assert.Equal(6, report.Undrawn); // Twice in the chart: as its label and in its description.
        foreach (var text in await TextsAsync(report))
        {
            Assert.Contains("Launch □ by □, □□.", text, StringComparison.Ordinal);
            Assert.Contains("Six characters of this report could not be drawn", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Write_HostileText_StaysTextAndMakesNoLink()
    {
        var report = await WriteAsync(new ReportBlock.Quote(Hostile, Hostile), new ReportBlock.Table([Hostile], [[Hostile]]), new ReportBlock.Definitions([new ReportTerm(Hostile, Hostile, Hostile)]));

        var raw = Encoding.Latin1.GetString(report.Content);
        Assert.All(new[] { "/URI", "/Link", "/JavaScript", "/Subtype /Image", "/EmbeddedFile", "/Launch" }, word => Assert.DoesNotContain(word, raw, StringComparison.Ordinal));
        foreach (var text in await TextsAsync(report))
        {
            Assert.Contains("href=\"http://example.com/\"", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Write_Figure_IsDrawnInItsColours()
    {
        var report = await WriteAsync(new ReportBlock.Figure(new SpeechTimelineChart(SampleInterviews.Signals())));

        Assert.All(await TextsAsync(report), text => Assert.Contains("longest pause 6.0 s", text, StringComparison.Ordinal));
        if (await PdfText.DotsAsync(report.Content, page: 1, (0x0E, 0x6B, 0x63), Token) is { } speech)
        {
            Assert.InRange(speech, 1_000, 10_000);
        }
    }

    [Fact]
    public async Task Write_WordWithoutEnd_IsBrokenIntoLines()
    {
        var report = await WriteAsync(new ReportBlock.Quote(new string('w', 20_000)));

        Assert.InRange((await TextsAsync(report))[0].Count(character => character == 'w'), 19_000, 20_000); // Lines that are all alike look like running titles to the reader, which drops a few.
    }

    [Fact]
    public async Task Write_Interview_HoldsWhatWasAskedSaidAndMeasured()
    {
        var interview = SampleInterviews.Running();
        interview.Answer(interview.Ask("I found it in the log."));
        interview.Answer(interview.Ask("Half of them.", followUp: FollowUpIntent.Numbers)).AnswerSource = AnswerSource.Typed;
        interview.Close(interview.Ask(), TurnState.Skipped, SampleInterviews.Begin);
        interview.Conclude(ConclusionReason.AllAsked, "Goodbye.", TimeSpan.FromMinutes(3), SampleInterviews.Begin.AddMinutes(4));
        CheckIn[] checkIns = [new(CheckInTag.Pre, 40, 61, SampleInterviews.Begin), new(CheckInTag.Post, 72, 30, SampleInterviews.Begin)];

        var report = await _writer.WriteAsync(InterviewReport.Of(new InterviewReportParts(interview, "Cold", checkIns, TimeProvider.System)), Token);

        Assert.Equal($"interview-2026-03-14-{interview.Id.ToString("N")[..8]}.pdf", report.FileName);
        foreach (var text in await TextsAsync(report))
        {
            string[] expected =
            [
                "Site reliability engineer", "Tell me about a conflict in your team.", "I found it in the log.", "Words heard by this browser.", "longest pause 6.0 s", "Longest pause",
                "A follow-up: no figure in the answer", "Skipped.", "Words typed.", "Stressed", "61", "Definitions and sources", "Goldman-Eisler", "espeak-ng", "Goodbye.",
            ];
            Assert.All(expected, line => Assert.Contains(line, text, StringComparison.Ordinal));
        }
    }

    /// <summary>The second comes from a process that has made one.</summary>
    [Fact]
    public async Task Write_SameReportTwice_IsTheSameButForItsDate()
    {
        ReportBlock[] blocks = [new ReportBlock.Quote(string.Join(' ', Enumerable.Range(1, 900))), new ReportBlock.Table(["What", "How"], [["Pace", string.Join(' ', Enumerable.Range(1, 90))]], Wide: 1)];

        var (first, second) = (await WriteAsync(blocks), await WriteAsync(blocks));

        Assert.Equal(await TextsAsync(first), await TextsAsync(second));
    }

    [Fact]
    public async Task Write_LongQuote_KeepsEveryWordOnItsLine()
    {
        var words = string.Join(' ', Enumerable.Range(1, 900).Select(number => $"word{number}"));

        var report = await WriteAsync(new ReportBlock.Quote(words + "\nNext line."), new ReportBlock.Table(["What", "How"], [[words[..400], words]], Wide: 1));

        Assert.All(await TextsAsync(report), text => Assert.Contains("word899 word900 Next line.", text, StringComparison.Ordinal));
        Assert.All(await TextsAsync(report), text => Assert.Equal(2, text.Split("word900").Length - 1));
    }

    [Fact]
    public async Task Write_NoFonts_SaysWhatToDo()
    {
        using var writer = new ReportWriter(new ReportOptions(), _folder.Path);

        var exception = await Assert.ThrowsAsync<ReportException>(() => writer.WriteAsync(new ReportDocument("Title", "x.pdf", []), Token));

        Assert.Contains("Build the program again", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("for (;;) {}", "WriteSeconds")]
    [InlineData("const all = []; setInterval(() => all.push(Buffer.alloc(8 << 20, 1)), 5);", "WriterMemoryMb")]
    [InlineData("process.stdout.write('%PDF-1.3'); process.exitCode = 1;", "could not be made")]
    [InlineData("process.stdout.write('nonsense');", "could not be made")]
    public async Task Write_ScriptThatFails_IsEndedAndSaidWhy(string script, string said)
    {
        ReportFiles.CopyFonts(_folder);
        await File.WriteAllTextAsync(_folder.PathOf("write-report.mjs"), script, Token);
        using var writer = new ReportWriter(new ReportOptions { WriteSeconds = script.StartsWith("for", StringComparison.Ordinal) ? 1 : 60, WriterMemoryMb = 256 }, _folder.Path);

        var exception = await Assert.ThrowsAsync<ReportException>(() => writer.WriteAsync(new ReportDocument("Title", "x.pdf", []), Token));

        Assert.Contains(said, exception.Message, StringComparison.Ordinal);
    }

    private Task<ReportPdf> WriteAsync(params ReportBlock[] blocks) => _writer.WriteAsync(new ReportDocument("A report", "report.pdf", blocks), Token);

    /// <summary>As each program that is here reads it.</summary>
    private static async Task<IReadOnlyList<string>> TextsAsync(ReportPdf report)
    {
        var own = await PdfText.ReadAsync(report.Content, Token);
        return await PdfText.PopplerAsync(report.Content, Token) is { } poppler ? [own, poppler] : [own];
    }
}
