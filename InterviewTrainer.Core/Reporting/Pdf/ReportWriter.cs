using InterviewTrainer.Core.Engines.Node;
using InterviewTrainer.Core.Reporting.Pdf.Fonts;

namespace InterviewTrainer.Core.Reporting.Pdf;

/// <summary>Makes PDF files of reports, one at a time: each takes a processor for a second or two. Thread-safe.</summary>
public sealed class ReportWriter : IDisposable
{
    private readonly NodeReportWriter _node;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Lock _lock = new();
    private readonly string _folder;
    private ReportFonts? _fonts;

    /// <param name="options">What making one may cost.</param>
    /// <param name="folder">Where script, pdfmake and fonts lie; null for the folder <c>reports</c> beside the program.</param>
    public ReportWriter(ReportOptions options, string? folder = null)
    {
        _folder = folder ?? Path.Combine(AppContext.BaseDirectory, "reports");
        _node = new NodeReportWriter(options, _folder);
    }

    /// <exception cref="ReportException">It could not be made.</exception>
    public async Task<ReportPdf> WriteAsync(ReportDocument document, CancellationToken cancellationToken)
    {
        var definition = new PdfDefinition(Fonts());
        var input = definition.Of(document);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return new ReportPdf(await _node.WriteAsync(input, cancellationToken), document.FileName, definition.Undrawn);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>Read at the first report; what could not be read is tried again.</summary>
    private ReportFonts Fonts()
    {
        lock (_lock)
        {
            return _fonts ??= ReportFonts.Load(Path.Combine(_folder, "fonts"));
        }
    }
}
