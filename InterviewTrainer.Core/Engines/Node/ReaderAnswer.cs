using System.Text.Json;
using InterviewTrainer.Core.Documents;
using InterviewTrainer.Core.Documents.Layout;

namespace InterviewTrainer.Core.Engines.Node;

/// <summary>What the reading process says, line by line. It has met a hostile file, so nothing of its shape is taken for granted.</summary>
internal sealed class ReaderAnswer(DocumentFormat format, int maxPages, IProgress<DocumentProgress>? progress)
{
    private readonly List<PageRuns> _pages = [];
    private readonly List<TextLine> _blocks = [];

    /// <summary>It came to its end.</summary>
    public bool IsWhole { get; private set; }

    /// <exception cref="DocumentException">The process reports why the file cannot be read, or says something that cannot be.</exception>
    public void Add(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            Add(json.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            throw Damaged(format, exception);
        }
    }

    public DocumentLines ToLines() => format == DocumentFormat.Docx ? DocumentLines.WithoutPages(_blocks) : PdfLines.Of(_pages);

    public static DocumentException Damaged(DocumentFormat format, Exception? inner = null) => new(
        DocumentProblem.Damaged,
        format == DocumentFormat.Pdf
            ? "This PDF is damaged or was not copied completely. Open it, save or print it to a new PDF, and add that; or paste the text."
            : "This Word document is damaged or was not copied completely. Open it in Word, save it again, and add that; or paste the text.",
        inner);

    private void Add(JsonElement said)
    {
        if (said.TryGetProperty("error", out var error))
        {
            throw error.GetString() switch
            {
                "password" => new DocumentException(
                    DocumentProblem.Encrypted, "This PDF is protected by a password. Open it, print it to a new PDF without one, and add that; or paste the text."),
                "pages" => DocumentReader.TooManyPages(said.GetProperty("pages").GetInt32(), maxPages),
                _ => Damaged(format),
            };
        }

        if (said.TryGetProperty("runs", out var runs))
        {
            AddPage(said, runs);
        }
        else if (said.TryGetProperty("blocks", out var blocks))
        {
            _blocks.AddRange(blocks.EnumerateArray().Select(Block).Where(block => block.Text.Length > 0));
        }
        else
        {
            IsWhole |= said.TryGetProperty("done", out _);
        }
    }

    private void AddPage(JsonElement said, JsonElement runs)
    {
        var (page, pages) = (said.GetProperty("page").GetInt32(), said.GetProperty("pages").GetInt32());
        _pages.Add(new PageRuns(page, said.GetProperty("width").GetDouble(), said.GetProperty("height").GetDouble(), [.. runs.EnumerateArray().Select(Run)]));
        progress?.Report(new DocumentProgress(page, pages));
    }

    private static TextRun Run(JsonElement run) =>
        new(run[0].GetString() ?? "", run[1].GetDouble(), run[2].GetDouble(), run[3].GetDouble(), run[4].GetDouble(), run[5].GetBoolean());

    private static TextLine Block(JsonElement block)
    {
        var level = block[1].GetInt32();
        var (text, hasBullet) = Bullets.Take(CleanText.HardHyphens(CleanText.Line(block[0].GetString() ?? "")));
        return new TextLine(text, Page: 1) { Prominence = level > 0 ? 7 - level : 0, IsBullet = hasBullet || block[2].GetBoolean() };
    }
}
