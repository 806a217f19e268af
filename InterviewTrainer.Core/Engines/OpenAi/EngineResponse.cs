using System.Text.Json;
using InterviewTrainer.Core.Engines.OpenAi.Wire;

namespace InterviewTrainer.Core.Engines.OpenAi;

/// <summary>An answer that began well. Its body comes from outside: every read is bounded, and fails with <see cref="EngineUnavailableException"/> alone.</summary>
internal sealed class EngineResponse(string name, EngineConnection connection, HttpResponseMessage response) : IDisposable
{
    public string? MediaType => response.Content.Headers.ContentType?.MediaType;

    /// <summary>The first value of a header; null where there is none.</summary>
    public string? Header(string header) => response.Headers.TryGetValues(header, out var values) ? values.FirstOrDefault() : null;

    /// <summary>The body as it comes.</summary>
    public async Task<EngineStream> OpenAsync(long maxBytes, CancellationToken cancellationToken)
    {
        try
        {
            return new EngineStream(this, await response.Content.ReadAsStreamAsync(cancellationToken), maxBytes);
        }
        catch (Exception exception) when (IsBroken(exception, cancellationToken))
        {
            throw Broken(exception);
        }
    }

    /// <summary>The whole body as JSON.</summary>
    public async Task<T> ReadJsonAsync<T>(long maxBytes, CancellationToken cancellationToken)
    {
        await using var stream = await OpenAsync(maxBytes, cancellationToken);
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(stream, WireJson.Options, cancellationToken) ?? throw Unreadable();
        }
        catch (JsonException exception)
        {
            throw Unreadable(exception);
        }
    }

    /// <summary>The server answered, with something else than asked for.</summary>
    public EngineUnavailableException Unreadable(Exception? cause = null)
    {
        var message = $"{name} answered with something else than OpenAI's API does{(SafeMediaType is { } type ? $" ({type})" : "")}. Check its address on the page Engines.";
        return cause is null ? new EngineUnavailableException(message) : new EngineUnavailableException(message, cause);
    }

    /// <summary>The server answered with more than anybody could use.</summary>
    public EngineUnavailableException TooLong() => new($"{name} did not stop answering and was cut off. Try again, or choose another model on the page Engines.");

    public EngineUnavailableException Broken(Exception exception) => Broken(name, connection, exception);

    /// <summary>True when the connection failed, rather than the caller giving up.</summary>
    public static bool IsBroken(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        HttpRequestException or IOException or ObjectDisposedException => !cancellationToken.IsCancellationRequested,
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        _ => false,
    };

    public static EngineUnavailableException Broken(string name, EngineConnection connection, Exception exception)
    {
        var message = (connection.IsOurs, exception) switch
        {
            (true, _) => $"{name} stopped while it was asked. It starts again by itself; ask once more.",
            (_, HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError }) => $"{name} cannot be found: no server has that name. Check its address on the page Engines.",
            (_, HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError }) => $"{name} cannot be reached. Start it, or check its address on the page Engines.",
            (_, HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }) => $"{name} cannot be trusted: its certificate was refused. Check its address on the page Engines.",
            (_, HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse }) => $"{name} does not speak HTTP. Check its address on the page Engines.",
            _ => $"{name} broke off. Try again; if it happens again, look at that server.",
        };
        return new EngineUnavailableException(message, exception);
    }

    public void Dispose()
    {
        response.Dispose();
        connection.Dispose();
    }

    /// <summary>Media types are short words; what is not is not shown.</summary>
    private string? SafeMediaType => MediaType is { Length: < 60 } type && type.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '+' or '.') ? type : null;
}
