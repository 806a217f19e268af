using System.Globalization;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Core.Reporting.Charts;
using InterviewTrainer.Core.Reporting.Progress;

namespace InterviewTrainer.Core.Reporting.Pdf;

/// <summary>All interviews as a report: when there was practice, and what changed.</summary>
public static class ProgressReport
{
    /// <summary>More months of squares would be pages of nothing.</summary>
    private const int MostMonths = 6;

    /// <param name="newestFirst">The interviews.</param>
    /// <param name="all">How many there are; more than given where only the newest are.</param>
    /// <param name="personaTitle">What the interviewer of an identifier is called.</param>
    /// <param name="time">The clock whose zone moments are said in.</param>
    public static ReportDocument Of(IReadOnlyList<InterviewSummary> newestFirst, int all, Func<string, string> personaTitle, TimeProvider time)
    {
        var trends = ProgressTrends.Of([.. newestFirst.Reverse()], time);
        var drawn = trends.Where(trend => trend.Chart.CanBeDrawn).ToList();
        return new ReportDocument(
            "Progress",
            string.Create(CultureInfo.InvariantCulture, $"progress-{time.GetLocalNow():yyyy-MM-dd}.pdf"),
            [
                new ReportBlock.Heading("Progress", Level: 1),
                new ReportBlock.Paragraph(Range(newestFirst, all, time)),
                new ReportBlock.Paragraph("Lines show what was measured and how you felt; they are no marks. A shaded band is where half of your own values lie, not a norm: none transfers between people.", ParagraphTone.Muted),
                .. Months(newestFirst, time),
                .. drawn.Count > 0 ? new ReportBlock[] { new ReportBlock.Heading("What changes") } : [],
                .. drawn.Select(trend => new ReportBlock.Together([new ReportBlock.Heading(trend.Name, Level: 3), new ReportBlock.Figure(trend.Chart)])),
                .. trends.Count > drawn.Count ? new ReportBlock[] { new ReportBlock.Paragraph($"Not enough yet for a line: {string.Join(", ", trends.Except(drawn).Select(trend => trend.Name.ToLowerInvariant()))}.", ParagraphTone.Muted) } : [],
                .. Interviews(newestFirst, personaTitle, time),
                .. drawn.Count == 0 ? [] : new ReportBlock[]
                {
                    new ReportBlock.Heading("Definitions and sources"),
                    new ReportBlock.Definitions([.. drawn.Select(trend => new ReportTerm(trend.Name, trend.Meaning, trend.Source))]),
                },
            ]);
    }

    private static string Range(IReadOnlyList<InterviewSummary> interviews, int all, TimeProvider time) => interviews switch
    {
        [] => "No interview is stored.",
        [var only] => $"One interview, from {PlainWords.Moment(only.CreatedAt, time)}.",
        [var newest, .., var oldest] => $"{(all > interviews.Count ? $"The newest {PlainWords.Number(interviews.Count)} of {PlainWords.Number(all)} interviews" : PlainWords.Count(all, "interview", "interviews"))}, "
            + $"from {PlainWords.Moment(oldest.CreatedAt, time)} to {PlainWords.Moment(newest.CreatedAt, time)}.",
    };

    private static IEnumerable<ReportBlock> Months(IReadOnlyList<InterviewSummary> interviews, TimeProvider time) => interviews
        .Select(interview => TimeZoneInfo.ConvertTimeFromUtc(interview.CreatedAt, time.LocalTimeZone))
        .GroupBy(day => (day.Year, day.Month))
        .OrderByDescending(month => month.Key)
        .Take(MostMonths)
        .OrderBy(month => month.Key)
        .Select(month => new ReportBlock.Figure(new MonthCalendar(
            month.Key.Year, month.Key.Month, month.GroupBy(day => day.Day).ToDictionary(days => days.Key, days => days.Count()), ("interview", "interviews"))));

    private static IEnumerable<ReportBlock> Interviews(IReadOnlyList<InterviewSummary> interviews, Func<string, string> personaTitle, TimeProvider time) => interviews.Count == 0 ? [] :
    [
        new ReportBlock.Heading("Interviews"),
        new ReportBlock.Table(
            ["When", "Role", "Interviewer", "Answered", "Length", "State"],
            [
                .. interviews.Select(interview => (IReadOnlyList<string>)
                [
                    PlainWords.Moment(interview.CreatedAt, time),
                    interview.Role.Length > 0 ? interview.Role : "Any role",
                    personaTitle(interview.PersonaId),
                    $"{PlainWords.Number(interview.Answered)} of {PlainWords.Number(interview.QuestionCount)}",
                    PlainWords.Duration(interview.Elapsed),
                    interview.Status == InterviewStatus.Concluded ? "Finished" : "Unfinished",
                ]),
            ],
            Wide: 1),
    ];
}
