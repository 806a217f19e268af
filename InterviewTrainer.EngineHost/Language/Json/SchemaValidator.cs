using System.Text.Json;
using System.Text.RegularExpressions;

namespace InterviewTrainer.EngineHost.Language.Json;

/// <summary>
/// Checks a value against a schema, in the part of JSON Schema that <see cref="SchemaReader"/> reads; objects have no properties but those that are named. What it
/// finds names the place and the rule, never the value, which may be something that a person said.
/// </summary>
internal static class SchemaValidator
{
    /// <summary>The first problem; null where there is none.</summary>
    /// <exception cref="SchemaException">The schema cannot be read.</exception>
    public static string? Validate(JsonElement value, JsonElement schema) => FindProblem(value, SchemaReader.Read(schema));

    public static string? FindProblem(JsonElement value, SchemaNode node)
    {
        try
        {
            return Check(value, node, "$");
        }
        catch (InvalidOperationException exception) when (exception is not ObjectDisposedException)
        {
            return "A text in it is not valid Unicode.";
        }
        catch (RegexMatchTimeoutException)
        {
            return "A \"pattern\" could not be checked in time.";
        }
    }

    private static string? Check(JsonElement value, SchemaNode node, string path) => node switch
    {
        SchemaNode.Object known => value.ValueKind is JsonValueKind.Object ? CheckObject(value, known, path) : $"{path} is no object.",
        SchemaNode.Array list => value.ValueKind is JsonValueKind.Array ? CheckArray(value, list, path) : $"{path} is no list.",
        SchemaNode.Text text => value.ValueKind is JsonValueKind.String ? CheckText(value.GetString()!, text, path) : $"{path} is no text.",
        SchemaNode.Number number => CheckNumber(value, number.Range, path),
        SchemaNode.Literal literal => literal.Values.Any(allowed => JsonElement.DeepEquals(allowed, value)) ? null : $"{path} is none of the values that are allowed.",
        SchemaNode.Choice choice => choice.Alternatives.Any(alternative => Check(value, alternative, path) is null) ? null : $"{path} is none of the alternatives.",
        SchemaNode.Any any => CheckAny(value, any.Kinds, path),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static string? CheckObject(JsonElement value, SchemaNode.Object known, string path)
    {
        var seen = new HashSet<string>();
        foreach (var property in value.EnumerateObject())
        {
            if (!seen.Add(property.Name))
            {
                return $"{path} has a property twice.";
            }

            if (known.Properties.FirstOrDefault(candidate => candidate.Name == property.Name) is not { } expected)
            {
                return $"{path} has a property that its schema does not name.";
            }

            if (Check(property.Value, expected.Value, $"{path}.{property.Name}") is { } problem)
            {
                return problem;
            }
        }

        return known.Properties.FirstOrDefault(property => property.Required && !seen.Contains(property.Name)) is { } missing
            ? $"{path}.{missing.Name} is missing."
            : null;
    }

    private static string? CheckArray(JsonElement value, SchemaNode.Array list, string path)
    {
        var count = value.GetArrayLength();
        return count < list.Least || count > list.Most
            ? $"{path} has {count} items; allowed are {Bounds(list.Least, list.Most)}."
            : value.EnumerateArray().Select((item, index) => Check(item, list.Item, $"{path}[{index}]")).FirstOrDefault(problem => problem is not null);
    }

    private static string? CheckText(string value, SchemaNode.Text text, string path)
    {
        var length = value.EnumerateRunes().Count();
        return length < text.Least || length > text.Most ? $"{path} has {length} characters; allowed are {Bounds(text.Least, text.Most)}."
            : text.Pattern is { } pattern && !pattern.IsMatch(value) ? $"{path} does not match its pattern."
            : null;
    }

    private static string? CheckNumber(JsonElement value, NumberRange range, string path) =>
        value.ValueKind is not JsonValueKind.Number ? $"{path} is no number."
        : range.Contains(value) ? null
        : $"{path} is not {(range.IsInteger ? "a whole number" : "a number")} within its bounds.";

    private static string? CheckAny(JsonElement value, AnyKinds kinds, string path)
    {
        var kind = value.ValueKind switch
        {
            JsonValueKind.Object => AnyKinds.Object,
            JsonValueKind.Array => AnyKinds.List,
            _ => AnyKinds.Scalar,
        };
        return kinds.HasFlag(kind) ? null : $"{path} is not of the kind that is allowed.";
    }

    private static string Bounds(int least, int? most) => most is null ? $"{least} or more" : $"{least} to {most}";
}
