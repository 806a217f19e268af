using System.Text.Json;

namespace InterviewTrainer.EngineHost.Language.Json;

/// <summary>Reads a JSON schema into nodes, within <see cref="SchemaLimits"/>: in time and memory that are bounded, whatever it is given.</summary>
internal sealed class SchemaReader
{
    /// <summary>How deep lists and objects nest where a schema allows any value.</summary>
    private const int AnyDepth = 2;

    private readonly SchemaReferences _references;
    private readonly Dictionary<string, SchemaNode?> _referred = [];
    private int _nodes;
    private int _literals;
    private int _repetitions;

    private SchemaReader(JsonElement root) => _references = new SchemaReferences(root);

    /// <exception cref="SchemaException">It cannot be promised.</exception>
    public static SchemaNode Read(JsonElement schema)
    {
        if (schema.ValueKind is JsonValueKind.Undefined || schema.GetRawText().Length > SchemaLimits.Text)
        {
            throw new SchemaException("#", $"A schema has 1 to {SchemaLimits.Text} characters.");
        }

        try
        {
            return new SchemaReader(schema).Read(schema, "#", depth: 0);
        }
        catch (InvalidOperationException exception) when (exception is not ObjectDisposedException)
        {
            // The only way to get here: a text or a name with half a surrogate pair, which is no text.
            throw new SchemaException("#", "A text in it is not valid Unicode.");
        }
    }

    private SchemaNode Read(JsonElement schema, string path, int depth)
    {
        if (depth > SchemaLimits.Depth)
        {
            throw new SchemaException(path, $"Schemas nest more than {SchemaLimits.Depth} deep. Make it flatter.");
        }

        if (++_nodes > SchemaLimits.Nodes)
        {
            throw new SchemaException(path, $"There are more than {SchemaLimits.Nodes} schemas in it. Make it smaller.");
        }

        if (schema.ValueKind is JsonValueKind.True)
        {
            return new SchemaNode.Any(AnyKinds.Everything, AnyDepth);
        }

        if (schema.ValueKind is not JsonValueKind.Object)
        {
            throw new SchemaException(path, "A schema is an object, or true for any value.");
        }

        SchemaKeywords.Check(schema, path);
        return Combined(schema, path, depth) ?? (SchemaNode?)Literals(schema, path) ?? Typed(schema, path, depth);
    }

    private SchemaNode? Combined(JsonElement schema, string path, int depth)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            SchemaKeywords.RequireAlone(schema, path, "$ref");
            return Refer(reference, path, depth);
        }

        foreach (var keyword in new[] { "anyOf", "oneOf", "allOf" })
        {
            if (schema.TryGetProperty(keyword, out var alternatives))
            {
                SchemaKeywords.RequireAlone(schema, path, keyword);
                return Choose(alternatives, $"{path}/{keyword}", keyword, depth);
            }
        }

        return null;
    }

    private SchemaNode Refer(JsonElement reference, string path, int depth)
    {
        var name = _references.Resolve(reference, path, out var target);
        if (_referred.TryGetValue(name, out var known))
        {
            return known ?? throw new SchemaException(path, $"\"{name}\" refers to itself, so its values have no longest one. Write out as many levels as you need.");
        }

        _referred[name] = null; // Being read.
        return _referred[name] = Read(target, name, depth + 1);
    }

    private SchemaNode Choose(JsonElement alternatives, string path, string keyword, int depth)
    {
        var most = keyword is "allOf" ? 1 : SchemaLimits.Choices;
        if (alternatives.ValueKind is not JsonValueKind.Array || alternatives.GetArrayLength() is 0 || alternatives.GetArrayLength() > most)
        {
            throw new SchemaException(path, $"\"{keyword}\" takes a list of {(most is 1 ? "one schema" : $"1 to {most} schemas")}.");
        }

        var nodes = alternatives.EnumerateArray().Select((schema, index) => Read(schema, $"{path}/{index}", depth + 1)).ToList();
        return nodes.Count == 1 ? nodes[0] : new SchemaNode.Choice(nodes);
    }

    private SchemaNode.Literal? Literals(JsonElement schema, string path)
    {
        if (schema.TryGetProperty("const", out var constant))
        {
            SchemaKeywords.RequireAlone(schema, path, "const", companion: "type");
            return Literal([constant], schema, path);
        }

        if (!schema.TryGetProperty("enum", out var values))
        {
            return null;
        }

        SchemaKeywords.RequireAlone(schema, path, "enum", companion: "type");
        if (values.ValueKind is not JsonValueKind.Array || values.GetArrayLength() is 0 or > SchemaLimits.EnumValues)
        {
            throw new SchemaException($"{path}/enum", $"\"enum\" takes a list of 1 to {SchemaLimits.EnumValues} values.");
        }

        return Literal([.. values.EnumerateArray()], schema, path);
    }

    private SchemaNode.Literal Literal(IReadOnlyList<JsonElement> values, JsonElement schema, string path)
    {
        var types = SchemaTypes.Of(schema, path);
        List<JsonElement> allowed = [.. values.Where(value => types.Count == 0 || types.Any(type => SchemaTypes.Matches(value, type))).Select(value => value.Clone())];
        if (allowed.Count == 0)
        {
            throw new SchemaException(path, "No value is of the type that it names.");
        }

        allowed.ForEach(value => CountLiteral(GrammarText.Json(value), path));
        return new SchemaNode.Literal(allowed);
    }

    private SchemaNode Typed(JsonElement schema, string path, int depth)
    {
        var types = SchemaTypes.Of(schema, path);
        if (types.Count == 0)
        {
            types = SchemaTypes.Guess(schema);
        }

        if (types.Count == 0)
        {
            return SchemaKeywords.ConstrainsAnything(schema)
                ? throw new SchemaException(path, "It names no \"type\". Add one.")
                : new SchemaNode.Any(AnyKinds.Everything, AnyDepth);
        }

        List<SchemaNode> nodes = [.. types.Select(type => OfType(schema, type, path, depth))];
        return nodes.Count == 1 ? nodes[0] : new SchemaNode.Choice(nodes);
    }

    private SchemaNode OfType(JsonElement schema, string type, string path, int depth)
    {
        switch (type)
        {
            case "object":
                return Object(schema, path, depth);
            case "array":
                var (least, most) = SchemaNumbers.Counts(schema, path, "minItems", "maxItems", SchemaLimits.Items);
                CountRepetitions(most ?? 0, path);
                return new SchemaNode.Array(Item(schema, path, depth), least, most);
            case "string":
                var text = SchemaNumbers.Text(schema, path);
                CountRepetitions(text.Least, path);
                return text;
            case "integer" or "number":
                return new SchemaNode.Number(SchemaNumbers.Range(schema, type is "integer", path));
            case "boolean":
                return new SchemaNode.Literal([JsonSerializer.SerializeToElement(true), JsonSerializer.SerializeToElement(false)]);
            default:
                return new SchemaNode.Literal([JsonSerializer.SerializeToElement<object?>(null)]);
        }
    }

    private SchemaNode Item(JsonElement schema, string path, int depth) => schema.TryGetProperty("items", out var items)
        ? Read(items, $"{path}/items", depth + 1)
        : new SchemaNode.Any(AnyKinds.Everything, AnyDepth - 1);

    private SchemaNode Object(JsonElement schema, string path, int depth)
    {
        var required = SchemaTypes.Required(schema, path);
        if (!schema.TryGetProperty("properties", out var properties))
        {
            return schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind is JsonValueKind.Object
                ? throw new SchemaException(path, "Objects whose names are free but whose values have a schema are not supported. Use a list of objects with a name and a value.")
                : required.Count > 0
                    ? throw new SchemaException($"{path}/required", "It requires properties, but names none under \"properties\".")
                    : new SchemaNode.Any(AnyKinds.Object, AnyDepth);
        }

        if (properties.ValueKind is not JsonValueKind.Object || properties.GetPropertyCount() > SchemaLimits.Properties)
        {
            throw new SchemaException($"{path}/properties", $"\"properties\" takes an object with at most {SchemaLimits.Properties} schemas.");
        }

        var read = new List<SchemaProperty>();
        foreach (var property in properties.EnumerateObject())
        {
            if (read.Any(earlier => earlier.Name == property.Name))
            {
                throw new SchemaException($"{path}/properties", $"\"{property.Name}\" stands there twice.");
            }

            CountLiteral(property.Name, path);
            var value = Read(property.Value, $"{path}/properties/{property.Name}", depth + 1);
            read.Add(new SchemaProperty(property.Name, value, required.Remove(property.Name)));
        }

        return required.Count == 0
            ? new SchemaNode.Object(read)
            : throw new SchemaException($"{path}/required", $"It requires \"{required.First()}\", which is not under \"properties\".");
    }

    private void CountLiteral(string text, string path)
    {
        if ((_literals += text.Length) > SchemaLimits.Literals)
        {
            throw new SchemaException(path, $"Its names and values are longer than {SchemaLimits.Literals} characters in all. Shorten them.");
        }
    }

    private void CountRepetitions(int count, string path)
    {
        if ((_repetitions += count) > SchemaLimits.Repetitions)
        {
            throw new SchemaException(path, $"Its \"maxItems\" and \"minLength\" come to more than {SchemaLimits.Repetitions} in all. Lower them.");
        }
    }
}
