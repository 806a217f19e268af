using System.Text;

namespace InterviewTrainer.Core.Documents;

/// <summary>Says what a file is by its bytes; its name is only a claim.</summary>
internal static class DocumentSniffer
{
    /// <summary>PDF readers accept some bytes before the header.</summary>
    private const int HeaderWindow = 1024;

    private const string Kinds = "a PDF, a Word document (.docx) or a text file";

    /// <exception cref="DocumentException">It is nothing that can be read here.</exception>
    public static DocumentFormat FormatOf(string name, ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        if (bytes.Length == 0)
        {
            throw new DocumentException(DocumentProblem.Empty, "This file is empty. Choose another one, or paste the text.");
        }

        if (bytes[..Math.Min(HeaderWindow, bytes.Length)].IndexOf("%PDF-"u8) >= 0)
        {
            return DocumentFormat.Pdf;
        }

        if (bytes.StartsWith("PK\x03\x04"u8))
        {
            return Package(content);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
                ? new DocumentException(DocumentProblem.Encrypted, "This Word document is protected by a password. Open it in Word, remove the password (File, Info, Protect Document), save it and add it again.")
                : new DocumentException(DocumentProblem.LegacyWord, "This is a Word document of the old kind (.doc). Open it in Word or LibreOffice and save it as .docx or PDF, then add that.");
        }

        if (OtherKind(bytes) is { } other)
        {
            throw new DocumentException(DocumentProblem.OtherFormat, $"This is {other}, which is not read here. Save it as {Kinds}, or paste the text.");
        }

        return DecodedText.TryDecode(bytes) is not null
            ? Path.GetExtension(name).ToLowerInvariant() is ".md" or ".markdown" ? DocumentFormat.Markdown : DocumentFormat.Text
            : throw new DocumentException(DocumentProblem.OtherFormat, $"What is in this file is not known here: it is not {Kinds}. Choose another one, or paste the text.");
    }

    private static DocumentFormat Package(ReadOnlyMemory<byte> content)
    {
        using var archive = DocxArchive.Open(content);
        var names = archive.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return true switch
        {
            _ when names.Contains("word/document.xml") => DocumentFormat.Docx,
            _ when names.Contains("content.xml") => throw Other("an OpenDocument file (.odt)"),
            _ when names.Any(name => name.EndsWith(".iwa", StringComparison.OrdinalIgnoreCase)) || names.Contains("index.xml") => throw Other("an Apple Pages document"),
            _ when names.Any(name => name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)) => throw Other("an Excel workbook"),
            _ when names.Any(name => name.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase)) => throw Other("a PowerPoint presentation"),
            _ => throw Other("a ZIP archive without a Word document in it"),
        };
    }

    private static DocumentException Other(string kind) =>
        new(DocumentProblem.OtherFormat, $"This is {kind}, which is not read here. Save it as {Kinds}, or paste the text.");

    private static string? OtherKind(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(HeaderWindow, bytes.Length)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        return true switch
        {
            _ when start.StartsWith("{\\rtf", StringComparison.Ordinal) => "a rich text file (.rtf)",
            _ when start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase) => "a web page",
            _ when start.StartsWith("\u0089PNG", StringComparison.Ordinal) || start.StartsWith("\u00FF\u00D8\u00FF", StringComparison.Ordinal)
                || start.StartsWith("GIF8", StringComparison.Ordinal) || start.StartsWith("II*\0", StringComparison.Ordinal) || start.StartsWith("MM\0*", StringComparison.Ordinal)
                || (start.StartsWith("RIFF", StringComparison.Ordinal) && start.IndexOf("WEBP", StringComparison.Ordinal) == 8) => "a picture",
            _ when start.StartsWith("%!PS", StringComparison.Ordinal) => "a PostScript file",
            _ when start.StartsWith("\u001F\u008B", StringComparison.Ordinal) || start.StartsWith("7z\u00BC\u00AF", StringComparison.Ordinal)
                || start.StartsWith("Rar!", StringComparison.Ordinal) => "an archive",
            _ => null,
        };
    }
}
