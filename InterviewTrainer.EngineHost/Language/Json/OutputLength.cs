using System.Text;

namespace InterviewTrainer.EngineHost.Language.Json;

/// <summary>
/// How long the longest output is that a schema's grammar allows, in bytes of UTF-8. A token stands for at least one byte, and no token may split one: so the
/// longest output never takes more tokens than it has bytes, and one that ends it. It rarely takes a third of that, but a model may spell anything byte by byte.
/// </summary>
internal sealed class OutputLength(GrammarBounds bounds)
{
    private const int Quotes = 2;

    private readonly Dictionary<SchemaNode, long> _known = new(ReferenceEqualityComparer.Instance);

    /// <returns>Bytes; huge where it has no meaning any more.</returns>
    public long Of(SchemaNode node)
    {
        if (!_known.TryGetValue(node, out var length))
        {
            _known[node] = length = Math.Min(Compute(node), int.MaxValue);
        }

        return length;
    }

    private long Compute(SchemaNode node) => node switch
    {
        SchemaNode.Object known => Quotes + known.Properties.Sum(property => NameLength(property.Name) + Of(property.Value)) + Math.Max(known.Properties.Count - 1, 0),
        SchemaNode.Array list => List(Of(list.Item), GrammarWriter.MostItems(list, bounds)),
        SchemaNode.Text text => Quotes + (GrammarWriter.BytesOfCharacter * text.Least) + GrammarWriter.TextBytes(text, bounds),
        SchemaNode.Number number => NumberRules.LongestOf(number.Range),
        SchemaNode.Literal literal => literal.Values.Max(value => Encoding.UTF8.GetByteCount(GrammarText.Json(value))),
        SchemaNode.Choice choice => choice.Alternatives.Max(Of),
        SchemaNode.Any any => Any(any.Kinds, any.Depth),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private long Any(AnyKinds kinds, int depth)
    {
        long longest = kinds.HasFlag(AnyKinds.Scalar) ? Math.Max(Quotes + bounds.TextBytes, NumberRules.LongestFree) : Quotes;
        if (depth == 0)
        {
            return longest;
        }

        var inner = Any(AnyKinds.Everything, depth - 1);
        var pair = Quotes + GrammarBounds.NameBytes + 1 + inner;
        longest = kinds.HasFlag(AnyKinds.List) ? Math.Max(longest, List(inner, bounds.Items)) : longest;
        longest = kinds.HasFlag(AnyKinds.Object) ? Math.Max(longest, List(pair, bounds.Items)) : longest;
        return Math.Min(longest, int.MaxValue);
    }

    /// <summary>Brackets, items and the commas between them.</summary>
    private static long List(long item, int count) => Quotes + (item * count) + Math.Max(count - 1, 0);

    /// <summary>The name in quotes, and the colon.</summary>
    private static int NameLength(string name) => Encoding.UTF8.GetByteCount(GrammarText.Json(name)) + 1;
}
