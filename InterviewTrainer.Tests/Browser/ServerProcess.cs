using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace InterviewTrainer.Tests.Browser;

/// <summary>The built program as a process of its own, with a data folder of its own that goes away with it.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly ConcurrentQueue<string> _output = new();
    private readonly string[] _more;
    private Process? _process;

    private ServerProcess(string[] more)
    {
        _more = more;
        Data = Directory.CreateTempSubdirectory("interviewtrainer-").FullName;
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
    }

    public Uri Address { get; }

    /// <summary>The folder that it writes to.</summary>
    public string Data { get; }

    /// <summary>Everything it wrote to its console so far.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>Of the running process, for tests that measure it.</summary>
    public int ProcessId => _process!.Id;

    /// <param name="more">Arguments beside the address and the data folder.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException">It did not become ready; the message holds what it wrote.</exception>
    public static Task<ServerProcess> StartAsync(string[] more, CancellationToken cancellationToken) => StartAsync(more, _ => Task.CompletedTask, cancellationToken);

    /// <inheritdoc cref="StartAsync(string[], CancellationToken)"/>
    /// <param name="more">Arguments beside the address and the data folder.</param>
    /// <param name="prepare">Puts something into the data folder first.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<ServerProcess> StartAsync(string[] more, Func<string, Task> prepare, CancellationToken cancellationToken)
    {
        var server = new ServerProcess(more);
        try
        {
            await prepare(server.Data);
            await server.StartAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends it as <c>kill -9</c> does: no chance to write anything.</summary>
    public async Task KillAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }
    }

    /// <summary>Starts it again after <see cref="KillAsync"/>, at the same address and with the same data.</summary>
    public Task RestartAsync(CancellationToken cancellationToken) => StartAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process?.Dispose();
        _client.Dispose();
        Directory.Delete(Data, recursive: true);
    }

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        _process?.Dispose();
        _process = new Process { StartInfo = StartInfo() };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        while (!await IsReadyAsync(limit.Token))
        {
            if (_process.HasExited || limit.IsCancellationRequested)
            {
                throw new InvalidOperationException($"The server did not become ready. It wrote:\n{Output}");
            }

            await Task.Delay(Interval, CancellationToken.None);
        }
    }

    private ProcessStartInfo StartInfo()
    {
        string[] arguments = [BuiltWeb.Program, "--urls", Address.ToString().TrimEnd('/'), "--no-browser", "--data", Data, .. _more];
        return new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Data,
        };
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _client.GetAsync(new Uri(Address, "/health/ready"), cancellationToken);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            _output.Enqueue(line);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
