using System.Text.Json;
using System.Text.RegularExpressions;

namespace InterviewTrainer.EngineHost.Language.Json;

/// <summary>A schema after it was read and checked. A schema that is referred to twice is one node, so nodes are told apart by reference.</summary>
internal abstract class SchemaNode
{
    private SchemaNode()
    {
    }

    /// <summary>An object with these properties in this order, and no others.</summary>
    public sealed class Object(IReadOnlyList<SchemaProperty> properties) : SchemaNode
    {
        public IReadOnlyList<SchemaProperty> Properties { get; } = properties;
    }

    /// <summary>A list; <paramref name="most"/> is null where the schema names no bound.</summary>
    public sealed class Array(SchemaNode item, int least, int? most) : SchemaNode
    {
        public SchemaNode Item { get; } = item;

        public int Least { get; } = least;

        public int? Most { get; } = most;
    }

    /// <summary>A text, bounds in characters; <paramref name="most"/> is null where the schema names no bound.</summary>
    public sealed class Text(int least, int? most, Regex? pattern) : SchemaNode
    {
        public int Least { get; } = least;

        public int? Most { get; } = most;

        public Regex? Pattern { get; } = pattern;
    }

    public sealed class Number(NumberRange range) : SchemaNode
    {
        public NumberRange Range { get; } = range;
    }

    /// <summary>One of these values: <c>enum</c>, <c>const</c>, true and false, null.</summary>
    public sealed class Literal(IReadOnlyList<JsonElement> values) : SchemaNode
    {
        public IReadOnlyList<JsonElement> Values { get; } = values;
    }

    public sealed class Choice(IReadOnlyList<SchemaNode> alternatives) : SchemaNode
    {
        public IReadOnlyList<SchemaNode> Alternatives { get; } = alternatives;
    }

    /// <summary>Any JSON of these kinds, whose lists and objects nest at most <paramref name="depth"/> deep.</summary>
    public sealed class Any(AnyKinds kinds, int depth) : SchemaNode
    {
        public AnyKinds Kinds { get; } = kinds;

        public int Depth { get; } = depth;
    }
}
