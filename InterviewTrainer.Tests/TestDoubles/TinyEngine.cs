using InterviewTrainer.EngineHost.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>An engine without a model: loads when the test lets it, and fails on request.</summary>
internal sealed class TinyEngine : IWorkerEngine
{
    public const string Secret = "what the candidate said";

    /// <summary>Completed unless a test replaces it.</summary>
    public Task Loading { get; init; } = Task.CompletedTask;

    public bool IsDisposed { get; private set; }

    public string Model => "tiny";

    public string Library => "none 1.0";

    public int Active => 1;

    public int Waiting => 2;

    public Task LoadAsync(CancellationToken cancellationToken) => Loading.WaitAsync(cancellationToken);

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/v1/echo", (EchoBody body) => body);
        endpoints.MapPost("/v1/bytes", async (HttpRequest request) => await CountAsync(request.Body));
        endpoints.MapGet("/v1/busy", IResult () => throw new WorkerRequestException(429, "Busy.", "queue_full") { RetryAfter = TimeSpan.FromSeconds(2.5) });
        endpoints.MapGet("/v1/broken", IResult () => throw new InvalidOperationException(Secret));
        endpoints.MapGet("/v1/cut", CutAsync);
    }

    public ValueTask DisposeAsync()
    {
        IsDisposed = true;
        return ValueTask.CompletedTask;
    }

    private static async Task<long> CountAsync(Stream body)
    {
        using var copy = new MemoryStream();
        await body.CopyToAsync(copy);
        return copy.Length;
    }

    private static async Task CutAsync(HttpResponse response)
    {
        await response.WriteAsync("half");
        await response.Body.FlushAsync();
        throw new InvalidOperationException(Secret);
    }

    internal sealed record EchoBody(string? FirstText, string? OtherText);
}
