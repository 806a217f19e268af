using System.Globalization;
using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Reporting.Charts;

namespace InterviewTrainer.Core.Reporting.Pdf;

/// <summary>A judgement in a report: what it rests on stands beside every number, and what was not judged says why.</summary>
internal static class AssessmentBlocks
{
    /// <summary>So many quotes of a dimension; more would hide the answer.</summary>
    private const int MostQuotes = 4;

    /// <summary>The judgement of the whole interview.</summary>
    /// <param name="assessment">Null where nobody judged.</param>
    public static IEnumerable<ReportBlock> Of(InterviewAssessment? assessment)
    {
        if (assessment is null)
        {
            yield return new ReportBlock.Paragraph("Nothing is scored in this report: no answer of this interview was judged.", ParagraphTone.Muted);
            yield break;
        }

        yield return new ReportBlock.Heading("What was judged");
        yield return new ReportBlock.Paragraph(
            $"Judged by {assessment.Judge}, with {assessment.Weights}. Levels run from 1 (poor) to 5 (excellent); a level stands only where there was enough to judge. It is a judgement of these answers, not of a person.",
            ParagraphTone.Muted);
        foreach (var block in Advice(assessment))
        {
            yield return block;
        }

        foreach (var block in Arithmetic(assessment))
        {
            yield return block;
        }

        if (assessment.Dimensions.Any(score => score.Level is not null))
        {
            yield return new ReportBlock.Figure(new CompetencyMap("Levels over the interview", [.. assessment.Dimensions.Select(score => Row(assessment, score))], DimensionScore.Highest));
        }
    }

    /// <summary>The judgement of one answer; nothing where it was not among those judged.</summary>
    public static IEnumerable<ReportBlock> OfAnswer(AnswerAssessment? answer)
    {
        if (answer is null)
        {
            return [];
        }

        if (answer.Overall is not { } overall)
        {
            return [new ReportBlock.Paragraph($"Not scored: {answer.Why}", ParagraphTone.Muted)];
        }

        var rubric = answer.RubricLevel is { } level ? $" It comes nearest to level {PlainWords.Number(level)} of the question’s rubric." : "";
        var disagreements = answer.Disagreements.Select(each => $" On {DimensionWords.Name(each.Dimension).ToLowerInvariant()} the rules say {Number(each.RulesLevel)} and the language model {Number(each.ModelLevel)}.");
        return
        [
            new ReportBlock.Paragraph($"Content of this answer: {Number(overall)} of 100.{rubric}{(answer.JudgedBy.Length > 0 ? $" Judged by {answer.JudgedBy}." : "")}{string.Concat(disagreements)}"),
            new ReportBlock.Table(
                ["Dimension", "Level", "Rests on"],
                [.. answer.Dimensions.Select(score => (IReadOnlyList<string>)[DimensionWords.Name(score.Dimension), Level(score), $"{score.Why}{Quotes(score.Evidence)}"])],
                Wide: 2),
        ];
    }

    /// <summary>What the dimensions of a judgement mean.</summary>
    public static IEnumerable<ReportTerm> Terms(InterviewAssessment? assessment) => assessment is null ? [] :
    [
        .. assessment.Dimensions.Where(score => score.Level is not null).Select(score => DimensionWords.Term(score.Dimension)),
        new ReportTerm(
            "Scores",
            "The weighted mean of the levels, level 1 at 0 and level 5 at 100. What was not scored is left out, and its weight with it.",
            $"Weights {assessment.Weights}, as published with the program."),
    ];

    private static IEnumerable<ReportBlock> Advice(InterviewAssessment assessment)
    {
        if (assessment.OneThing is { } one)
        {
            yield return new ReportBlock.Together([new ReportBlock.Heading("The one thing to work on", Level: 3), new ReportBlock.Paragraph(one.Text, ParagraphTone.Strong), new ReportBlock.Paragraph($"{one.Why} ({one.Source})", ParagraphTone.Muted)]);
            foreach (var quote in one.Evidence.Select(place => place.Evidence.Quote).Where(quote => quote.Length > 0).Take(MostQuotes))
            {
                yield return new ReportBlock.Quote(quote);
            }
        }

        foreach (var (title, items) in new[] { ("What to keep doing", assessment.WentWell), ("What else could be worked on", assessment.Further) }.Where(part => part.Item2.Count > 0))
        {
            yield return new ReportBlock.Heading(title, Level: 3);
            foreach (var item in items)
            {
                yield return new ReportBlock.Paragraph($"{item.Text} {item.Why} ({item.Source})");
            }
        }
    }

    private static IEnumerable<ReportBlock> Arithmetic(InterviewAssessment assessment)
    {
        if (assessment.Overall.Value is not { } overall)
        {
            yield return new ReportBlock.Paragraph(assessment.IsPartial ? "Overall: not scored. Fewer than half of the answers could be judged." : "Overall: not scored. There was not enough to judge.");
            yield break;
        }

        var rating = assessment.Rating switch { 1 => ", poor", 2 => ", average", 3 => ", good", _ => "" };
        var weight = assessment.Overall.Terms.Where(term => term.Level is not null).Sum(term => term.Weight);
        var table = new ReportBlock.Table(
            ["Part", "Level", "As 0 to 100", "Weight", "Adds", "Answers"],
            [
                .. assessment.Overall.Terms.Select(term => (IReadOnlyList<string>)
                [
                    Title(term.Name),
                    term.Level is { } level ? Number(level) : "not scored",
                    term.Level is { } hundred ? Number(Score.ToHundred(hundred)) : "–",
                    term.Level is null ? "–" : $"{Number(term.Weight)} of {Number(weight)}",
                    term.Level is { } counted && weight > 0 ? Number(Score.ToHundred(counted) * term.Weight / weight) : "0",
                    term.Level is null ? "–" : PlainWords.Number(term.Answers),
                ]),
                ["Sum", "", "", Number(weight), Number(overall), ""],
            ]);
        var groups = new ReportBlock.Paragraph(
            string.Join(" · ", new[] { ("Content", assessment.Content), ("Delivery", assessment.Delivery), ("Presence", assessment.Presence) }
                .Select(part => $"{part.Item1} {(part.Item2.Value is { } value ? Number(value) : "not scored")}")),
            ParagraphTone.Muted);
        yield return new ReportBlock.Together([new ReportBlock.Heading($"Overall: {Number(overall)} of 100{rating}", Level: 3), table, groups]);
    }

    private static CompetencyRow Row(InterviewAssessment assessment, DimensionScore score)
    {
        var levels = assessment.Answers.SelectMany(answer => answer.Dimensions).Where(each => each.Dimension == score.Dimension && each.Level is not null).Select(each => each.Level!.Value).ToList();
        return new CompetencyRow(DimensionWords.Name(score.Dimension), score.Level, levels.Count > 0 ? levels.Min() : null, levels.Count > 0 ? levels.Max() : null, levels.Count);
    }

    private static string Level(DimensionScore score) => score.Level is { } level ? $"{Number(level)} of 5" : "not scored";

    private static string Quotes(IReadOnlyList<Evidence> evidence)
    {
        var quotes = evidence.Where(place => place.Quote.Length > 0).Select(place => $"“{place.Quote}”").ToList();
        return quotes.Count == 0 ? "" : $" {string.Join(" ", quotes.Take(MostQuotes))}{(quotes.Count > MostQuotes ? $" and {PlainWords.Number(quotes.Count - MostQuotes)} more" : "")}";
    }

    private static string Title(string name) => name.Length > 0 ? char.ToUpperInvariant(name[0]) + name[1..] : name;

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
