using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace InterviewTrainer.Core.Engines.Node;

/// <summary>
/// A script of this program in a Node.js process of its own: what it works on goes in on standard input, what it makes comes out on standard output, and nothing touches a disk. It may read
/// nothing but the folder of its script (Node's permission model, which does not close the network; the scripts open no connection), has an empty environment, and is ended when it uses more
/// memory than it may, and when this is disposed.
/// </summary>
internal sealed class NodeRun : IDisposable
{
    private const int ErrorCharacters = 2_000;

    private static readonly TimeSpan MemoryCheck = TimeSpan.FromMilliseconds(100);

    private readonly Process _process;
    private readonly MemoryWatch _memory;

    private NodeRun(Process process, int memoryMb)
    {
        _process = process;
        _memory = new MemoryWatch(process, memoryMb * 1024L * 1024L, MemoryCheck);
    }

    public StreamReader Output => _process.StandardOutput;

    /// <summary>The same as bytes; whoever reads one leaves the other alone.</summary>
    public Stream OutputBytes => _process.StandardOutput.BaseStream;

    /// <summary>It was ended for its memory.</summary>
    public bool UsedTooMuchMemory => _memory.WasExceeded;

    public int ExitCode => _process.ExitCode;

    /// <param name="node">The program.</param>
    /// <param name="folder">What it may read; the script lies in it.</param>
    /// <param name="script">Name of the script.</param>
    /// <param name="memoryMb">Most memory, MiB.</param>
    /// <param name="arguments">For the script.</param>
    /// <exception cref="Win32Exception">It cannot be started.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static NodeRun Start(NodeProgram node, string folder, string script, int memoryMb, params string[] arguments)
    {
        var start = new ProcessStartInfo(node.Path)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        string[] all =
        [
            "--no-warnings",
            node.PermissionFlag,
            $"--allow-fs-read={folder}{Path.DirectorySeparatorChar}*",
            string.Create(CultureInfo.InvariantCulture, $"--max-old-space-size={memoryMb / 2}"),
            .. new[] { "min", "max" }.Select(bound => string.Create(CultureInfo.InvariantCulture, $"--{bound}-semi-space-size={Math.Max(1, memoryMb / 16)}")), // Both scripts make much that lives for a moment.
            Path.Combine(folder, script),
            .. arguments,
        ];
        foreach (var argument in all)
        {
            start.ArgumentList.Add(argument);
        }

        // Nothing of the server's environment: no key, no proxy, no option of Node's.
        start.Environment.Clear();
        return new NodeRun(Process.Start(start)!, memoryMb);
    }

    /// <summary>Gives it what it works on, and says that this is all.</summary>
    public Task FeedAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => FeedAsync(content, isLast: true, cancellationToken);

    /// <summary>Gives it a line of what it works on; others may follow.</summary>
    public Task FeedLineAsync(ReadOnlyMemory<byte> line, CancellationToken cancellationToken) => FeedAsync(line, isLast: false, cancellationToken);

    /// <summary>Its last words on standard error, for telling why it died; never shown or logged, for they may quote what it worked on.</summary>
    public async Task<string> ErrorsAsync(CancellationToken cancellationToken)
    {
        var last = "";
        while (await _process.StandardError.ReadLineAsync(cancellationToken) is { } line)
        {
            last = (last + line)[^Math.Min(ErrorCharacters, last.Length + line.Length)..];
        }

        return last;
    }

    public Task WaitAsync(CancellationToken cancellationToken) => _process.WaitForExitAsync(cancellationToken);

    public void Dispose()
    {
        _memory.Dispose();
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It has ended already.
        }

        _process.Dispose();
    }

    private async Task FeedAsync(ReadOnlyMemory<byte> content, bool isLast, CancellationToken cancellationToken)
    {
        try
        {
            await _process.StandardInput.BaseStream.WriteAsync(content, cancellationToken);
            if (isLast)
            {
                _process.StandardInput.Close();
                return;
            }

            await _process.StandardInput.BaseStream.WriteAsync("\n"u8.ToArray(), cancellationToken);
            await _process.StandardInput.BaseStream.FlushAsync(cancellationToken);
        }
        catch (IOException)
        {
            // It has ended; its answer, or the lack of one, says why.
        }
    }
}
