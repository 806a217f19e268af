using System.Net;
using System.Net.Sockets;
using System.Text;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>
/// A web server on loopback that answers as badly as a test wants: it writes what it is told to, byte by byte, and checks nothing. One request a connection.
/// </summary>
internal sealed class DownloadServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private readonly List<DownloadRequest> _requests = [];
    private readonly List<Task> _answers = [];
    private readonly Func<DownloadRequest, DownloadAnswer> _answer;
    private readonly Task _accepting;

    public DownloadServer(Func<DownloadRequest, DownloadAnswer> answer)
    {
        _answer = answer;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public IReadOnlyList<DownloadRequest> Requests
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests];
            }
        }
    }

    public string UrlOf(string path) => $"http://127.0.0.1:{Port}/{path}";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_answers);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _answers.Add(AnswerAsync(client));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var request = await ReadAsync(stream, _stop.Token);
                lock (_lock)
                {
                    request = request with { Number = _requests.Count };
                    _requests.Add(request);
                }

                var answer = _answer(request);
                await stream.WriteAsync(Encoding.ASCII.GetBytes(answer.Head), _stop.Token);
                await stream.WriteAsync(answer.Body, _stop.Token);
                if (answer.ThenHold is { } held)
                {
                    held.TrySetResult();
                    await Task.Delay(Timeout.Infinite, _stop.Token);
                }
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException)
            {
                // The other side went away, or the test is over.
            }
        }
    }

    private static async Task<DownloadRequest> ReadAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(one, cancellationToken);
            head.Append((char)one[0]);
        }

        var lines = head.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        return new DownloadRequest(0, lines[0].Split(' ')[1], headers.GetValueOrDefault("Range"), headers.GetValueOrDefault("If-Range"));
    }
}

/// <summary>What was asked.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Path">As in the request line.</param>
/// <param name="Range">As sent; null where there is none.</param>
/// <param name="IfRange">As sent; null where there is none.</param>
internal sealed record DownloadRequest(int Number, string Path, string? Range, string? IfRange)
{
    /// <summary>First byte that is asked for.</summary>
    public int From => Range is null ? 0 : int.Parse(Range["bytes=".Length..^1], System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What is written, as it is.</summary>
/// <param name="Head">Status line and headers, with the empty line.</param>
/// <param name="Body">Written behind it; the connection is closed then.</param>
/// <param name="ThenHold">Set once everything is written; the connection stays open and silent then.</param>
internal sealed record DownloadAnswer(string Head, byte[] Body, TaskCompletionSource? ThenHold = null)
{
    /// <summary>A status alone, with headers.</summary>
    public static DownloadAnswer Status(int code, params string[] headers) =>
        new($"HTTP/1.1 {code} x\r\n{string.Concat(headers.Select(header => header + "\r\n"))}Content-Length: 0\r\nConnection: close\r\n\r\n", []);

    /// <summary>A well-behaved server's answer: the file, or the rest of it when the same version is asked for.</summary>
    public static DownloadAnswer File(DownloadRequest request, byte[] content, string? tag = "\"v1\"", params string[] headers)
    {
        var same = request.Range is not null && (request.IfRange is null || request.IfRange == tag);
        return same && request.From >= content.Length ? Status(416, $"Content-Range: bytes */{content.Length}")
            : same ? Rest(request, content, tag, headers)
            : With(200, content, content.Length, tag, headers);
    }

    /// <summary>The rest, whatever version was asked for.</summary>
    public static DownloadAnswer Rest(DownloadRequest request, byte[] content, string? tag, params string[] headers) =>
        With(206, content[request.From..], content.Length - request.From, tag, [$"Content-Range: bytes {request.From}-{content.Length - 1}/{content.Length}", .. headers]);

    /// <summary>Any body under any length.</summary>
    public static DownloadAnswer With(int code, byte[] body, long? length, string? tag, params string[] headers)
    {
        string[] all = [.. headers, .. length is null ? (string[])[] : [$"Content-Length: {length}"], .. tag is null ? (string[])[] : [$"ETag: {tag}"], "Connection: close"];
        return new DownloadAnswer($"HTTP/1.1 {code} x\r\n{string.Concat(all.Select(header => header + "\r\n"))}\r\n", body);
    }

    /// <summary>The same head, and only the beginning of the body.</summary>
    public DownloadAnswer CutAfter(int bytes) => this with { Body = Body[..Math.Min(bytes, Body.Length)] };

    /// <summary>The same head, the beginning of the body, and then silence.</summary>
    public DownloadAnswer StallAfter(int bytes, TaskCompletionSource stalled) => CutAfter(bytes) with { ThenHold = stalled };
}
