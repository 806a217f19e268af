using System.ComponentModel;
using System.Diagnostics;

namespace InterviewTrainer.Web.Commands.Tools;

/// <summary>A program that a tool starts and that does not outlive it. What it says on standard error goes to the tool's.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task _errors;

    private ChildProcess(Process process, TextWriter errors)
    {
        _process = process;
        _errors = CopyAsync(process.StandardError, errors);
    }

    /// <summary>Processor time it used so far, its own children left out.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <exception cref="ToolException">There is no such program.</exception>
    public static ChildProcess Start(string program, IEnumerable<string> arguments, string workingDirectory, TextWriter errors)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = workingDirectory,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            return new ChildProcess(Process.Start(start)!, errors);
        }
        catch (Win32Exception exception)
        {
            throw new ToolException($"\"{program}\" could not be started: {exception.Message}. Install it, make sure it is on the PATH, and run the command again.");
        }
    }

    public async Task WriteLineAsync(string line, CancellationToken cancellationToken)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(line.AsMemory(), cancellationToken);
            await _process.StandardInput.FlushAsync(cancellationToken);
        }
        catch (IOException)
        {
            // It has ended: what it said on standard error is shown, and its output, which is read next, is at its end.
        }
    }

    /// <summary>The next line of its standard output; null at the end.</summary>
    public Task<string?> ReadLineAsync(CancellationToken cancellationToken) => _process.StandardOutput.ReadLineAsync(cancellationToken).AsTask();

    /// <summary>Reads its standard output to the end, and waits for it.</summary>
    public async Task<int> WaitAsync(CancellationToken cancellationToken)
    {
        await _process.StandardOutput.ReadToEndAsync(cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        await _errors;
        _process.Dispose();
    }

    private static async Task CopyAsync(StreamReader from, TextWriter to)
    {
        while (await from.ReadLineAsync() is { } line)
        {
            await to.WriteLineAsync(line);
        }
    }
}
