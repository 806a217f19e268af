using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Coaching.Progress;
using InterviewTrainer.Core.Reporting.Charts;
using InterviewTrainer.Core.Reporting.Pdf;
using InterviewTrainer.Core.Reporting.Progress;
using InterviewTrainer.Tests.Coaching.Progress;
using Xunit;

namespace InterviewTrainer.Tests.Reporting.Pdf;

public sealed class ProgressReportTests
{
    [Fact]
    public void Of_Interviews_HasTheChartsOfThePage()
    {
        var data = Practice(Enumerable.Range(1, 9).Select(Interview));
        var page = new PracticeTrends(data.Interviews, TimeProvider.System);
        LineChart[] shown = [.. page.Judged.Concat(page.Measured).Concat(page.Felt).Select(trend => trend.Chart).Where(chart => chart.CanBeDrawn), page.Self.Chart];

        var report = Report(data);

        Assert.Equal(14, shown.Length);
        Assert.Equal(shown.Select(Drawn), Figures(report).OfType<LineChart>().Select(Drawn));
        Assert.Contains(Paragraphs(report), text => text == page.Judged[0].Said && text.StartsWith("Usually ", StringComparison.Ordinal));
        Assert.Contains(Paragraphs(report), text => text == "Not enough yet for a line: filler words, um and uh.");
    }

    [Fact]
    public void Of_OneInterviewAndADrill_DrawsNoLine()
    {
        var report = Report(Practice([Interview(1), Interview(2) with { IsDrill = true }]));

        Assert.Empty(Figures(report).OfType<LineChart>());
        Assert.Contains(Paragraphs(report), text => text.Contains("once there are two", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_NoInterview_SaysSo() => Assert.Contains("No interview is stored.", Paragraphs(Report(PracticeData.None)));

    [Fact]
    public void Of_MoreThanAreListed_ListsTheNewest()
    {
        var report = Report(Practice(Enumerable.Range(0, 250).Select(day => Interview(day) with { Role = $"Role {day}" })) with { Count = 300 });

        var listed = Assert.Single(report.Blocks.OfType<ReportBlock.Table>());
        Assert.Equal((200, "Role 249", "Role 50"), (listed.Rows.Count, listed.Rows[0][1], listed.Rows[^1][1]));
        Assert.Contains(Paragraphs(report), text => text.StartsWith("The newest 200 of 300 interviews", StringComparison.Ordinal));
    }

    private static ReportDocument Report(PracticeData data) => ProgressReport.Of(data, persona => persona, TimeProvider.System);

    private static PracticeData Practice(IEnumerable<PracticedInterview> interviews) => new([.. interviews], interviews.Count(), []);

    private static PracticedInterview Interview(int day)
    {
        var interview = PersonalBaselineTests.At(2026, 3, 1);
        return interview with
        {
            Id = Guid.NewGuid(),
            CreatedAt = interview.CreatedAt.AddDays(day),
            SelfRating = 3,
            Overall = 40 + day,
            Content = 40 + day,
            Levels = Enum.GetValues<Dimension>().Where(dimension => dimension.Group() == DimensionGroup.Content).ToDictionary(dimension => dimension, dimension => 1 + (day % 4.0)),
            Signals = new PracticedSignals(900, 2_000 + day, 0.7, 130 + day, 0.4, null, null),
            Felt = new FeltBeforeAndAfter(40, 50 + (day % 30), 60, 30),
        };
    }

    private static IEnumerable<IChart> Figures(ReportDocument report) => Flat(report.Blocks).OfType<ReportBlock.Figure>().Select(figure => figure.Chart);

    private static IEnumerable<string> Paragraphs(ReportDocument report) => Flat(report.Blocks).OfType<ReportBlock.Paragraph>().Select(paragraph => paragraph.Text);

    private static IEnumerable<ReportBlock> Flat(IEnumerable<ReportBlock> blocks) => blocks.SelectMany(block => block is ReportBlock.Together together ? together.Blocks : [block]);

    private static string Drawn(LineChart chart) => chart.Draw(ChartPalette.Print, PdfDefinition.TextWidth).ToString();
}
