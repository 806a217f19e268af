using System.Text.Json;

namespace InterviewTrainer.Core.Engines.Catalogue;

/// <summary>
/// Reads a JSON object property by property. Nothing is passed over: what is missing, unknown or wrong becomes a line in <paramref name="mistakes"/> with its
/// path, and reading goes on, so that all mistakes are known at once.
/// </summary>
/// <param name="element">The object.</param>
/// <param name="path">Where it stands, such as <c>models[3]</c>; empty for the whole document.</param>
/// <param name="mistakes">Takes the mistakes.</param>
internal sealed class JsonFields(JsonElement element, string path, List<string> mistakes)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>A text of at most <paramref name="max"/> characters without control characters; empty after a mistake.</summary>
    public string Text(string name, int max, bool required = true)
    {
        if (Find(name, JsonValueKind.String, "a text", required) is not { } value)
        {
            return "";
        }

        var text = value.GetString()!;
        if (text.Length > max || (required && text.Length == 0))
        {
            Mistake(name, $"has {text.Length} characters; it needs {(required ? 1 : 0)} to {max}");
        }
        else if (text.Any(char.IsControl))
        {
            Mistake(name, "holds a control character");
        }

        return text;
    }

    /// <summary>A text, or null where there is none.</summary>
    public string? OptionalText(string name, int max) => Find(name, JsonValueKind.String, "a text", required: false) is null ? null : Text(name, max);

    /// <summary>A whole number in a range; null where there is none, or after a mistake.</summary>
    public long? Number(string name, long min, long max, bool required = false)
    {
        if (Find(name, JsonValueKind.Number, "a whole number", required) is not { } value)
        {
            return null;
        }

        if (value.TryGetInt64(out var number) && number >= min && number <= max)
        {
            return number;
        }

        Mistake(name, $"is {value.GetRawText()}; it needs a whole number from {min} to {max}");
        return null;
    }

    /// <summary>One of the names of an enumeration, in camel case; null where there is none, or after a mistake.</summary>
    public T? Choice<T>(string name, bool required)
        where T : struct, Enum
    {
        if (Find(name, JsonValueKind.String, "a text", required) is not { } value)
        {
            return null;
        }

        foreach (var choice in Enum.GetValues<T>())
        {
            if (value.ValueEquals(JsonNamingPolicy.CamelCase.ConvertName(choice.ToString())))
            {
                return choice;
            }
        }

        Mistake(name, $"is not one of {string.Join(", ", Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName))}");
        return null;
    }

    /// <summary>The objects of a list.</summary>
    public IReadOnlyList<(JsonFields Fields, string Name)> Objects(string name, bool required) =>
    [
        .. Items(name, JsonValueKind.Object, "an object", required).Select(item => (new JsonFields(item.Value, PathOf(item.Name), mistakes), item.Name)),
    ];

    /// <summary>The texts of a list.</summary>
    public IReadOnlyList<string> Texts(string name, int max) =>
    [
        .. Items(name, JsonValueKind.String, "a text", required: false).Select(item =>
        {
            var text = item.Value.GetString()!;
            if (text.Length is 0 || text.Length > max || text.Any(char.IsControl))
            {
                Mistake(item.Name, $"needs 1 to {max} characters, none of them a control character");
            }

            return text;
        }),
    ];

    /// <summary>An object whose properties are texts.</summary>
    public IReadOnlyDictionary<string, string> Map(string name)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in Find(name, JsonValueKind.Object, "an object", required: true)?.EnumerateObject() ?? default)
        {
            if (property.Value.ValueKind == JsonValueKind.String)
            {
                map[property.Name] = property.Value.GetString()!;
            }
            else
            {
                Mistake($"{name}.{property.Name}", "is not a text");
            }
        }

        return map;
    }

    /// <summary>True or false; false where it is missing.</summary>
    public bool Flag(string name)
    {
        _known.Add(name);
        if (!element.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.ValueKind == JsonValueKind.True;
        }

        Mistake(name, "is not true or false");
        return false;
    }

    /// <summary>Reports properties that nobody asked for; called last.</summary>
    public void NothingElse()
    {
        foreach (var property in element.EnumerateObject().Where(property => !_known.Contains(property.Name)))
        {
            Mistake(property.Name, $"is not known here; known: {string.Join(", ", _known)}");
        }
    }

    public void Mistake(string name, string problem) => mistakes.Add($"{PathOf(name)} {problem}.");

    private string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";

    private List<(JsonElement Value, string Name)> Items(string name, JsonValueKind kind, string what, bool required)
    {
        var items = new List<(JsonElement, string)>();
        foreach (var item in Find(name, JsonValueKind.Array, "a list", required)?.EnumerateArray() ?? default)
        {
            var itemName = $"{name}[{items.Count}]";
            if (item.ValueKind == kind)
            {
                items.Add((item, itemName));
            }
            else
            {
                Mistake(itemName, $"is not {what}");
                break;
            }
        }

        return items;
    }

    private JsonElement? Find(string name, JsonValueKind kind, string what, bool required)
    {
        _known.Add(name);
        if (!element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            if (required)
            {
                Mistake(name, "is missing");
            }

            return null;
        }

        if (value.ValueKind == kind)
        {
            return value;
        }

        Mistake(name, $"is not {what}");
        return null;
    }
}
