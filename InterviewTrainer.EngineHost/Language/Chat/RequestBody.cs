using System.Text.Json;
using System.Text.Unicode;
using InterviewTrainer.Core.Engines.OpenAi.Wire;
using InterviewTrainer.EngineHost.Hosting;

namespace InterviewTrainer.EngineHost.Language.Chat;

/// <summary>Reads JSON bodies. The server bounds their size.</summary>
internal static class RequestBody
{
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        var bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
        return Utf8.IsValid(bytes.Span) ? bytes : throw Refused("The body is no valid UTF-8.");
    }

    /// <exception cref="WorkerRequestException">It is something else.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> body)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body, WireJson.Options) ?? throw Refused("The body is empty.");
        }
        catch (JsonException exception)
        {
            // The exception's own message may repeat what was sent.
            throw Refused($"The body is no such request: its JSON cannot be read at {exception.Path ?? "$"} (line {exception.LineNumber + 1}).");
        }
    }

    public static WorkerRequestException Refused(string message) => new(StatusCodes.Status400BadRequest, message);
}
