using System.Text.Json;
using System.Text.RegularExpressions;

namespace InterviewTrainer.EngineHost.Language.Json;

/// <summary>The keywords that bound texts, lists and numbers.</summary>
internal static class SchemaNumbers
{
    private const int MostLeastLength = 256;

    /// <summary>For a pattern and a text that are both of bounded length this is never reached on any machine that works.</summary>
    private static readonly TimeSpan PatternPatience = TimeSpan.FromSeconds(1);

    public static (int Least, int? Most) Counts(JsonElement schema, string path, string leastKeyword, string mostKeyword, int limit)
    {
        var (least, most) = (Count(schema, path, leastKeyword, limit) ?? 0, Count(schema, path, mostKeyword, limit));
        return most < least ? throw new SchemaException(path, $"\"{leastKeyword}\" is more than \"{mostKeyword}\".") : (least, most);
    }

    /// <summary><c>format</c> only describes, as JSON Schema has it; <c>pattern</c> is checked in the finished output and does not steer it.</summary>
    public static SchemaNode.Text Text(JsonElement schema, string path)
    {
        var (least, most) = Counts(schema, path, "minLength", "maxLength", SchemaLimits.TextLength);
        return least > MostLeastLength
            ? throw new SchemaException($"{path}/minLength", $"\"minLength\" is at most {MostLeastLength}.")
            : new SchemaNode.Text(least, most, Pattern(schema, $"{path}/pattern"));
    }

    public static NumberRange Range(JsonElement schema, bool isInteger, string path)
    {
        var range = new NumberRange(
            isInteger,
            Tighter(Bound(schema, path, "minimum", sign: 1), Bound(schema, path, "exclusiveMinimum", sign: 1), sign: 1),
            Tighter(Bound(schema, path, "maximum", sign: -1), Bound(schema, path, "exclusiveMaximum", sign: -1), sign: -1));
        var (_, least, most) = NumberUnits.Of(range);
        return least <= most ? range : throw new SchemaException(path, "No number lies between its bounds.");
    }

    private static int? Count(JsonElement schema, string path, string keyword, int limit)
    {
        if (!schema.TryGetProperty(keyword, out var value))
        {
            return null;
        }

        return value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var count) && count >= 0 && count <= limit
            ? count
            : throw new SchemaException($"{path}/{keyword}", $"\"{keyword}\" takes a whole number from 0 to {limit}.");
    }

    private static Regex? Pattern(JsonElement schema, string path)
    {
        if (!schema.TryGetProperty("pattern", out var pattern))
        {
            return null;
        }

        if (pattern.ValueKind is JsonValueKind.String && pattern.GetString() is { Length: <= SchemaLimits.PatternLength } text)
        {
            try
            {
                return new Regex(text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, PatternPatience);
            }
            catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
            {
                throw new SchemaException(path, "It is not a regular expression that can be checked in bounded time. Leave it out, or write it without look-arounds and back references.");
            }
        }

        throw new SchemaException(path, $"\"pattern\" takes a regular expression of at most {SchemaLimits.PatternLength} characters.");
    }

    /// <param name="schema">Where it stands.</param>
    /// <param name="path">Its path.</param>
    /// <param name="keyword">Which one.</param>
    /// <param name="sign">1 for a lower bound, −1 for an upper one: a bound that is far out on its own side bounds nothing.</param>
    private static NumberBound? Bound(JsonElement schema, string path, string keyword, int sign)
    {
        if (!schema.TryGetProperty(keyword, out var value))
        {
            return null;
        }

        if (value.ValueKind is not JsonValueKind.Number)
        {
            throw new SchemaException($"{path}/{keyword}", $"\"{keyword}\" takes a number.");
        }

        if (value.TryGetDecimal(out var bound) && Math.Abs(bound) <= NumberUnits.Limit)
        {
            return new NumberBound(bound, Excluded: keyword.StartsWith("exclusive", StringComparison.Ordinal));
        }

        return value.GetDouble() * sign < 0
            ? null
            : throw new SchemaException($"{path}/{keyword}", $"Numbers have at most {SchemaLimits.Digits} digits; nothing is beyond this bound.");
    }

    private static NumberBound? Tighter(NumberBound? included, NumberBound? excluded, int sign) =>
        included is null ? excluded
        : excluded is null ? included
        : (excluded.Value - included.Value) * sign >= 0 ? excluded
        : included;
}
