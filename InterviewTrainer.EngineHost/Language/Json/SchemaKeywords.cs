using System.Collections.Frozen;
using System.Text.Json;

namespace InterviewTrainer.EngineHost.Language.Json;

/// <summary>Which keywords of JSON Schema (2020-12) are promised, and which are refused by name. All others only describe, and are passed over.</summary>
internal static class SchemaKeywords
{
    private static readonly FrozenSet<string> Refused = new[]
    {
        "not", "if", "then", "else", "patternProperties", "propertyNames", "dependentRequired", "dependentSchemas", "dependencies", "unevaluatedProperties",
        "unevaluatedItems", "contains", "minContains", "maxContains", "minProperties", "maxProperties", "prefixItems", "additionalItems", "multipleOf",
        "$dynamicRef", "$recursiveRef",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Constraints = new[]
    {
        "type", "properties", "required", "additionalProperties", "items", "minItems", "maxItems", "minLength", "maxLength", "pattern", "enum", "const",
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "anyOf", "oneOf", "allOf", "$ref",
    }.ToFrozenSet();

    /// <exception cref="SchemaException">A keyword stands there that cannot be promised.</exception>
    public static void Check(JsonElement schema, string path)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            if (Refused.Contains(keyword.Name) || (keyword.Name is "uniqueItems" && keyword.Value.ValueKind is not JsonValueKind.False))
            {
                throw new SchemaException(path, $"\"{keyword.Name}\" is not supported. Leave it out, and check it in what you get.");
            }
        }
    }

    /// <exception cref="SchemaException">Something else than <paramref name="keyword"/> and <paramref name="companion"/> constrains the value too.</exception>
    public static void RequireAlone(JsonElement schema, string path, string keyword, string? companion = null)
    {
        foreach (var other in schema.EnumerateObject().Select(property => property.Name).Where(Constraints.Contains))
        {
            if (other != keyword && other != companion)
            {
                throw new SchemaException(path, $"\"{other}\" beside \"{keyword}\" is not supported. Write one of them.");
            }
        }
    }

    public static bool ConstrainsAnything(JsonElement schema) => schema.EnumerateObject().Any(property => Constraints.Contains(property.Name));
}
