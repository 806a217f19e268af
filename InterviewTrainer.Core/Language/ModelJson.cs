using System.Text.Json;

namespace InterviewTrainer.Core.Language;

/// <summary>Reads what a model was asked to answer by JSON schema.</summary>
internal static class ModelJson
{
    /// <summary>Null when the reply is no such JSON, or half of one: a model's reply is never trusted to be what was asked for.</summary>
    public static T? Read<T>(string reply, JsonSerializerOptions options)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(reply, options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
