using System.ComponentModel;
using System.Globalization;
using InterviewTrainer.Core.Reporting.Pdf;

namespace InterviewTrainer.Core.Engines.Node;

/// <summary>Lets pdfmake make a PDF in a Node.js process of its own (<see cref="NodeRun"/>), within the time and the memory of <see cref="ReportOptions"/>.</summary>
internal sealed class NodeReportWriter(ReportOptions options, string folder)
{
    private const string Script = "write-report.mjs";

    /// <summary>More than any report has: three hours of interview make one of half a megabyte.</summary>
    private const int MaxBytes = 64 * 1024 * 1024;

    private Task<NodeProgram?>? _node;

    /// <param name="input">What the script takes, UTF-8.</param>
    /// <param name="cancellationToken">Gives up, and ends the process.</param>
    /// <exception cref="ReportException">It could not be made.</exception>
    public async Task<byte[]> WriteAsync(ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        var node = await FindNodeAsync().WaitAsync(cancellationToken)
            ?? throw new ReportException("PDF reports are made by Node.js 20 or later, which is not on the PATH of the server. Install it and start the server again; the export as JSON needs no Node.js.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(options.WriteSeconds));
        using var run = Start(node);
        try
        {
            var errors = run.ErrorsAsync(limit.Token);
            var feeding = run.FeedAsync(input, limit.Token);
            using var pdf = new MemoryStream();
            await ReadAsync(run.OutputBytes, pdf, limit.Token);
            await feeding;
            await run.WaitAsync(limit.Token);
            var isWhole = run.ExitCode == 0 && pdf.GetBuffer().AsSpan(0, (int)pdf.Length).StartsWith("%PDF-"u8);
            return isWhole ? pdf.ToArray() : throw Broken(run.UsedTooMuchMemory || (await errors).Contains("heap", StringComparison.OrdinalIgnoreCase));
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ReportException(
                string.Create(CultureInfo.InvariantCulture, $"Making this PDF took longer than {options.WriteSeconds:0.#} s, so it was given up. Try again when the computer has less to do, or raise Reports:WriteSeconds."),
                exception);
        }
    }

    private Task<NodeProgram?> FindNodeAsync() => _node is { IsCompletedSuccessfully: true, Result: not null } found ? found : _node = NodeProgram.FindAsync(CancellationToken.None);

    private NodeRun Start(NodeProgram node)
    {
        try
        {
            return NodeRun.Start(node, folder, Script, options.WriterMemoryMb);
        }
        catch (Exception exception) when (exception is Win32Exception or DirectoryNotFoundException)
        {
            throw new ReportException($"Node.js could not be started to make the PDF: {exception.Message}. Run the doctor command.", exception);
        }
    }

    private static async Task ReadAsync(Stream output, MemoryStream pdf, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        while (await output.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            pdf.Write(buffer, 0, read);
            if (pdf.Length > MaxBytes)
            {
                throw Broken(isMemory: true);
            }
        }
    }

    private static ReportException Broken(bool isMemory) => isMemory
        ? new ReportException("Making this PDF takes more memory than is allowed, so it was given up. Raise Reports:WriterMemoryMb, or use the export as JSON.")
        : new ReportException("The PDF could not be made. Run the doctor command; the export as JSON holds the same.");
}
