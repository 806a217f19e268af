using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using InterviewTrainer.Core.Diagnostics;
using Microsoft.Extensions.Logging;

namespace InterviewTrainer.Core.Engines.Hosting;

/// <summary>
/// A process of the engine host, reached through a socket in a folder of its own that only this user may enter. Its standard input is held open for as long as it may
/// live: the system closes it when this process ends, even by <c>kill -9</c>, and the worker ends then.
/// </summary>
internal sealed partial class WorkerProcess : IWorkerProcess
{
    private static readonly TimeSpan ProbePatience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LastWordsPatience = TimeSpan.FromSeconds(1);
    private static readonly Uri HealthAddress = new("/health", UriKind.Relative);

    private readonly Process _process;
    private readonly string _folder;
    private readonly ILogger _logger;

    private WorkerProcess(Process process, string folder, HttpClient client, ILogger logger)
    {
        _process = process;
        _folder = folder;
        _logger = logger;
        Client = new HeldClient(client);
        Id = process.Id;
        Exited = WaitAsync();
    }

    public int Id { get; }

    public HeldClient Client { get; }

    public Task<WorkerExit> Exited { get; }

    public double? WorkingSetMb
    {
        get
        {
            try
            {
                _process.Refresh();
                return _process.WorkingSet64 is > 0 and var bytes ? bytes / 1048576.0 : null;
            }
            catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
            {
                return null; // It has ended.
            }
        }
    }

    /// <param name="program">The engine host.</param>
    /// <param name="arguments">For it, without where it listens.</param>
    /// <param name="spec">Whose it is.</param>
    /// <param name="http">Makes the client.</param>
    /// <param name="logger">Told of what goes wrong while clearing up.</param>
    public static WorkerProcess Start(WorkerProgram program, IReadOnlyList<string> arguments, WorkerSpec spec, OutboundHttp http, ILogger logger)
    {
        var folder = SocketFolder.Create();
        try
        {
            var socket = Path.Combine(folder, "s");
            var start = new ProcessStartInfo(program.FileName, [.. program.Prefix, .. arguments, "--socket", socket, "--end-with-input"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
                CreateNoWindow = true,
                WorkingDirectory = program.Folder,
            };
            WorkerEnvironment.Reduce(start.Environment);
            var process = Process.Start(start) ?? throw new Win32Exception($"{program.FileName} did not start.");
            var client = http.CreateForSocket($"{spec.Name} on this machine", socket);
            client.BaseAddress = new Uri("http://worker/v1/");
            client.Timeout = Timeout.InfiniteTimeSpan; // Whoever asks knows how long to wait.
            return new WorkerProcess(process, folder, client, logger);
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    public async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(ProbePatience);
        try
        {
            using var response = await Client.Client.GetAsync(HealthAddress, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false; // It does not listen yet, or any more.
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await Exited;
        Client.Close();
        _process.Dispose();
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // The worker cleared up itself.
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogLeftBehind(exception, _folder);
        }
    }

    private async Task<WorkerExit> WaitAsync()
    {
        var said = new LastLines();
        var reading = Task.WhenAll(said.ReadAsync(_process.StandardError), new LastLines().ReadAsync(_process.StandardOutput));
        await _process.WaitForExitAsync();
        var code = _process.ExitCode;
        await Task.WhenAny(reading, Task.Delay(LastWordsPatience)); // Should it have left a process behind that holds its output open.
        return new WorkerExit(code, said.Text);
    }

    private void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
    }

    [LoggerMessage(LogLevel.Warning, "The folder {Folder} of a worker's socket could not be removed")]
    private partial void LogLeftBehind(Exception exception, string folder);
}
