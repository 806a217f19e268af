using System.Runtime.CompilerServices;

namespace InterviewTrainer.Core.Engines.OpenAi;

/// <summary>Sends requests to an engine, and gives every way in which that fails one form.</summary>
internal static class EngineRequests
{
    /// <summary>A connection may meet a worker that is dying; the next meets its successor.</summary>
    private const int MaxAttempts = 3;

    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(2);

    /// <summary>Sends what <paramref name="make"/> makes; the answer's head says success, its body is still to be read.</summary>
    /// <exception cref="EngineUnavailableException">There is no such answer; the message names the engine and the remedy, and nothing that was sent.</exception>
    public static async Task<EngineResponse> SendAsync(IEngineEndpoint endpoint, Func<HttpRequestMessage> make, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var connection = await ConnectAsync(endpoint, cancellationToken);
            try
            {
                return await SendAsync(endpoint, connection, make, cancellationToken);
            }
            catch (EngineUnavailableException exception) when (attempt < MaxAttempts && connection.IsOurs && NeverArrived(exception))
            {
                connection.Dispose();
                if (!await IsGoneAsync(connection, cancellationToken))
                {
                    throw;
                }
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        }
    }

    /// <summary>The same stream, whose failures are of the caller's own kind.</summary>
    /// <param name="source">What fails with <see cref="EngineUnavailableException"/>.</param>
    /// <param name="failure">Makes the other exception.</param>
    /// <param name="cancellationToken">Passed on.</param>
    public static async IAsyncEnumerable<T> WithFailuresAs<T>(
        this IAsyncEnumerable<T> source, Func<string, Exception, Exception> failure, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var items = source.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            T item;
            try
            {
                if (!await items.MoveNextAsync())
                {
                    yield break;
                }

                item = items.Current;
            }
            catch (EngineUnavailableException exception)
            {
                throw failure(exception.Message, exception);
            }

            yield return item;
        }
    }

    private static async Task<EngineConnection> ConnectAsync(IEngineEndpoint endpoint, CancellationToken cancellationToken)
    {
        try
        {
            return await endpoint.ConnectAsync(cancellationToken);
        }
        catch (ObjectDisposedException exception)
        {
            throw new EngineUnavailableException($"{endpoint.Name} was replaced by another engine. Ask once more.", exception);
        }
    }

    private static async Task<EngineResponse> SendAsync(
        IEngineEndpoint endpoint, EngineConnection connection, Func<HttpRequestMessage> make, CancellationToken cancellationToken)
    {
        using var request = make();
        HttpResponseMessage? response = null;
        try
        {
            response = await connection.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                var refusal = await EngineRefusal.ReadAsync(response, connection.IsOurs, cancellationToken);
                throw refusal.ToException(endpoint.Name);
            }

            return new EngineResponse(endpoint.Name, connection, response);
        }
        catch (Exception exception) when (EngineResponse.IsBroken(exception, cancellationToken))
        {
            response?.Dispose();
            throw EngineResponse.Broken(endpoint.Name, connection, exception);
        }
        catch
        {
            response?.Dispose();
            throw;
        }
    }

    private static bool NeverArrived(EngineUnavailableException exception) =>
        exception.InnerException is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError };

    private static async Task<bool> IsGoneAsync(EngineConnection connection, CancellationToken cancellationToken)
    {
        await Task.WhenAny(connection.Gone, Task.Delay(EndPatience, cancellationToken));
        return connection.Gone.IsCompleted;
    }
}
