using System.Net;
using System.Net.Http.Headers;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace InterviewTrainer.Core.Engines.OpenAi;

/// <summary>
/// What stands before each request to a remote server: its key; a limit on silence; another try, before anything was received, of what did not arrive or met a busy
/// server; and a breaker that leaves a failing server alone for a while.
/// </summary>
internal sealed class RemoteHandler : DelegatingHandler
{
    private const int MaxRetries = 2;
    private const int FailuresThatOpen = 4;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(500);

    /// <summary>A server that wants to be left alone for longer is not waited for: the person is told instead.</summary>
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan FailureWindow = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan FirstBreak = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestBreak = TimeSpan.FromMinutes(2);

    private readonly RemoteServerSettings _server;
    private readonly EngineKeys _keys;
    private readonly TimeSpan _silence;
    private readonly TimeProvider _time;
    private readonly ResiliencePipeline<HttpResponseMessage> _breaker;
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;

    /// <param name="server">Whose requests they are.</param>
    /// <param name="keys">Holds its key.</param>
    /// <param name="silence">Longest time before an answer begins, and between two pieces of it.</param>
    /// <param name="time">The clock.</param>
    public RemoteHandler(RemoteServerSettings server, EngineKeys keys, TimeSpan silence, TimeProvider time)
    {
        _server = server;
        _keys = keys;
        _silence = silence;
        _time = time;
        _breaker = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }.AddCircuitBreaker(Breaker()).Build();
        _pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }.AddRetry(Retry()).AddPipeline(_breaker).Build();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_keys.Find(_server.Address) is { } key)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        try
        {
            var response = await _pipeline.ExecuteAsync(async token => await SendOnceAsync(request, token), cancellationToken);
            response.Content = new WatchedContent(response.Content, _silence, _time, Silent, NoteFailure);
            return response;
        }
        catch (BrokenCircuitException exception)
        {
            var wait = exception.RetryAfter is { } left && left > TimeSpan.Zero ? $"in {Math.Ceiling(left.TotalSeconds):0} s" : "shortly";
            throw new EngineUnavailableException($"{_server.Name} failed several times and is left alone for a while; it is asked again {wait}. Look at that server, or choose another engine on the page Engines.", exception);
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_silence, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await base.SendAsync(request, either.Token);
        }
        catch (OperationCanceledException exception) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw Silent(exception);
        }
    }

    private EngineUnavailableException Silent(Exception cause) =>
        new($"{_server.Name} said nothing for {_silence.TotalSeconds:0.#} s. Try again, choose another engine on the page Engines, or raise Engines:RemoteSilenceSeconds.", cause);

    /// <summary>An answer that began well and broke off is a failure too, though the pipeline took it for a success.</summary>
    private void NoteFailure(Exception failure)
    {
        try
        {
            _breaker.Execute<HttpResponseMessage>(() => throw failure);
        }
        catch (Exception exception) when (exception == failure || exception is BrokenCircuitException)
        {
            // Only the breaker was to know.
        }
    }

    private static RetryStrategyOptions<HttpResponseMessage> Retry() => new()
    {
        MaxRetryAttempts = MaxRetries,
        Delay = FirstDelay,
        MaxDelay = LongestDelay,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome switch
        {
            { Exception: HttpRequestException exception } => NeverAnswered(exception),
            { Result: { } response } => IsBusy(response) && !(Asked(response) > LongestDelay),
            _ => false,
        }),
        DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result is { } response ? Asked(response) : null),
        OnRetry = arguments =>
        {
            arguments.Outcome.Result?.Dispose();
            return default;
        },
    };

    private static CircuitBreakerStrategyOptions<HttpResponseMessage> Breaker() => new()
    {
        FailureRatio = 0.5,
        MinimumThroughput = FailuresThatOpen,
        SamplingDuration = FailureWindow,
        BreakDurationGenerator = arguments => ValueTask.FromResult(Doubled(arguments.HalfOpenAttempts)),
        ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome switch
        {
            { Exception: HttpRequestException or IOException or EngineUnavailableException } => true,
            { Result: { } response } => IsBusy(response) || response.StatusCode == HttpStatusCode.InternalServerError,
            _ => false,
        }),
    };

    private static TimeSpan Doubled(int times)
    {
        var wait = FirstBreak * Math.Pow(2, Math.Min(times, 10));
        return wait < LongestBreak ? wait : LongestBreak;
    }

    private static bool IsBusy(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    private static bool NeverAnswered(HttpRequestException exception) => exception.HttpRequestError
        is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.ProxyTunnelError or HttpRequestError.ResponseEnded;

    /// <summary>How long the server wants to be left alone; null where it does not say.</summary>
    private static TimeSpan? Asked(HttpResponseMessage response) => response.Headers.RetryAfter?.Delta is { } wait && wait >= TimeSpan.Zero ? wait : null;
}
