using System.Globalization;
using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Reporting.Charts;
using InterviewTrainer.Core.Research;
using InterviewTrainer.Core.Signals;

namespace InterviewTrainer.Core.Reporting.Pdf;

/// <summary>One interview as a report: what was chosen, asked, said, measured and judged, each with what it rests on.</summary>
public static class InterviewReport
{
    /// <summary>The report of an interview, as far as its words and signals were kept.</summary>
    /// <param name="parts">What is reported.</param>
    public static ReportDocument Of(InterviewReportParts parts)
    {
        var interview = parts.Interview;
        var moment = PlainWords.Moment(interview.StartedAt ?? interview.CreatedAt, parts.Time);
        var role = interview.Settings.Role.Length > 0 ? interview.Settings.Role : "Any role";
        return new ReportDocument(
            $"Interview of {moment} · {role}",
            string.Create(CultureInfo.InvariantCulture, $"interview-{interview.CreatedAt:yyyy-MM-dd}-{interview.Id.ToString("N")[..8]}.pdf"),
            [
                new ReportBlock.Heading(role, Level: 1),
                new ReportBlock.Paragraph($"{moment} · {PlainWords.Duration(interview.Elapsed)} · {parts.Persona}"),
                .. Settings(interview, parts),
                .. Honesty(interview),
                .. Feeling(parts.CheckIns),
                .. AssessmentBlocks.Of(parts.Assessment),
                new ReportBlock.Heading("Questions and answers"),
                .. interview.Turns.Count == 0 ? [new ReportBlock.Paragraph("No question was asked in this interview.")] : interview.Turns.SelectMany(turn => Answer(turn, interview.Settings.Consent, parts.Assessment)),
                .. interview.Closing.Length > 0 ? new ReportBlock[] { new ReportBlock.Question(interview.Closing) } : [],
                .. Sources(interview, parts.Assessment),
            ]);
    }

    private static IEnumerable<ReportBlock> Settings(Interview interview, InterviewReportParts parts)
    {
        var settings = interview.Settings;
        List<(string Name, string Value)> facts =
        [
            ("Level", settings.Level.ToString()),
            ("Field", settings.Domain),
            ("Interviewer", parts.Persona),
            ("Difficulty", settings.Difficulty.ToString()),
            ("Mode", settings.Mode == InterviewMode.Study ? "Study: tips and signals are shown" : "Pressure: neither tips nor signals"),
            ("Questions", $"{PlainWords.Number(settings.QuestionCount)} planned, {PlainWords.Number(interview.QuestionsAsked)} asked"),
            ("Length", $"up to {PlainWords.Duration(settings.Length)}"),
            ("Question packs", string.Join(", ", settings.PackIds)),
            ("Asked by", interview.Engines.Interviewer),
            ("Words by", interview.Engines.Hearing),
            ("Voice", interview.Engines.Voice),
            ("Speech told from silence by", interview.Engines.VoiceActivity),
            ("Judged by", interview.Engines.Judge),
        ];
        yield return new ReportBlock.Table(["What", "As chosen, or who took part"], [.. facts.Where(fact => fact.Value.Length > 0).Select(fact => (IReadOnlyList<string>)[fact.Name, fact.Value])], Wide: 1);
    }

    private static IEnumerable<ReportBlock> Honesty(Interview interview)
    {
        var consent = interview.Settings.Consent;
        yield return new ReportBlock.Paragraph(
            "Signals are measured in the timing and the level of the sound. They are for your own eyes: no number here says what a person is like, and none transfers between people.", ParagraphTone.Muted);
        if (interview.Turns.Any(AnswerWords.IsHeard))
        {
            yield return new ReportBlock.Paragraph("Words that were heard come from a recogniser. Some will be wrong, and most recognisers leave out “um” and “uh”.", ParagraphTone.Muted);
        }

        if (interview.Turns.Any(turn => turn.StandsInFor.Length > 0))
        {
            yield return new ReportBlock.Paragraph("In some turns the script stood in for the language model, which was late, wrong or gone.", ParagraphTone.Muted);
        }

        if (!consent.KeepWords || !consent.KeepSignals)
        {
            yield return new ReportBlock.Paragraph(
                $"{(consent.KeepWords ? "Signals were" : consent.KeepSignals ? "Words were" : "Words and signals were")} not kept, as you chose, so they are not in this report.", ParagraphTone.Muted);
        }
    }

    private static IEnumerable<ReportBlock> Feeling(IReadOnlyList<CheckIn> checkIns)
    {
        if (checkIns.Count == 0)
        {
            yield break;
        }

        var (before, after) = (checkIns.LastOrDefault(checkIn => checkIn.Tag == CheckInTag.Pre), checkIns.LastOrDefault(checkIn => checkIn.Tag == CheckInTag.Post));
        yield return new ReportBlock.Together(
        [
            new ReportBlock.Heading("How you felt"),
            new ReportBlock.Table(
                ["Your own rating, 0 to 100", "Before", "After"],
                [["Confident", Rating(before?.Confidence), Rating(after?.Confidence)], ["Stressed", Rating(before?.Stress), Rating(after?.Stress)]]),
        ]);
    }

    private static IEnumerable<ReportBlock> Answer(Turn turn, Consent consent, InterviewAssessment? assessment)
    {
        var reason = turn.FollowUpReason is { } because ? $"A follow-up: {because}" : "";
        yield return new ReportBlock.Together(
        [
            new ReportBlock.Heading($"{PlainWords.Number(turn.QuestionNumber)} · {turn.Competency}", Level: 3),
            new ReportBlock.Question(turn.Question),
            .. turn.Rephrased is { } other ? new ReportBlock[] { new ReportBlock.Paragraph($"In other words: {other}", ParagraphTone.Muted) } : [],
            .. reason.Length > 0 ? new ReportBlock[] { new ReportBlock.Paragraph(reason, ParagraphTone.Muted) } : [],
        ]);
        var words = AnswerWords.Text(turn);
        if (words.Length > 0)
        {
            yield return new ReportBlock.Quote(words, AnswerWords.WrittenBy(turn) is { Length: > 0 } by ? $"Words {by}." : "");
        }

        foreach (var line in new[] { AnswerWords.Outcome(turn, consent), AnswerWords.Doubt(turn) }.Where(line => line.Length > 0))
        {
            yield return new ReportBlock.Paragraph(line, ParagraphTone.Muted);
        }

        var judged = assessment?.Answers.FirstOrDefault(answer => answer.TurnId == turn.Id);
        foreach (var block in AssessmentBlocks.OfAnswer(judged))
        {
            yield return block;
        }

        foreach (var tip in judged is { NotScored: null } ? [] : turn.Tips)
        {
            yield return new ReportBlock.Paragraph($"Tip: {tip}");
        }

        if (turn.AnswerSource != Transcription.AnswerSource.Typed && turn.Signals is { Speech.Count: > 0 } signals)
        {
            yield return new ReportBlock.Figure(new SpeechTimelineChart(signals));
        }

        if (turn.State is TurnState.Answered or TurnState.CutOff)
        {
            foreach (var block in Signals(SignalCatalogue.Read(turn.Signals, turn.AnswerSource, consent.KeepSignals)))
            {
                yield return block;
            }
        }
    }

    private static IEnumerable<ReportBlock> Signals(IReadOnlyList<SignalReading> readings)
    {
        var measured = readings.Where(reading => reading.Value is not null).ToList();
        if (measured.Count > 0)
        {
            yield return new ReportBlock.Table(
                ["Signal", "Value", "How to read it"],
                [.. measured.Select(reading => (IReadOnlyList<string>)[reading.Definition.Name, reading.Display, string.Join(" ", reading.Caveats)])],
                Wide: 2);
        }

        foreach (var group in UnmeasuredSignals.ByReason(readings))
        {
            yield return new ReportBlock.Paragraph($"Not measured: {UnmeasuredSignals.Names([.. group])}. {group.Key}", ParagraphTone.Muted);
        }
    }

    private static IEnumerable<ReportBlock> Sources(Interview interview, InterviewAssessment? assessment)
    {
        var seen = interview.Turns
            .Where(turn => turn.State is TurnState.Answered or TurnState.CutOff)
            .SelectMany(turn => SignalCatalogue.Read(turn.Signals, turn.AnswerSource, interview.Settings.Consent.KeepSignals))
            .Where(reading => reading.Value is not null)
            .Select(reading => reading.Definition)
            .ToHashSet();
        var terms = AssessmentBlocks.Terms(assessment)
            .Concat(SignalCatalogue.Definitions.Where(seen.Contains).Select(definition => new ReportTerm(definition.Name, definition.Meaning, definition.Source)))
            .ToList();
        return terms.Count == 0 ? [] : [new ReportBlock.Heading("Definitions and sources"), new ReportBlock.Definitions(terms)];
    }

    private static string Rating(int? value) => value is { } given ? PlainWords.Number(given) : "–";
}
