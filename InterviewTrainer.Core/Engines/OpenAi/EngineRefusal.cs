using System.Globalization;
using System.Net;
using System.Text.Json;

namespace InterviewTrainer.Core.Engines.OpenAi;

/// <summary>An answer that says no.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Message">The server's own words, bounded; of a worker of ours they can be shown, of another server they may repeat what was said, or the key.</param>
/// <param name="Code">The server's short name for it, such as <c>context_length_exceeded</c>; null for none.</param>
/// <param name="RetryAfter">When the server wants to be asked again; null where it does not say.</param>
/// <param name="RedirectHost">Where it points; null for nowhere.</param>
internal sealed record EngineRefusal(HttpStatusCode Status, string? Message, string? Code, TimeSpan? RetryAfter, string? RedirectHost)
{
    private const int MaxBodyBytes = 65_536;
    private const int MaxMessageCharacters = 500;
    private const int MaxCodeCharacters = 64;

    public static async Task<EngineRefusal> ReadAsync(HttpResponseMessage response, bool isOurs, CancellationToken cancellationToken)
    {
        var (message, code) = Parse(await ReadBodyAsync(response, cancellationToken));
        var target = response.Headers.Location is { IsAbsoluteUri: true } location ? location.Host : null;
        return new EngineRefusal(response.StatusCode, message, code, response.Headers.RetryAfter?.Delta, target) { IsOurs = isOurs };
    }

    /// <summary>True for the answer of a worker of ours.</summary>
    public bool IsOurs { get; init; }

    /// <param name="name">Who refused.</param>
    public EngineUnavailableException ToException(string name) => new(IsOurs && Message is not null ? $"{name}: {Message}" : Describe(name)) { Refusal = this };

    private string Describe(string name) => (int)Status switch
    {
        401 or 403 => $"{name} refused the key. Enter its key again on the page Engines.",
        404 => $"{name} knows no such model or address{InBrackets}. Check both on the page Engines.",
        408 or 504 => $"{name} took too long{InBrackets}. Try again, or choose a smaller model on the page Engines.",
        413 => $"{name} was asked for too much at once{InBrackets}. Choose a model with a longer context on the page Engines.",
        429 => $"{name} has no room for more requests now{InBrackets}.{Later}",
        >= 300 and < 400 => $"{name} has moved{(RedirectHost is { Length: < 100 } host ? $" to {host}" : "")}. Enter its new address on the page Engines.",
        >= 500 => $"{name} failed{InBrackets}.{Later}",
        _ => $"{name} refused the request{InBrackets}. Check its model and address on the page Engines.",
    };

    private string InBrackets => $" (HTTP {((int)Status).ToString(CultureInfo.InvariantCulture)}{(Code is null ? "" : $", {Code}")})";

    private string Later => RetryAfter is { } wait && wait < TimeSpan.FromDays(1) ? $" Try again in {Math.Ceiling(wait.TotalSeconds):0} s." : " Try again later.";

    private static async Task<byte[]> ReadBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var start = new byte[MaxBodyBytes];
        var count = await stream.ReadAtLeastAsync(start, MaxBodyBytes, throwOnEndOfStream: false, cancellationToken);
        return start[..count];
    }

    /// <summary>OpenAI's form, <c>{"error": {"message": …, "code": …}}</c>, or <c>{"error": "…"}</c>; anything else says nothing.</summary>
    private static (string? Message, string? Code) Parse(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 16 });
            if (document.RootElement is not { ValueKind: JsonValueKind.Object } root || !root.TryGetProperty("error", out var error))
            {
                return (null, null);
            }

            return error.ValueKind == JsonValueKind.Object
                ? (Clean(Text(error, "message"), MaxMessageCharacters), Identifier(Text(error, "code")) ?? Identifier(Text(error, "type")))
                : (Clean(error.ValueKind == JsonValueKind.String ? error.GetString() : null, MaxMessageCharacters), null);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return (null, null); // InvalidOperationException: half a character (a lone surrogate) in a string.
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Clean(string? text, int most) => string.IsNullOrWhiteSpace(text)
        ? null
        : string.Concat(text.Take(most).Select(c => char.IsControl(c) ? ' ' : c)).Trim();

    private static string? Identifier(string? text) =>
        text is { Length: > 0 and <= MaxCodeCharacters } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.') ? text : null;
}
