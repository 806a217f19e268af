using System.Net;

namespace InterviewTrainer.Core.Engines.OpenAi;

/// <summary>The body of a remote server's answer, which must not fall silent.</summary>
internal sealed class WatchedContent : HttpContent
{
    private readonly HttpContent _inner;
    private readonly TimeSpan _silence;
    private readonly TimeProvider _time;
    private readonly Func<Exception, Exception> _silent;
    private readonly Action<Exception> _failed;

    /// <param name="inner">The body.</param>
    /// <param name="silence">Longest time between two pieces.</param>
    /// <param name="time">The clock.</param>
    /// <param name="silent">Makes the exception for it.</param>
    /// <param name="failed">Told when it falls silent or breaks off.</param>
    public WatchedContent(HttpContent inner, TimeSpan silence, TimeProvider time, Func<Exception, Exception> silent, Action<Exception> failed)
    {
        (_inner, _silence, _time, _silent, _failed) = (inner, silence, time, silent, failed);
        foreach (var header in inner.Headers)
        {
            Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
    }

    protected override async Task<Stream> CreateContentReadStreamAsync() => new WatchedStream(await _inner.ReadAsStreamAsync(), ReadAsync);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await using var body = await CreateContentReadStreamAsync();
        await body.CopyToAsync(stream);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _inner.Headers.ContentLength ?? 0;
        return _inner.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask<int> ReadAsync(Stream stream, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_silence, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await stream.ReadAsync(buffer, either.Token);
        }
        catch (OperationCanceledException exception) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            var failure = _silent(exception);
            _failed(failure);
            throw failure;
        }
        catch (IOException exception)
        {
            _failed(exception);
            throw;
        }
    }
}
