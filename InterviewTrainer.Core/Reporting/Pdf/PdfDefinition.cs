using System.Text.Json.Nodes;
using System.Xml.Linq;
using InterviewTrainer.Core.Reporting.Charts;
using InterviewTrainer.Core.Reporting.Pdf.Fonts;

namespace InterviewTrainer.Core.Reporting.Pdf;

/// <summary>
/// A report as pdfmake's definition. It is made of values alone: every text stands as the content of a <c>text</c> property, where pdfmake looks for no markup, and nothing here makes a link, reads a
/// file or names an address.
/// </summary>
internal sealed class PdfDefinition(ReportFonts fonts)
{
    /// <summary>Width of what is written on a page of A4, points.</summary>
    public const double TextWidth = 595.28 - (2 * Margin);

    private const double Margin = 56;
    private const int MaxFoot = 90;

    /// <summary>Characters; a dozen lines or so.</summary>
    private const int LongestWholeCell = 1_000;

    private readonly DrawableText _text = new(fonts);

    /// <summary>Characters that were marked, for the fonts have no glyph.</summary>
    public int Undrawn => _text.Undrawn;

    /// <summary>What <c>write-report.mjs</c> takes: the definition, and what stands at the foot of each page; a line of ASCII.</summary>
    public byte[] Of(ReportDocument document)
    {
        var content = new JsonArray([.. document.Blocks.Select(Block)]);
        var title = Text(document.Title, ReportFace.Sans);
        if (Undrawn > 0)
        {
            content.Add(Paragraph(
                $"{PlainWords.Count(Undrawn, "character", "characters")} of this report could not be drawn, for the fonts in it have Latin, Greek and Cyrillic letters and no others; each is marked {DrawableText.Mark}.",
                ParagraphTone.Muted));
        }

        var definition = new JsonObject
        {
            ["pageSize"] = "A4",
            ["pageMargins"] = new JsonArray(Margin, 52, Margin, 60),
            ["language"] = "en",
            ["displayTitle"] = true,
            ["info"] = new JsonObject { ["title"] = title, ["creator"] = "InterviewTrainer", ["producer"] = "pdfmake" },
            ["defaultStyle"] = new JsonObject { ["font"] = "Sans", ["fontSize"] = 9, ["lineHeight"] = 1.25, ["color"] = ChartPalette.Print.Ink },
            ["content"] = content,
        };
        return System.Text.Encoding.UTF8.GetBytes(new JsonObject { ["definition"] = definition, ["foot"] = title.Length > MaxFoot ? title[..MaxFoot] + "…" : title, ["muted"] = ChartPalette.Print.Muted, ["line"] = ChartPalette.Print.Line }.ToJsonString());
    }

    private JsonObject Block(ReportBlock block) => block switch
    {
        ReportBlock.Heading heading => Heading(heading),
        ReportBlock.Paragraph paragraph => Paragraph(paragraph.Text, paragraph.Tone),
        ReportBlock.Question question => new JsonObject { ["text"] = Text(question.Text, ReportFace.Serif), ["font"] = "Serif", ["fontSize"] = 13, ["margin"] = new JsonArray(0, 2, 0, 6) },
        ReportBlock.Quote quote => Quote(quote),
        ReportBlock.Table table => Table(table),
        ReportBlock.Figure figure => Figure(figure.Chart),
        ReportBlock.Definitions definitions => new JsonObject { ["stack"] = new JsonArray([.. definitions.Terms.Select(Term)]) },
        ReportBlock.Together together => new JsonObject { ["stack"] = new JsonArray([.. together.Blocks.Select(Block)]), ["unbreakable"] = true },
        ReportBlock.PageBreak => new JsonObject { ["text"] = "", ["pageBreak"] = "after" },
        _ => throw new NotSupportedException($"No form for {block.GetType().Name}."),
    };

    private JsonObject Heading(ReportBlock.Heading heading) => heading.Level switch
    {
        1 => new JsonObject { ["text"] = Text(heading.Text, ReportFace.Serif), ["font"] = "Serif", ["fontSize"] = 20, ["margin"] = new JsonArray(0, 0, 0, 6) },
        2 => new JsonObject { ["text"] = Text(heading.Text, ReportFace.SansBold), ["bold"] = true, ["fontSize"] = 12, ["margin"] = new JsonArray(0, 16, 0, 6) },
        _ => new JsonObject { ["text"] = Text(heading.Text, ReportFace.SansBold), ["bold"] = true, ["margin"] = new JsonArray(0, 8, 0, 3) },
    };

    private JsonObject Paragraph(string text, ParagraphTone tone)
    {
        var paragraph = new JsonObject { ["text"] = Text(text, tone == ParagraphTone.Strong ? ReportFace.SansBold : ReportFace.Sans), ["margin"] = new JsonArray(0, 0, 0, 4) };
        switch (tone)
        {
            case ParagraphTone.Muted:
                (paragraph["color"], paragraph["fontSize"]) = (ChartPalette.Print.Muted, 8);
                break;
            case ParagraphTone.Strong:
                (paragraph["bold"], paragraph["fontSize"]) = (true, 10.5);
                break;
        }

        return paragraph;
    }

    private JsonObject Quote(ReportBlock.Quote quote)
    {
        var inside = new JsonArray(new JsonObject { ["text"] = Text(quote.Text, ReportFace.Serif), ["font"] = "Serif", ["fontSize"] = 9.5 });
        if (quote.Source.Length > 0)
        {
            inside.Add(new JsonObject { ["text"] = Text(quote.Source, ReportFace.Sans), ["fontSize"] = 8, ["color"] = ChartPalette.Print.Muted, ["margin"] = new JsonArray(0, 2, 0, 0) });
        }

        return new JsonObject { ["table"] = new JsonObject { ["widths"] = new JsonArray("*"), ["body"] = new JsonArray(new JsonArray(new JsonObject { ["stack"] = inside })) }, ["layout"] = "quote", ["margin"] = new JsonArray(0, 2, 0, 6) };
    }

    private JsonObject Table(ReportBlock.Table table) => new()
    {
        ["table"] = new JsonObject
        {
            ["headerRows"] = 1,
            ["keepWithHeaderRows"] = AreShort(table) ? 1 : 0,
            ["dontBreakRows"] = AreShort(table),
            ["widths"] = new JsonArray([.. table.Headers.Select((_, column) => (JsonNode)(column == table.Wide ? "*" : "auto"))]),
            ["body"] = new JsonArray(
            [
                new JsonArray([.. table.Headers.Select(header => (JsonNode)new JsonObject { ["text"] = Text(header, ReportFace.SansBold), ["bold"] = true, ["color"] = ChartPalette.Print.Muted })]),
                .. table.Rows.Select(row => (JsonNode)new JsonArray([.. row.Select(cell => (JsonNode)new JsonObject { ["text"] = Text(cell, ReportFace.Sans) })])),
            ]),
        },
        ["layout"] = "data",
        ["fontSize"] = 8,
        ["margin"] = new JsonArray(0, 4, 0, 8),
    };

    /// <summary>A row that is kept whole and does not fit on a page loses what does not.</summary>
    private static bool AreShort(ReportBlock.Table table) => table.Rows.All(row => row.All(cell => cell.Length <= LongestWholeCell));

    private JsonObject Figure(IChart chart)
    {
        var drawing = chart.Draw(ChartPalette.Print, TextWidth);
        foreach (var text in drawing.DescendantNodes().OfType<XText>().ToList())
        {
            var isBold = (string?)text.Parent!.Attribute("font-weight") == "bold";
            text.Value = text.Parent.Name.LocalName is "title" or "desc" ? text.Value : Text(text.Value, isBold ? ReportFace.SansBold : ReportFace.Sans);
        }

        return new JsonObject
        {
            ["stack"] = new JsonArray(
                new JsonObject { ["svg"] = drawing.ToString(SaveOptions.DisableFormatting), ["width"] = TextWidth },
                new JsonObject { ["text"] = Text(chart.Description, ReportFace.Sans), ["fontSize"] = 7.5, ["color"] = ChartPalette.Print.Muted, ["margin"] = new JsonArray(0, 3, 0, 0) }),
            ["unbreakable"] = true,
            ["margin"] = new JsonArray(0, 6, 0, 8),
        };
    }

    private JsonNode Term(ReportTerm term) => new JsonObject
    {
        ["text"] = new JsonArray(
            new JsonObject { ["text"] = Text(term.Name, ReportFace.SansBold) + ". ", ["bold"] = true },
            new JsonObject { ["text"] = Text(term.Meaning, ReportFace.Sans) },
            new JsonObject { ["text"] = term.Source.Length > 0 ? " " + Text(term.Source, ReportFace.SansItalic) : "", ["italics"] = true, ["color"] = ChartPalette.Print.Muted }),
        ["fontSize"] = 8,
        ["margin"] = new JsonArray(0, 0, 0, 4),
    };

    private string Text(string text, ReportFace face) => _text.Of(text, face);
}
