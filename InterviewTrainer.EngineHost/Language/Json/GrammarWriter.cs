using System.Globalization;
using System.Text;

namespace InterviewTrainer.EngineHost.Language.Json;

/// <summary>
/// Writes the rules of a grammar (llama.cpp's GBNF) for a schema. Every repetition has a bound. Between the words of the JSON there is no white space. Texts hold
/// printable characters of the basic plane and the escapes <c>\" \\ \n \t</c>; their bound counts bytes, so they are never longer than a schema says, and shorter
/// in scripts that need more than one byte a letter. Of the properties of an object those that are not required may be left out; the order is the schema's.
/// </summary>
internal sealed class GrammarWriter(GrammarBounds bounds)
{
    /// <summary>Most bytes of a character that a text may hold.</summary>
    public const int BytesOfCharacter = 3;

    /// <summary>Letters of one byte; of more; and the escapes, which are two.</summary>
    private const string Characters = """
        a ::= [ !#-\x5B\x5D-~]
        u ::= [\u00A1-\u1FFF\u200C-\u200D\u2010-\u2027\u2030-\u205F\u2070-\uD7FF\uF900-\uFDCF\uFDF0-\uFEFE\uFF00-\uFFFC]
        e ::= "\\" ["\\nt]
        c ::= a | u | e
        """;

    private readonly StringBuilder _rules = new();
    private readonly Dictionary<SchemaNode, string> _names = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(AnyKinds, int), string> _anyNames = [];
    private int _longestText;

    /// <summary>Longest list that the grammar allows.</summary>
    public static int MostItems(SchemaNode.Array list, GrammarBounds bounds) => list.Most ?? Math.Max(list.Least, bounds.Items);

    /// <summary>Bytes that a text may have beyond the characters that it must have.</summary>
    public static int TextBytes(SchemaNode.Text text, GrammarBounds bounds) => Math.Max((text.Most ?? bounds.TextBytes) - text.Least, 0);

    public string Write(SchemaNode root)
    {
        var start = Rule(root);
        var grammar = new StringBuilder().Append(CultureInfo.InvariantCulture, $"root ::= {start}\n").Append(_rules).Append(Characters).Append('\n');
        for (var bytes = 0; bytes <= _longestText; bytes++)
        {
            grammar.Append(CultureInfo.InvariantCulture, $"t{bytes} ::= \"\"");
            Append(grammar, bytes, "a", 1);
            Append(grammar, bytes, "e", 2);
            Append(grammar, bytes, "u", BytesOfCharacter);
            grammar.Append('\n');
        }

        return grammar.ToString();
    }

    private static void Append(StringBuilder grammar, int bytes, string character, int length)
    {
        if (bytes >= length)
        {
            grammar.Append(CultureInfo.InvariantCulture, $" | {character} t{bytes - length}");
        }
    }

    /// <summary>The name of the node's rule, written when it is first asked for.</summary>
    private string Rule(SchemaNode node)
    {
        if (node is SchemaNode.Any any)
        {
            return Any(any.Kinds, any.Depth);
        }

        if (!_names.TryGetValue(node, out var name))
        {
            _names[node] = name = $"n{_names.Count}";
            Add(name, node switch
            {
                SchemaNode.Object known => known.Properties.All(property => property.Required) ? Fixed(known) : Optional(known, name),
                SchemaNode.Array list => List(Rule(list.Item), list.Least, MostItems(list, bounds), "[", "]"),
                SchemaNode.Text text => Text(text.Least, TextBytes(text, bounds)),
                SchemaNode.Number number => NumberRules.Of(number.Range),
                SchemaNode.Literal literal => string.Join(" | ", literal.Values.Select(value => GrammarText.Quote(GrammarText.Json(value)))),
                SchemaNode.Choice choice => string.Join(" | ", choice.Alternatives.Select(Rule)),
                _ => throw new ArgumentOutOfRangeException(nameof(node)),
            });
        }

        return name;
    }

    private static string Name(SchemaProperty property, string before) => GrammarText.Quote($"{before}{GrammarText.Json(property.Name)}:");

    private string Fixed(SchemaNode.Object known) => known.Properties.Count == 0
        ? "\"{}\""
        : string.Join(' ', known.Properties.Select((property, index) => $"{Name(property, index == 0 ? "{" : ",")} {Rule(property.Value)}")) + " \"}\"";

    /// <summary>Two rules for each property: <c>f</c> where none stands before it, <c>m</c> where one does and a comma is due.</summary>
    private string Optional(SchemaNode.Object known, string name)
    {
        for (var i = 0; i < known.Properties.Count; i++)
        {
            var property = known.Properties[i];
            var rest = $"{Rule(property.Value)} {name}-m{i + 1}";
            Add($"{name}-f{i}", $"{Name(property, "")} {rest}" + (property.Required ? "" : $" | {name}-f{i + 1}"));
            Add($"{name}-m{i}", $"{Name(property, ",")} {rest}" + (property.Required ? "" : $" | {name}-m{i + 1}"));
        }

        Add($"{name}-f{known.Properties.Count}", "\"}\"");
        Add($"{name}-m{known.Properties.Count}", "\"}\"");
        return $"\"{{\" {name}-f0";
    }

    private string Any(AnyKinds kinds, int depth)
    {
        if (_anyNames.TryGetValue((kinds, depth), out var name))
        {
            return name;
        }

        _anyNames[(kinds, depth)] = name = $"any{_anyNames.Count}";
        var alternatives = new List<string>();
        if (kinds.HasFlag(AnyKinds.Scalar))
        {
            alternatives.AddRange([Text(0, bounds.TextBytes), NumberRules.Free, "\"true\"", "\"false\"", "\"null\""]);
        }

        if (depth > 0)
        {
            var inner = Any(AnyKinds.Everything, depth - 1);
            if (kinds.HasFlag(AnyKinds.List))
            {
                alternatives.Add(List(inner, 0, bounds.Items, "[", "]"));
            }

            if (kinds.HasFlag(AnyKinds.Object))
            {
                Add($"{name}-pair", $"{Text(0, GrammarBounds.NameBytes)} \":\" {inner}");
                alternatives.Add(List($"{name}-pair", 0, bounds.Items, "{", "}"));
            }
        }

        Add(name, string.Join(" | ", alternatives));
        return name;
    }

    private string Text(int least, int bytes)
    {
        _longestText = Math.Max(_longestText, bytes);
        return $"\"\\\"\" {(least > 0 ? $"c{{{least}}} " : "")}t{bytes} \"\\\"\"";
    }

    private static string List(string item, int least, int most, string opening, string closing)
    {
        if (most == 0)
        {
            return $"\"{opening}{closing}\"";
        }

        var items = most == 1 ? item : $"{item} (\",\" {item}){{{Math.Max(least - 1, 0)},{most - 1}}}";
        return $"\"{opening}\" {(least > 0 ? items : $"({items})?")} \"{closing}\"";
    }

    private void Add(string name, string rule) => _rules.Append(CultureInfo.InvariantCulture, $"{name} ::= {rule}\n");
}
