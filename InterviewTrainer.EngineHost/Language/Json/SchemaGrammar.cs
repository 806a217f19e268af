using System.Text.Json;

namespace InterviewTrainer.EngineHost.Language.Json;

/// <summary>
/// A grammar whose outputs are JSON that a schema allows, and how long the longest of them is. What a schema leaves open (the length of texts and lists) is bounded as
/// generously as the tokens allow that the output may have.
/// </summary>
internal sealed class SchemaGrammar
{
    /// <summary>How deep lists and objects nest in <see cref="AnyObject"/>.</summary>
    private const int AnyObjectDepth = 4;

    private readonly SchemaNode _node;

    private SchemaGrammar(SchemaNode node, GrammarBounds bounds)
    {
        _node = node;
        Text = new GrammarWriter(bounds).Write(node);
        LongestTokens = LongestOf(node, bounds);
    }

    /// <summary>Any object, for <c>response_format: json_object</c>. It has no schema, so <c>max_tokens</c> may cut it, as OpenAI's API has it.</summary>
    public static SchemaGrammar AnyObject { get; } = new(new SchemaNode.Any(AnyKinds.Object, AnyObjectDepth), GrammarBounds.Free);

    /// <summary>The grammar, GBNF; its first rule is <c>root</c>.</summary>
    public string Text { get; }

    /// <summary>Most tokens that an output takes, the one that ends it included; see <see cref="OutputLength"/>.</summary>
    public long LongestTokens { get; }

    /// <summary>The grammar for a schema.</summary>
    /// <param name="schema">JSON Schema; the part that <see cref="SchemaReader"/> reads.</param>
    /// <param name="maxTokens">Tokens that the output may have.</param>
    /// <exception cref="SchemaException">It cannot be promised, or its longest output does not fit.</exception>
    public static SchemaGrammar Create(JsonElement schema, int maxTokens)
    {
        var node = SchemaReader.Read(schema);
        var bounds = GrammarBounds.Levels.FirstOrDefault(level => LongestOf(node, level) <= maxTokens)
            ?? throw new SchemaException(
                "#",
                $"The longest output may take {LongestOf(node, GrammarBounds.Levels[^1])} tokens, and max_tokens leaves {maxTokens}. Raise max_tokens, or lower \"maxLength\" and \"maxItems\".");
        return new SchemaGrammar(node, bounds);
    }

    /// <summary>What is wrong with a finished output; null where it is what the schema asks for.</summary>
    public string? FindProblem(JsonElement output) => SchemaValidator.FindProblem(output, _node);

    private static long LongestOf(SchemaNode node, GrammarBounds bounds) => new OutputLength(bounds).Of(node) + 1;
}
