using InterviewTrainer.Core.Reporting.Charts;
using InterviewTrainer.Core.Signals;

namespace InterviewTrainer.Core.Reporting.Pdf;

/// <summary>A made-up report of a few pages with a block of each kind, by which the process that makes reports is run in. Nobody sees it.</summary>
internal static class RehearsalReport
{
    private const int Answers = 4;
    private const int Sentences = 60;

    private static readonly string Words = string.Join(' ', Enumerable.Range(1, Sentences).Select(number =>
        $"In week {number} I moved the orders first, measured for a day, and told the {number + 3} people who waited."));

    private static readonly AnswerSignals Signals = new()
    {
        Speech = [.. Enumerable.Range(0, 200).Select(span => new SpeechSpan(span * 2_100, (span * 2_100) + 1_500 + (span % 7 * 40)))],
    };

    public static ReportDocument Make() => new("Rehearsal", "rehearsal.pdf",
    [
        new ReportBlock.Heading("Rehearsal", Level: 1),
        .. Enumerable.Range(1, Answers).SelectMany(Answer),
        new ReportBlock.Figure(new LevelBars("Levels", [new LevelRow("Structure", 3, "2 quotes"), new LevelRow("Depth", 4, "1 quote")])),
        new ReportBlock.Definitions([new ReportTerm("Pause", "Silence between words.", "Its source.")]),
    ]);

    private static IEnumerable<ReportBlock> Answer(int number) =>
    [
        new ReportBlock.Together([new ReportBlock.Heading($"{number} · teamwork", Level: 3), new ReportBlock.Question("What did you do when it failed?")]),
        new ReportBlock.Quote(Words, "Words heard."),
        new ReportBlock.Paragraph("Not measured: nothing.", ParagraphTone.Muted),
        new ReportBlock.Figure(new SpeechTimelineChart(Signals)),
        new ReportBlock.Table(
            ["Signal", "Value", "How to read it"],
            [.. Enumerable.Range(1, 10).Select(row => (IReadOnlyList<string>)[$"Signal {row}", $"{row} s", "Longer where there was more to think about; no number says what a person is like."])],
            Wide: 2),
    ];
}
