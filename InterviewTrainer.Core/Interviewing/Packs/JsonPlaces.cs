using System.Text.Json;

namespace InterviewTrainer.Core.Interviewing.Packs;

/// <summary>On which line of a JSON text each value begins.</summary>
internal sealed class JsonPlaces
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    private JsonPlaces()
    {
    }

    /// <summary>Of a text that is not JSON, the places before the mistake.</summary>
    public static JsonPlaces Of(ReadOnlySpan<byte> json)
    {
        var places = new JsonPlaces();
        try
        {
            places.Walk(json);
        }
        catch (JsonException)
        {
            // Whoever reads the text says so.
        }

        return places;
    }

    /// <summary>Line of the value at <paramref name="path"/> (<c>questions[2].text</c>), or of what is nearest around it; null for none.</summary>
    public int? LineOf(string path)
    {
        for (var place = path; place.Length > 0; place = place[..Math.Max(0, place.LastIndexOfAny(['.', '[']))])
        {
            if (_lines.TryGetValue(place, out var line))
            {
                return line;
            }
        }

        return null;
    }

    private void Walk(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var around = new Stack<(string Path, bool IsList, int Count)>();
        var (name, line, counted) = ("", 1, 0);
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            line += json[counted..start].Count((byte)'\n');
            counted = start;
            if (reader.TokenType is JsonTokenType.PropertyName)
            {
                name = reader.GetString()!;
                continue;
            }

            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                around.Pop();
                continue;
            }

            var path = Path(around, name);
            _lines[path] = line;
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                around.Push((path, reader.TokenType is JsonTokenType.StartArray, 0));
            }
        }
    }

    private static string Path(Stack<(string Path, bool IsList, int Count)> around, string name)
    {
        if (around.Count == 0)
        {
            return "";
        }

        var (path, isList, count) = around.Pop();
        around.Push((path, isList, count + 1));
        return isList ? $"{path}[{count}]" : path.Length == 0 ? name : $"{path}.{name}";
    }
}
