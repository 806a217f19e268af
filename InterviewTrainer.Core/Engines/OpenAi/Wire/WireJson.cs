using System.Text.Json;
using System.Text.Json.Serialization;

namespace InterviewTrainer.Core.Engines.OpenAi.Wire;


/// <summary>How the wire's JSON is written and read: snake_case, nulls left out, unknown members passed over.</summary>
public static class WireJson
{
    public static JsonSerializerOptions Options { get; } = Create();

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
