using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace InterviewTrainer.Core.Engines.OpenAi.Wire;

/// <summary>How the wire's JSON is written and read: snake_case, nulls left out, unknown members passed over.</summary>
public static class WireJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>The body of a request, whole and with its length: small servers do not read one that comes in chunks.</summary>
    public static HttpContent Content<T>(T body)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, Options));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            MaxDepth = 64,
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
