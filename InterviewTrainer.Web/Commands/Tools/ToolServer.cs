namespace InterviewTrainer.Web.Commands.Tools;

/// <summary>The web server of this very build, as a process of its own, at a free port of loopback.</summary>
internal sealed class ToolServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ChildProcess _process;

    private ToolServer(ChildProcess process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public TimeSpan ProcessorTime => _process.ProcessorTime;

    /// <exception cref="ToolException">It did not start; why is on standard error.</exception>
    public static async Task<ToolServer> StartAsync(ToolFolder folder, TextWriter errors, CancellationToken cancellationToken)
    {
        // Not the program's own file: where there are the sources that such a tool needs, there is dotnet.
        string[] arguments = [typeof(ToolServer).Assembly.Location, "serve", "--urls", "http://127.0.0.1:0", "--data", folder.Path, "--no-browser"];
        var process = ChildProcess.Start("dotnet", arguments, folder.Path, errors);
        try
        {
            return new ToolServer(process, await ReadAddressAsync(process, cancellationToken));
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
                : throw new ToolException("The server did not start.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ToolException($"The server did not start within {Patience.TotalSeconds:0} s.");
        }
    }
}
