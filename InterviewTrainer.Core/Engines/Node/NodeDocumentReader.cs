using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using InterviewTrainer.Core.Documents;

namespace InterviewTrainer.Core.Engines.Node;

/// <summary>
/// Reads PDF (pdf.js) and DOCX (mammoth) in a Node.js process of its own, one for each document: the file goes in on standard input, its text comes out on standard output, and nothing
/// touches a disk. The process may read nothing but the folder of its script (Node's permission model, which does not close the network; the script opens no connection), and it is ended when it takes
/// longer, or more memory, than <see cref="DocumentOptions"/> allows, or when it is no longer wanted.
/// </summary>
public sealed class NodeDocumentReader(DocumentOptions options, string? scriptFolder = null) : IDocumentLineReader
{
    private const string Script = "read-document.mjs";

    /// <summary>More output than any document within the limits causes.</summary>
    private const int MaxOutputCharacters = 24 * 1024 * 1024;

    private static readonly TimeSpan MemoryCheck = TimeSpan.FromMilliseconds(100);

    private readonly string _folder = scriptFolder ?? Path.Combine(AppContext.BaseDirectory, "documents");
    private Task<NodeProgram?>? _node;

    /// <inheritdoc/>
    public async Task<DocumentLines> ReadAsync(ReadOnlyMemory<byte> content, DocumentFormat format, IProgress<DocumentProgress>? progress, CancellationToken cancellationToken)
    {
        var node = await FindNodeAsync().WaitAsync(cancellationToken) ?? throw new DocumentException(
            DocumentProblem.ReaderMissing, "PDF and Word documents are read by Node.js 20 or later, which is not on the PATH of the server. Install it and start the server again; or paste the text.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(options.ReadSeconds));
        using var process = Start(node, format);
        using var memory = new MemoryWatch(process, options.ReaderMemoryMb * 1024L * 1024L, MemoryCheck);
        try
        {
            var errors = DrainAsync(process.StandardError, limit.Token);
            var feeding = FeedAsync(process, content, limit.Token);
            var answer = new ReaderAnswer(format, options.MaxPages, progress);
            await ReadAnswerAsync(process.StandardOutput, answer, limit.Token);
            await feeding;
            await process.WaitForExitAsync(limit.Token);
            return answer.IsWhole ? answer.ToLines() : throw Broken(memory.WasExceeded || await errors is { } said && said.Contains("heap", StringComparison.OrdinalIgnoreCase), format);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DocumentException(
                DocumentProblem.TookTooLong,
                string.Create(CultureInfo.InvariantCulture, $"Reading this file took longer than {options.ReadSeconds:0.#} s, so it was given up. Save it anew as a PDF, or paste the text."),
                exception);
        }
        finally
        {
            Kill(process);
        }
    }

    private Task<NodeProgram?> FindNodeAsync() => _node is { IsCompletedSuccessfully: true, Result: not null } found ? found : _node = NodeProgram.FindAsync(CancellationToken.None);

    private Process Start(NodeProgram node, DocumentFormat format)
    {
        var start = new ProcessStartInfo(node.Path)
        {
            WorkingDirectory = _folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        string[] arguments =
        [
            "--no-warnings",
            node.PermissionFlag,
            $"--allow-fs-read={_folder}{Path.DirectorySeparatorChar}*",
            string.Create(CultureInfo.InvariantCulture, $"--max-old-space-size={options.ReaderMemoryMb / 2}"),
            Path.Combine(_folder, Script),
            format == DocumentFormat.Pdf ? "pdf" : "docx",
            options.MaxPages.ToString(CultureInfo.InvariantCulture),
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // Nothing of the server's environment: no key, no proxy, no option of Node's.
        start.Environment.Clear();
        try
        {
            return Process.Start(start)!;
        }
        catch (Exception exception) when (exception is Win32Exception or DirectoryNotFoundException)
        {
            throw new DocumentException(DocumentProblem.ReaderMissing, $"Node.js could not be started to read this file: {exception.Message}. Run the doctor command; or paste the text.", exception);
        }
    }

    private static async Task FeedAsync(Process process, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(content, cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended; its answer, or the lack of one, says why.
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

    /// <summary>Its last words on standard error, for telling why it died; never shown or logged, for they may quote the document.</summary>
    private static async Task<string> DrainAsync(StreamReader errors, CancellationToken cancellationToken)
    {
        var last = "";
        while (await errors.ReadLineAsync(cancellationToken) is { } line)
        {
            last = (last + line)[^Math.Min(2_000, last.Length + line.Length)..];
        }

        return last;
    }

    private static DocumentException Broken(bool isMemory, DocumentFormat format) => isMemory
        ? new DocumentException(DocumentProblem.TooMuchMemory, "Reading this file takes more memory than is allowed, so it was given up. Save it anew without pictures, or paste the text.")
        : ReaderAnswer.Damaged(format);

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It has ended already.
        }
    }
}
