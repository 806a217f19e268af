using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Reporting.Export;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Reporting.Export;

public sealed class CsvTableTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"so\"", "\"say \"\"so\"\"\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    [InlineData(" spaced ", "\" spaced \"")]
    [InlineData("größe 数字", "größe 数字")]
    [InlineData("=HYPERLINK(\"http://example.com\")", "\"'=HYPERLINK(\"\"http://example.com\"\")\"")]
    [InlineData("+1", "'+1")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(1)", "'@SUM(1)")]
    [InlineData("\tx", "'\tx")]
    public void Cell_Text_IsQuotedAndNoFormula(string text, string cell) => Assert.Equal(cell, CsvTable<int>.Cell(text));

    [Fact]
    public void Cell_Values_AreInvariantAndKeepTheirSign()
    {
        Assert.Equal("-23.5", CsvTable<int>.Cell(-23.5));
        Assert.Equal("-3", CsvTable<int>.Cell(-3));
        Assert.Equal("", CsvTable<int>.Cell(null));
        Assert.Equal("true", CsvTable<int>.Cell(true));
        Assert.Equal("cutOff", CsvTable<int>.Cell(TurnState.CutOff));
        Assert.Equal("2026-03-14T09:00:00.125Z", CsvTable<int>.Cell(SampleInterviews.Begin));
    }

    [Fact]
    public void Tables_EveryRow_HasACellForEachHeader()
    {
        var interview = SampleInterviews.Running();
        interview.Answer(interview.Ask("first um answer")).Words = interview.Turns[0].Words! with { Timed = SampleInterviews.Timed("first um answer") };
        var stored = SampleStored.Of(interview);

        Check(ExportTables.Interviews.Head, ExportTables.Interviews.Row(stored));
        Check(ExportTables.Turns.Head, ExportTables.Turns.Row(interview.Turns[0]));
        Check(ExportTables.Signals.Head, ExportTables.Signals.Row((interview.Turns[0], interview.Turns[0].Signals!)));
        Assert.All(ExportTables.WordRows(stored), row => Check(ExportTables.Words.Head, ExportTables.Words.Row(row)));
        var judged = ExportTables.AssessmentRows(stored).Select(ExportTables.Assessments.Row).ToList();
        Assert.Equal(3, judged.Count); // The answer as a whole, and two dimensions.
        Assert.Contains("notMeasured", judged[2], StringComparison.Ordinal);
    }

    private static void Check(string head, string row)
    {
        Assert.EndsWith("\r\n", row, StringComparison.Ordinal);
        var quotes = 0;
        Assert.Equal(head.Count(character => character == ','), row.Count(character => (quotes += character == '"' ? 1 : 0) % 2 == 0 && character == ','));
    }
}
