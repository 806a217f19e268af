namespace InterviewTrainer.Web.Commands.Bench;

/// <summary>The web server of this very build, as a process of its own, at a free port of loopback.</summary>
internal sealed class BenchServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ChildProcess _process;

    private BenchServer(ChildProcess process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public TimeSpan ProcessorTime => _process.ProcessorTime;

    /// <exception cref="BenchException">It did not start; why is on standard error.</exception>
    public static async Task<BenchServer> StartAsync(BenchFolder folder, TextWriter errors, CancellationToken cancellationToken)
    {
        // Not the program's own file: where there are the sources that this bench needs, there is dotnet.
        string[] arguments = [typeof(BenchServer).Assembly.Location, "serve", "--urls", "http://127.0.0.1:0", "--data", folder.Path, "--no-browser"];
        var process = ChildProcess.Start("dotnet", arguments, folder.Path, errors);
        try
        {
            return new BenchServer(process, await ReadAddressAsync(process, cancellationToken));
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static async Task<Uri> ReadAddressAsync(ChildProcess process, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            var line = await process.ReadLineAsync(limit.Token);
            return Uri.TryCreate(line?.Split(' ')[^1], UriKind.Absolute, out var address)
                ? address
                : throw new BenchException("The server did not start.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new BenchException($"The server did not start within {Patience.TotalSeconds:0} s.");
        }
    }
}
