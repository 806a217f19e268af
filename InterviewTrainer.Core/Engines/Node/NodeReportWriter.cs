using System.ComponentModel;
using System.Globalization;
using InterviewTrainer.Core.Reporting.Pdf;

namespace InterviewTrainer.Core.Engines.Node;

/// <summary>
/// Lets pdfmake make PDF files in a Node.js process of its own (<see cref="NodeWorker"/>), each within the time and the memory of <see cref="ReportOptions"/>. The process stays for the next one
/// until <see cref="Rest"/>; what fails takes it down. Not thread-safe: whoever calls sees to it that one is made at a time.
/// </summary>
internal sealed class NodeReportWriter(ReportOptions options, string folder) : IDisposable
{
    private const string Script = "write-report.mjs";

    /// <summary>More than any report has: three hours of interview make one of a third of a megabyte.</summary>
    private const int MaxBytes = 64 * 1024 * 1024;

    private Task<NodeProgram?>? _node;
    private NodeWorker? _worker;

    /// <summary>There is a process that has made one already.</summary>
    public bool IsReady => _worker is not null;

    /// <param name="input">What the script takes: a line of ASCII.</param>
    /// <param name="cancellationToken">Gives up, and ends the process.</param>
    /// <exception cref="ReportException">It could not be made.</exception>
    public async Task<byte[]> WriteAsync(ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        var node = await FindNodeAsync().WaitAsync(cancellationToken)
            ?? throw new ReportException("PDF reports are made by Node.js 20 or later, which is not on the PATH of the server. Install it and start the server again; the export as JSON needs no Node.js.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(options.WriteSeconds));
        try
        {
            if (_worker is { } used && await AskAsync(used, input, limit.Token) is { } pdf)
            {
                return pdf;
            }

            // Nothing that an earlier report did to the process may cost this one: a new one has the last word.
            var fresh = Start(node);
            return await AskAsync(fresh, input, limit.Token) ?? throw Broken(await fresh.RanOutOfMemoryAsync(limit.Token));
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ReportException(
                string.Create(CultureInfo.InvariantCulture, $"Making this PDF took longer than {options.WriteSeconds:0.#} s, so it was given up. Try again when the computer has less to do, or raise Reports:WriteSeconds."),
                exception);
        }
    }

    /// <summary>Ends the process, if there is one.</summary>
    public void Rest() => Interlocked.Exchange(ref _worker, null)?.Dispose();

    public void Dispose() => Rest();

    private Task<NodeProgram?> FindNodeAsync() => _node is { IsCompletedSuccessfully: true, Result: not null } found ? found : _node = NodeProgram.FindAsync(CancellationToken.None);

    /// <returns>The file; null when it could not be made.</returns>
    private async Task<byte[]?> AskAsync(NodeWorker worker, ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        _worker = worker;
        var isMade = false;
        try
        {
            var answer = await worker.AskAsync(input, MaxBytes, cancellationToken);
            isMade = answer.AsSpan().StartsWith("%PDF-"u8);
            return isMade ? answer : null;
        }
        finally
        {
            if (!isMade)
            {
                Rest();
            }
        }
    }

    private NodeWorker Start(NodeProgram node)
    {
        try
        {
            return new NodeWorker(NodeRun.Start(node, folder, Script, options.WriterMemoryMb));
        }
        catch (Exception exception) when (exception is Win32Exception or DirectoryNotFoundException)
        {
            throw new ReportException($"Node.js could not be started to make the PDF: {exception.Message}. Run the doctor command.", exception);
        }
    }

    private static ReportException Broken(bool isMemory) => isMemory
        ? new ReportException("Making this PDF takes more memory than is allowed, so it was given up. Raise Reports:WriterMemoryMb, or use the export as JSON.")
        : new ReportException("The PDF could not be made. Run the doctor command; the export as JSON holds the same.");
}
