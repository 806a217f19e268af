using System.Text.Json;

namespace InterviewTrainer.EngineHost.Language.Json;

/// <summary>The keywords that hold names: <c>type</c> and <c>required</c>.</summary>
internal static class SchemaTypes
{
    private static readonly string[] All = ["object", "array", "string", "integer", "number", "boolean", "null"];

    /// <summary>The types that <c>type</c> names; none where it is missing.</summary>
    /// <exception cref="SchemaException">It is no type, and no list of types.</exception>
    public static IReadOnlyList<string> Of(JsonElement schema, string path)
    {
        if (!schema.TryGetProperty("type", out var type))
        {
            return [];
        }

        var names = Texts(type);
        return names is { Count: > 0 } && names.All(All.Contains) && names.Distinct().Count() == names.Count
            ? names
            : throw new SchemaException($"{path}/type", $"\"type\" takes {string.Join(", ", All)}, or a list of different ones.");
    }

    /// <summary>What a schema without a type is about, by its other keywords; none where it says nothing.</summary>
    public static IReadOnlyList<string> Guess(JsonElement schema)
    {
        bool Has(params string[] keywords) => keywords.Any(keyword => schema.TryGetProperty(keyword, out _));
        return Has("properties", "required", "additionalProperties") ? ["object"]
            : Has("items", "minItems", "maxItems") ? ["array"]
            : Has("minLength", "maxLength", "pattern") ? ["string"]
            : Has("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum") ? ["number"]
            : [];
    }

    public static bool Matches(JsonElement value, string type) => (type, value.ValueKind) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) => true,
        ("number", JsonValueKind.Number) or ("null", JsonValueKind.Null) or ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => new NumberRange(IsInteger: true, Least: null, Most: null).Contains(value),
        _ => false,
    };

    /// <exception cref="SchemaException">It is no list of names.</exception>
    public static HashSet<string> Required(JsonElement schema, string path)
    {
        if (!schema.TryGetProperty("required", out var required))
        {
            return [];
        }

        return required.ValueKind is JsonValueKind.Array && Texts(required) is { } names
            ? [.. names]
            : throw new SchemaException($"{path}/required", "\"required\" takes a list of names.");
    }

    private static IReadOnlyList<string>? Texts(JsonElement oneOrMore) => oneOrMore.ValueKind switch
    {
        JsonValueKind.String => [oneOrMore.GetString()!],
        JsonValueKind.Array when oneOrMore.EnumerateArray().All(item => item.ValueKind is JsonValueKind.String) =>
            [.. oneOrMore.EnumerateArray().Select(item => item.GetString()!)],
        _ => null,
    };
}
