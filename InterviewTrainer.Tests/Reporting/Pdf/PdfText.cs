using System.Text;
using InterviewTrainer.Core.Documents;
using InterviewTrainer.Core.Engines.Node;
using InterviewTrainer.Tests.Browser;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Reporting.Pdf;

/// <summary>What stands in a PDF, as other programs see it: pdf.js, and poppler where it is installed.</summary>
internal static class PdfText
{
    /// <summary>Its text, with single spaces between words.</summary>
    public static async Task<string> ReadAsync(byte[] pdf, CancellationToken cancellationToken)
    {
        var lines = await new NodeDocumentReader(new DocumentOptions()).ReadAsync(pdf, DocumentFormat.Pdf, progress: null, cancellationToken);
        return Spaced(string.Join(' ', lines.Lines.Select(line => line.Text)));
    }

    /// <summary>Its text by pdftotext; null where there is none.</summary>
    public static async Task<string?> PopplerAsync(byte[] pdf, CancellationToken cancellationToken)
    {
        if (Programs.OnPath("pdftotext") is not { } program)
        {
            return null;
        }

        using var folder = new ScratchFolder();
        return Spaced(Encoding.UTF8.GetString(await Programs.RunAsync(program, [folder.Write("report.pdf", pdf), "-"], "", cancellationToken)));
    }

    /// <summary>How many dots of a colour are on a page by pdftoppm at 50 dots an inch; null where there is none.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="page">From 1.</param>
    /// <param name="colour">Red, green, blue.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<int?> DotsAsync(byte[] pdf, int page, (byte R, byte G, byte B) colour, CancellationToken cancellationToken)
    {
        if (Programs.OnPath("pdftoppm") is not { } program)
        {
            return null;
        }

        using var folder = new ScratchFolder();
        var name = page.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var picture = await Programs.RunAsync(program, ["-r", "50", "-f", name, "-l", name, "-aa", "no", "-aaVector", "no", folder.Write("report.pdf", pdf)], "", cancellationToken);
        Assert.Equal((byte)'P', picture[0]);

        // Three bytes a dot behind a short header; a colour that lies across two dots is no colour of ours.
        var dots = 0;
        for (var at = picture.Length - 3; at > 20; at -= 3)
        {
            dots += picture[at] == colour.R && picture[at + 1] == colour.G && picture[at + 2] == colour.B ? 1 : 0;
        }

        return dots;
    }

    private static string Spaced(string text) => string.Join(' ', text.Split((char[])[' ', '\n', '\r', '\f', '\u00A0', '\u2003'], StringSplitOptions.RemoveEmptyEntries));
}
