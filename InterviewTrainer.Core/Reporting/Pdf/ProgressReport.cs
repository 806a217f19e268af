using System.Globalization;
using InterviewTrainer.Core.Coaching.Progress;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Reporting.Charts;
using InterviewTrainer.Core.Reporting.Progress;

namespace InterviewTrainer.Core.Reporting.Pdf;

/// <summary>All interviews as a report: when there was practice, and what changed; the lines are those of the page.</summary>
public static class ProgressReport
{
    /// <summary>Interviews that are listed, the newest; lines and what is usual come from all that are given.</summary>
    public const int MostListed = 200;

    /// <summary>More months of squares would be pages of nothing.</summary>
    private const int MostMonths = 6;

    /// <param name="data">What was practised.</param>
    /// <param name="personaTitle">What the interviewer of an identifier is called.</param>
    /// <param name="time">The clock whose zone moments are said in.</param>
    public static ReportDocument Of(PracticeData data, Func<string, string> personaTitle, TimeProvider time)
    {
        PracticedInterview[] newestFirst = [.. data.Interviews.Reverse().Take(MostListed)];
        return new ReportDocument(
            "Progress",
            string.Create(CultureInfo.InvariantCulture, $"progress-{time.GetLocalNow():yyyy-MM-dd}.pdf"),
            [
                new ReportBlock.Heading("Progress", Level: 1),
                new ReportBlock.Paragraph(Range(newestFirst, data.Count, time)),
                .. Months(newestFirst, time),
                .. Trends(new PracticeTrends(data.Interviews, time)),
                .. Interviews(newestFirst, personaTitle, time),
            ]);
    }

    private static string Range(PracticedInterview[] interviews, int all, TimeProvider time) => interviews switch
    {
        [] => "No interview is stored.",
        [var only] => $"{PracticeCount.Of(interviews)}, from {PlainWords.Moment(only.CreatedAt, time)}.",
        [var newest, .., var oldest] => $"{(all > interviews.Length ? $"The newest {PlainWords.Number(interviews.Length)} of {PlainWords.Number(all)} interviews" : PracticeCount.Of(interviews))}, "
            + $"from {PlainWords.Moment(oldest.CreatedAt, time)} to {PlainWords.Moment(newest.CreatedAt, time)}.",
    };

    private static IEnumerable<ReportBlock> Months(PracticedInterview[] interviews, TimeProvider time) => interviews
        .Select(interview => TimeZoneInfo.ConvertTimeFromUtc(interview.CreatedAt, time.LocalTimeZone))
        .GroupBy(day => (day.Year, day.Month))
        .OrderByDescending(month => month.Key)
        .Take(MostMonths)
        .OrderBy(month => month.Key)
        .Select(month => new ReportBlock.Figure(new MonthCalendar(
            month.Key.Year, month.Key.Month, month.GroupBy(day => day.Day).ToDictionary(days => days.Key, days => days.Count()), ("interview", "interviews"))));

    private static IEnumerable<ReportBlock> Trends(PracticeTrends trends)
    {
        if (trends.Count < 2)
        {
            return [new ReportBlock.Paragraph("Lines over the interviews appear once there are two; drills are left out.", ParagraphTone.Muted)];
        }

        List<PracticeTrend> all = [.. trends.Judged, .. trends.Measured, .. trends.Felt];
        var drawn = all.Where(trend => trend.Chart.CanBeDrawn).ToList();
        return
        [
            new ReportBlock.Heading("What changes"),
            new ReportBlock.Paragraph("Lines show what was judged and measured, and how you felt. A shaded band is where half of your own values lie, not a norm: none transfers between people.", ParagraphTone.Muted),
            .. Group("", trends.Judged),
            .. Group("In your voice", trends.Measured),
            .. Group("How you felt", trends.Felt),
            .. all.Count > drawn.Count ? new ReportBlock[] { new ReportBlock.Paragraph($"Not enough yet for a line: {string.Join(", ", all.Except(drawn).Select(trend => trend.Name.ToLowerInvariant()))}.", ParagraphTone.Muted) } : [],
            new ReportBlock.Heading("Your own rating, and the rules’"),
            new ReportBlock.Paragraph(trends.Self.Sentence),
            .. trends.Self.Chart.CanBeDrawn ? new ReportBlock[] { new ReportBlock.Figure(trends.Self.Chart) } : [],
            new ReportBlock.Heading("How this is worked out"),
            .. trends.Method.Select(text => new ReportBlock.Paragraph(text, ParagraphTone.Muted)),
            .. drawn.Count == 0 ? [] : new ReportBlock[]
            {
                new ReportBlock.Heading("Definitions and sources"),
                new ReportBlock.Definitions([.. drawn.Select(trend => new ReportTerm(trend.Name, trend.Meaning, trend.Source))]),
            },
        ];
    }

    /// <summary>The lines of a group that can be drawn, under its name.</summary>
    private static IEnumerable<ReportBlock> Group(string name, IReadOnlyList<PracticeTrend> trends)
    {
        var drawn = trends.Where(trend => trend.Chart.CanBeDrawn).ToList();
        return
        [
            .. name.Length > 0 && drawn.Count > 0 ? new ReportBlock[] { new ReportBlock.Heading(name) } : [],
            .. drawn.Select(trend => new ReportBlock.Together(
            [
                new ReportBlock.Heading(trend.Name, Level: 3),
                new ReportBlock.Figure(trend.Chart),
                .. trend.Said.Length > 0 ? new ReportBlock[] { new ReportBlock.Paragraph(trend.Said, ParagraphTone.Muted) } : [],
            ])),
        ];
    }

    private static IEnumerable<ReportBlock> Interviews(PracticedInterview[] interviews, Func<string, string> personaTitle, TimeProvider time) => interviews.Length == 0 ? [] :
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
                    $"{PlainWords.Number(interview.Answered)} of {PlainWords.Number(interview.Questions)}",
                    PlainWords.Duration(interview.Elapsed),
                    interview.Status == InterviewStatus.Concluded ? "Finished" : "Unfinished",
                ]),
            ],
            Wide: 1),
    ];
}
