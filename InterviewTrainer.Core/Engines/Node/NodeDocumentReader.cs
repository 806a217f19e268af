using System.ComponentModel;
using System.Globalization;
using System.Text;
using InterviewTrainer.Core.Documents;

namespace InterviewTrainer.Core.Engines.Node;

/// <summary>
/// Reads PDF (pdf.js) and DOCX (mammoth) in a Node.js process of its own (<see cref="NodeRun"/>), one for each document, which is ended when it takes longer, or more memory, than
/// <see cref="DocumentOptions"/> allows, or when it is no longer wanted.
/// </summary>
public sealed class NodeDocumentReader(DocumentOptions options, string? scriptFolder = null) : IDocumentLineReader
{
    private const string Script = "read-document.mjs";

    /// <summary>More output than any document within the limits causes.</summary>
    private const int MaxOutputCharacters = 24 * 1024 * 1024;

    private readonly string _folder = scriptFolder ?? Path.Combine(AppContext.BaseDirectory, "documents");
    private Task<NodeProgram?>? _node;

    /// <inheritdoc/>
    public async Task<DocumentLines> ReadAsync(ReadOnlyMemory<byte> content, DocumentFormat format, IProgress<DocumentProgress>? progress, CancellationToken cancellationToken)
    {
        var node = await FindNodeAsync().WaitAsync(cancellationToken) ?? throw new DocumentException(
            DocumentProblem.ReaderMissing, "PDF and Word documents are read by Node.js 20 or later, which is not on the PATH of the server. Install it and start the server again; or paste the text.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(options.ReadSeconds));
        using var run = Start(node, format);
        try
        {
            var errors = run.ErrorsAsync(limit.Token);
            var feeding = run.FeedAsync(content, limit.Token);
            var answer = new ReaderAnswer(format, options.MaxPages, progress);
            await ReadAnswerAsync(run.Output, answer, limit.Token);
            await feeding;
            await run.WaitAsync(limit.Token);
            return answer.IsWhole ? answer.ToLines() : throw Broken(run.UsedTooMuchMemory || await errors is { } said && said.Contains("heap", StringComparison.OrdinalIgnoreCase), format);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DocumentException(
                DocumentProblem.TookTooLong,
                string.Create(CultureInfo.InvariantCulture, $"Reading this file took longer than {options.ReadSeconds:0.#} s, so it was given up. Save it anew as a PDF, or paste the text."),
                exception);
        }
    }

    private Task<NodeProgram?> FindNodeAsync() => _node is { IsCompletedSuccessfully: true, Result: not null } found ? found : _node = NodeProgram.FindAsync(CancellationToken.None);

    private NodeRun Start(NodeProgram node, DocumentFormat format)
    {
        try
        {
            return NodeRun.Start(node, _folder, Script, options.ReaderMemoryMb, format == DocumentFormat.Pdf ? "pdf" : "docx", options.MaxPages.ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception exception) when (exception is Win32Exception or DirectoryNotFoundException)
        {
            throw new DocumentException(DocumentProblem.ReaderMissing, $"Node.js could not be started to read this file: {exception.Message}. Run the doctor command; or paste the text.", exception);
        }
    }

    private static async Task ReadAnswerAsync(StreamReader output, ReaderAnswer answer, CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        var buffer = new char[16 * 1024];
        var total = 0;
        while (await output.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            total += read;
            if (total > MaxOutputCharacters)
            {
                throw new DocumentException(DocumentProblem.Dangerous, "This file holds far more text than a CV or a job description. Add the part that matters, or paste the text.");
            }

            for (var at = 0; at < read; at++)
            {
                if (buffer[at] == '\n')
                {
                    answer.Add(line.ToString());
                    line.Clear();
                }
                else
                {
                    line.Append(buffer[at]);
                }
            }
        }
    }

    private static DocumentException Broken(bool isMemory, DocumentFormat format) => isMemory
        ? new DocumentException(DocumentProblem.TooMuchMemory, "Reading this file takes more memory than is allowed, so it was given up. Save it anew without pictures, or paste the text.")
        : ReaderAnswer.Damaged(format);
}
