using InterviewTrainer.Core.Engines.Node;
using InterviewTrainer.Core.Reporting.Pdf.Fonts;

namespace InterviewTrainer.Core.Reporting.Pdf;

/// <summary>
/// Makes PDF files of reports, one at a time: each takes a processor for a second. The process that makes them stays for <see cref="ReportOptions.KeepMinutes"/> after the last. Thread-safe.
/// </summary>
public sealed class ReportWriter : IDisposable
{
    /// <summary>So often is a made-up report made before a first one is wanted; more make little quicker.</summary>
    private const int Rehearsals = 3;

    private readonly NodeReportWriter _node;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _ending = new();
    private readonly Lock _lock = new();
    private readonly ITimer _idle;
    private readonly TimeSpan _keep;
    private readonly string _folder;
    private ReportFonts? _fonts;
    private int _wanted;

    /// <param name="options">What making one may cost.</param>
    /// <param name="folder">Where script, pdfmake and fonts lie; null for the folder <c>reports</c> beside the program.</param>
    /// <param name="time">The clock by which the process stays; null for the system's.</param>
    public ReportWriter(ReportOptions options, string? folder = null, TimeProvider? time = null)
    {
        _folder = folder ?? Path.Combine(AppContext.BaseDirectory, "reports");
        _node = new NodeReportWriter(options, _folder);
        _keep = TimeSpan.FromMinutes(options.KeepMinutes);
        _idle = (time ?? TimeProvider.System).CreateTimer(_ => Rest(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The process is there.</summary>
    internal bool IsReady => _node.IsReady;

    /// <summary>
    /// Has the process ready for a report that may be wanted soon: started, and run in, for its first report takes thrice as long as its fourth. A report that is wanted meanwhile waits for half a
    /// second at most. Never fails: what is wrong is said when a report is wanted.
    /// </summary>
    public async Task PrepareAsync()
    {
        for (var rehearsal = 0; rehearsal < Rehearsals && _keep > TimeSpan.Zero && Volatile.Read(ref _wanted) == 0; rehearsal++)
        {
            try
            {
                await _turn.WaitAsync(_ending.Token);
                try
                {
                    if (rehearsal == 0 && _node.IsReady)
                    {
                        return;
                    }

                    await _node.WriteAsync(new PdfDefinition(Fonts()).Of(RehearsalReport.Make()), _ending.Token);
                }
                finally
                {
                    Keep();
                    _turn.Release();
                }
            }
            catch (Exception exception) when (exception is ReportException or OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <exception cref="ReportException">It could not be made.</exception>
    public async Task<ReportPdf> WriteAsync(ReportDocument document, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _wanted);
        try
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
                Keep();
                _turn.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _wanted);
        }
    }

    public void Dispose()
    {
        _ending.Cancel();
        _idle.Dispose();
        _node.Dispose();
    }

    /// <summary>Lets the process stay for a while from now; only in one's turn.</summary>
    private void Keep()
    {
        if (_keep > TimeSpan.Zero)
        {
            _idle.Change(_keep, Timeout.InfiniteTimeSpan);
        }
        else
        {
            _node.Rest();
        }
    }

    /// <summary>Nothing was wanted for a while. Whoever has the turn lets the process stay anew.</summary>
    private void Rest()
    {
        if (_turn.Wait(0))
        {
            _node.Rest();
            _turn.Release();
        }
    }

    /// <summary>Read at the first report; what could not be read is tried again.</summary>
    private ReportFonts Fonts()
    {
        lock (_lock)
        {
            return _fonts ??= ReportFonts.Load(Path.Combine(_folder, "fonts"));
        }
    }
}
