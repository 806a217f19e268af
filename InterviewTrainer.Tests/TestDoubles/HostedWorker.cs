using InterviewTrainer.Core.Diagnostics;
using InterviewTrainer.EngineHost.Hosting;
using Xunit;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>A worker's web server around an engine, in the tests' own process, on a Unix domain socket.</summary>
internal sealed class HostedWorker : IAsyncDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly StringWriter _errors = new();
    private readonly TextWriter _synchronized;
    private readonly Task<int> _run;

    public HostedWorker(IWorkerEngine engine, int threads = 1)
    {
        Socket = _folder.PathOf(Path.Combine("own", "s"));
        _synchronized = TextWriter.Synchronized(_errors);
        _run = WorkerHost.RunAsync(new WorkerSettings(Socket, Urls: null, TokenFile: null, EndWithInput: false, threads), engine, _synchronized, _stop.Token);
        Client = new OutboundHttp(new OutboundRequests(TimeProvider.System)).CreateForSocket("a test", Socket);
        Client.BaseAddress = new Uri("http://worker/");
    }

    public string Socket { get; }

    public HttpClient Client { get; }

    /// <summary>What it wrote to standard error.</summary>
    public string Errors
    {
        get
        {
            lock (_synchronized)
            {
                return _errors.ToString();
            }
        }
    }

    /// <summary>Waits until it answers at all, loaded or not.</summary>
    public async Task<HttpResponseMessage> GetFirstAsync(string path)
    {
        while (true)
        {
            try
            {
                return await Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            }
            catch (HttpRequestException) when (!_run.IsCompleted)
            {
                await Task.Yield(); // It does not listen yet.
            }
        }
    }

    /// <summary>Tells it to end; its exit code.</summary>
    public async Task<int> StopAsync()
    {
        await _stop.CancelAsync();
        return await _run;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Client.Dispose();
        _stop.Dispose();
        _folder.Dispose();
    }
}
