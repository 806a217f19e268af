namespace InterviewTrainer.Core.Documents;

/// <summary>Reads a CV or a job description: what it is by its bytes, within the limits, then its lines and their structure. Thread-safe.</summary>
public sealed class DocumentReader(IDocumentLineReader lineReader, DocumentOptions options)
{
    /// <summary>Text beyond it is no CV; characters.</summary>
    private const int MaxCharacters = 400_000;

    private const int LongestName = 120;

    /// <summary>Largest file that is taken, bytes.</summary>
    public long MaxBytes => options.MaxBytes;

    /// <param name="name">The file's name, which nothing is believed of but an ending of Markdown; empty for pasted text.</param>
    /// <param name="content">The whole file.</param>
    /// <param name="kind">What it is about; null to guess.</param>
    /// <param name="progress">Told after each page; may be null.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DocumentException">The file cannot be read; the message says what to do.</exception>
    public async Task<UnderstoodDocument> ReadAsync(
        string name, ReadOnlyMemory<byte> content, DocumentKind? kind, IProgress<DocumentProgress>? progress, CancellationToken cancellationToken)
    {
        if (content.Length > options.MaxBytes)
        {
            throw TooLarge();
        }

        var shown = ShownName(name);
        var format = DocumentSniffer.FormatOf(shown, content);
        var lines = await LinesAsync(format, content, progress, cancellationToken);
        if (lines.Pages > options.MaxPages)
        {
            throw TooManyPages(lines.Pages, options.MaxPages);
        }

        if (!lines.Lines.Any(line => line.Text.Any(char.IsLetterOrDigit)))
        {
            throw new DocumentException(DocumentProblem.NoText, format == DocumentFormat.Pdf
                ? "There is no text in this PDF: it was probably scanned, so its pages are pictures. Export it as a PDF from the program it was written in, or paste the text."
                : "There is no text in this document. Choose another one, or paste the text.");
        }

        var understood = DocumentUnderstanding.Of(lines, kind, shown);
        return Claims(shown) is { } claimed && claimed != format && format is DocumentFormat.Pdf or DocumentFormat.Docx
            ? understood with { Warnings = [.. understood.Warnings, $"The file's name says {Path.GetExtension(shown)}, but it is a {Word(format)}; it was read as that."] }
            : understood;
    }

    /// <summary>The refusal of a file above the limit, also for whoever sees its size before its bytes.</summary>
    public DocumentException TooLarge() => new(
        DocumentProblem.TooLarge, $"This file is larger than {options.MaxMegabytes} MB. A CV is seldom so large without pictures: leave them out, or paste the text.");

    /// <summary>The refusal of a document with too many pages.</summary>
    public static DocumentException TooManyPages(int pages, int most) => new(
        DocumentProblem.TooManyPages, $"This document has {pages} pages, and at most {most} are read. Add the part that matters, or paste the text.");

    private async Task<DocumentLines> LinesAsync(DocumentFormat format, ReadOnlyMemory<byte> content, IProgress<DocumentProgress>? progress, CancellationToken cancellationToken)
    {
        if (format is DocumentFormat.Docx)
        {
            await DocxArchive.CheckAsync(content, cancellationToken);
        }

        if (format is DocumentFormat.Pdf or DocumentFormat.Docx)
        {
            return await lineReader.ReadAsync(content, format, progress, cancellationToken);
        }

        var text = DecodedText.TryDecode(content.Span)!;
        return text.Length <= MaxCharacters ? PlainTextReader.Read(text, format) : throw TooManyPages((int)(text.Length / 3_000L), options.MaxPages);
    }

    private static DocumentFormat? Claims(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".pdf" => DocumentFormat.Pdf,
        ".docx" => DocumentFormat.Docx,
        ".txt" or ".md" or ".markdown" or ".doc" => DocumentFormat.Text,
        _ => null,
    };

    private static string Word(DocumentFormat format) => format == DocumentFormat.Pdf ? "PDF" : "Word document";

    private static string ShownName(string name)
    {
        var last = CleanText.Line(name[(name.LastIndexOfAny(['/', '\\']) + 1)..]);
        return last.Length <= LongestName ? last : last[^LongestName..];
    }
}
