using System.Globalization;
using System.Text;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>Writes small PDFs: a font that every reader has, and text at places.</summary>
internal static class PdfBytes
{
    public const double Width = 595;
    public const double Height = 842;

    /// <param name="pages">Text with its left edge and its baseline from the top, in points, and its size.</param>
    public static byte[] Of(params (string Text, double X, double Y, double Size)[][] pages)
    {
        List<string> objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"];
        List<int> kids = [];
        foreach (var page in pages)
        {
            var content = string.Concat(page.Select(text => string.Create(
                CultureInfo.InvariantCulture, $"BT /F1 {text.Size:0.##} Tf {text.X:0.##} {Height - text.Y:0.##} Td ({Escaped(text.Text)}) Tj ET\n")));
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}endstream");
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {Width} {Height}] /Resources << /Font << /F1 3 0 R >> >> /Contents {objects.Count} 0 R >>");
            kids.Add(objects.Count);
        }

        objects[1] = $"<< /Type /Pages /Count {kids.Count} /Kids [{string.Join(' ', kids.Select(kid => $"{kid} 0 R"))}] >>";
        return Assemble(objects, "");
    }

    /// <summary>Lines of one column, from the top.</summary>
    public static byte[] OfLines(params string[] lines) => Of([.. lines.Select((line, at) => (line, 60.0, 80.0 + (at * 14), 11.0))]);

    /// <summary>A PDF that says it is encrypted, with a password that nobody was told.</summary>
    public static byte[] Encrypted()
    {
        var value = new string('A', 64);
        return Assemble(
            ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 0 /Kids [] >>", $"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <{value}> /U <{value}> >>"],
            " /Encrypt 3 0 R /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]");
    }

    private static byte[] Assemble(List<string> objects, string trailer)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        List<int> places = [];
        for (var at = 0; at < objects.Count; at++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{at + 1} 0 obj\n{objects[at]}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(place => file.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R{trailer} >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string Escaped(string text) => text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("(", @"\(", StringComparison.Ordinal).Replace(")", @"\)", StringComparison.Ordinal);
}
