using System.Text.Json;

namespace InterviewTrainer.Tests.Reporting.Export;

/// <summary>As much of JSON Schema as the export's schema uses, and stricter: objects hold exactly the listed properties, in their order.</summary>
internal sealed class SchemaCheck(JsonElement schema)
{
    private readonly HashSet<string> _reached = [];

    public IReadOnlyList<string> ErrorsOf(JsonElement document) => [.. Check(schema, document, "$")];

    /// <summary>Definitions that no part of the documents checked so far was held against.</summary>
    public IEnumerable<string> Unreached() => schema.GetProperty("$defs").EnumerateObject().Select(definition => definition.Name).Except(_reached);

    private IEnumerable<string> Check(JsonElement rule, JsonElement value, string path)
    {
        if (rule.TryGetProperty("$ref", out var reference))
        {
            var name = reference.GetString()!.Split('/')[^1];
            _reached.Add(name);
            return Check(schema.GetProperty("$defs").GetProperty(name), value, path);
        }

        if (rule.TryGetProperty("anyOf", out var choices))
        {
            var choice = choices.EnumerateArray().Single(choice => value.ValueKind == JsonValueKind.Null
                ? !choice.TryGetProperty("$ref", out _)
                : choice.TryGetProperty("$ref", out _));
            return Check(choice, value, path);
        }

        return CheckType(rule, value, path).Concat(CheckValue(rule, value, path)).Concat(CheckParts(rule, value, path));
    }

    private static IEnumerable<string> CheckType(JsonElement rule, JsonElement value, string path)
    {
        var type = rule.GetProperty("type");
        var allowed = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(name => name.GetString()) : [type.GetString()];
        var actual = value.ValueKind switch
        {
            JsonValueKind.True or JsonValueKind.False => "boolean",
            JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
            _ => value.ValueKind.ToString().ToLowerInvariant(),
        };
        if (!allowed.Contains(actual) && !(actual == "integer" && allowed.Contains("number")))
        {
            yield return $"{path} is {actual}";
        }
    }

    private static IEnumerable<string> CheckValue(JsonElement rule, JsonElement value, string path)
    {
        if (rule.TryGetProperty("const", out var constant) && !JsonElement.DeepEquals(constant, value))
        {
            yield return $"{path} is not {constant}";
        }

        if (rule.TryGetProperty("enum", out var listed) && !listed.EnumerateArray().Any(item => JsonElement.DeepEquals(item, value)))
        {
            yield return $"{path} is {value}";
        }

        if (value.ValueKind == JsonValueKind.Number
            && ((rule.TryGetProperty("minimum", out var minimum) && value.GetDouble() < minimum.GetDouble())
                || (rule.TryGetProperty("maximum", out var maximum) && value.GetDouble() > maximum.GetDouble())))
        {
            yield return $"{path} is {value}";
        }

        if (value.ValueKind == JsonValueKind.String && rule.TryGetProperty("format", out var format)
            && !(format.GetString() == "uuid" ? value.TryGetGuid(out _) : value.TryGetDateTime(out var time) && time.Kind == DateTimeKind.Utc))
        {
            yield return $"{path} is no {format}";
        }
    }

    private IEnumerable<string> CheckParts(JsonElement rule, JsonElement value, string path)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            return value.EnumerateArray().SelectMany((item, index) => Check(rule.GetProperty("items"), item, $"{path}[{index}]"));
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var listed = rule.GetProperty("properties").EnumerateObject().ToList();
        var names = listed.ConvertAll(property => property.Name);
        var required = rule.GetProperty("required").EnumerateArray().Select(name => name.GetString()!);
        var present = value.EnumerateObject().Select(property => property.Name);
        return !names.SequenceEqual(present) || !names.SequenceEqual(required) || rule.GetProperty("additionalProperties").GetBoolean()
            ? [$"{path} holds {string.Join(", ", present)}; the schema lists {string.Join(", ", names)}"]
            : listed.SelectMany(property => Check(property.Value, value.GetProperty(property.Name), $"{path}.{property.Name}"));
    }
}
