using System.Net.Sockets;

namespace InterviewTrainer.Core.Diagnostics;

/// <summary>
/// The only place that makes HTTP clients (an architecture test sees to it), so that nothing leaves this machine uncounted.
/// Thread-safe; keep the client for as long as its purpose lasts and dispose it.
/// </summary>
public sealed class OutboundHttp(OutboundRequests requests)
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>For tests: connects somewhere else than to the host that an address names, so that "elsewhere" can be counted without a network.</summary>
    internal Func<SocketsHttpConnectionContext, CancellationToken, ValueTask<Stream>>? ConnectInstead { get; init; }

    /// <summary>A client for addresses anywhere.</summary>
    /// <param name="purpose">Why it is needed, in words for the person, such as "download a voice".</param>
    public HttpClient Create(string purpose) =>
        Create(purpose, staysLocal: false, ConnectInstead is { } connect ? new SocketsHttpHandler { UseProxy = false, ConnectCallback = connect } : new SocketsHttpHandler());

    /// <summary>A client for one server, whose requests pass through a handler first; each that it lets through is counted.</summary>
    /// <param name="purpose">Why it is needed.</param>
    /// <param name="first">Meets each request before it is counted; the client disposes it.</param>
    /// <param name="direct">No proxy: for a server on this machine, whose requests must stay here.</param>
    public HttpClient Create(string purpose, DelegatingHandler first, bool direct)
    {
        ArgumentNullException.ThrowIfNull(first);
        first.InnerHandler = Count(purpose, staysLocal: false, new SocketsHttpHandler { UseProxy = !direct });
        return new HttpClient(first);
    }

    /// <summary>A client that reaches a server on this machine through its Unix domain socket, whatever host the address names.</summary>
    /// <param name="purpose">Why it is needed.</param>
    /// <param name="socketPath">The socket's file.</param>
    public HttpClient CreateForSocket(string purpose, string socketPath) => Create(purpose, staysLocal: true, new SocketsHttpHandler
    {
        UseProxy = false,
        ConnectCallback = (_, cancellationToken) => ConnectAsync(socketPath, cancellationToken),
    });

    private HttpClient Create(string purpose, bool staysLocal, SocketsHttpHandler handler) => new(Count(purpose, staysLocal, handler));

    private OutboundCounter Count(string purpose, bool staysLocal, SocketsHttpHandler handler)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(purpose);
        handler.AllowAutoRedirect = false; // Hops inside the handler would go uncounted.
        handler.PooledConnectionLifetime = ConnectionLifetime;
        return new OutboundCounter(requests, purpose, staysLocal) { InnerHandler = handler };
    }

    private static async ValueTask<Stream> ConnectAsync(string socketPath, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(socketPath), cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
