using System.Text.Json;
using InterviewTrainer.EngineHost.Language.Json;
using Xunit;

namespace InterviewTrainer.Tests.EngineHost.Language.Json;

public sealed class SchemaReaderTests
{
    public static TheoryData<string, string> Refused { get; } = new()
    {
        { "false", "#" },
        { "[]", "#" },
        { "\"text\"", "#" },
        { """{"type": "text"}""", "#/type" },
        { """{"type": []}""", "#/type" },
        { """{"type": ["string", "string"]}""", "#/type" },
        { """{"type": "object", "properties": []}""", "#/properties" },
        { """{"type": "object", "properties": {"a": {"type": 5}}}""", "#/properties/a/type" },
        { """{"type": "object", "properties": {"a": true, "a": true}}""", "#/properties" },
        { """{"type": "object", "properties": {"a": true}, "required": ["b"]}""", "#/required" },
        { """{"type": "object", "required": ["b"]}""", "#/required" },
        { """{"type": "object", "properties": {}, "required": "b"}""", "#/required" },
        { """{"type": "object", "additionalProperties": {"type": "string"}}""", "#" },
        { """{"type": "array", "items": {"type": "array", "items": {"not": {}}}}""", "#/items/items" },
        { """{"type": "array", "uniqueItems": true}""", "#" },
        { """{"type": "array", "minItems": 3, "maxItems": 2}""", "#" },
        { """{"type": "array", "maxItems": 1000000000}""", "#/maxItems" },
        { """{"type": "array", "maxItems": -1}""", "#/maxItems" },
        { """{"type": "string", "maxLength": 1e99}""", "#/maxLength" },
        { """{"type": "string", "minLength": 4000}""", "#/minLength" },
        { """{"type": "string", "pattern": "("}""", "#/pattern" },
        { """{"type": "string", "pattern": "(a+)+\\1"}""", "#/pattern" },
        { """{"type": "string", "pattern": 5}""", "#/pattern" },
        { """{"type": "integer", "minimum": "0"}""", "#/minimum" },
        { """{"type": "integer", "minimum": 1e300}""", "#/minimum" },
        { """{"type": "integer", "minimum": 2, "maximum": 1}""", "#" },
        { """{"type": "integer", "exclusiveMinimum": 2, "exclusiveMaximum": 3}""", "#" },
        { """{"type": "number", "exclusiveMinimum": 100000000000000, "maximum": 100000000000005}""", "#" },
        { """{"type": "number", "multipleOf": 0.5}""", "#" },
        { """{"enum": []}""", "#/enum" },
        { """{"enum": "a"}""", "#/enum" },
        { """{"type": "integer", "enum": ["a"]}""", "#" },
        { """{"enum": [1], "maxLength": 2}""", "#" },
        { """{"anyOf": []}""", "#/anyOf" },
        { """{"anyOf": [true], "type": "object"}""", "#" },
        { """{"allOf": [{"type": "object"}, {"type": "object"}]}""", "#/allOf" },
        { """{"$ref": "#/$defs/missing"}""", "#/$ref" },
        { """{"$ref": "https://example.com/schema"}""", "#/$ref" },
        { """{"$ref": "#"}""", "#/$ref" },
        { """{"$ref": 5}""", "#/$ref" },
        { """{"$ref": "#/$defs/a", "$defs": {"a": {"$ref": "#/$defs/a"}}}""", "#/$defs/a" },
        { """{"$ref": "#/$defs/a", "$defs": {"a": {"anyOf": [{"type": "null"}, {"type": "object", "properties": {"next": {"$ref": "#/$defs/a"}}}]}}}""", "#/$defs/a/anyOf/1/properties/next" },
        { """{"const": "\ud800"}""", "#" },
        { """{"properties": {"\ud800": true}}""", "#" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Read_NotPromised_NamesThePlace(string schema, string path)
    {
        var exception = Assert.Throws<SchemaException>(() => SchemaReader.Read(Schemas.Parse(schema)));

        Assert.Equal(path, exception.Path);
        Assert.StartsWith($"{path}: ", exception.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string> Bombs { get; } =
    [
        Nested(60, inner => $$"""{"type": "array", "items": {{inner}}}"""),
        Nested(30, inner => $$"""{"anyOf": [{{inner}}]}"""),
        $$"""{"enum": [{{string.Join(',', Enumerable.Range(0, 100_000))}}]}""",
        $$"""{"enum": ["{{new string('x', 60_000)}}"]}""",
        $$"""{"properties": { {{string.Join(',', Enumerable.Range(0, 2000).Select(i => $"\"p{i}\": true"))}} } }""",
        $$"""{"properties": { {{string.Join(',', Enumerable.Range(0, 60).Select(i => $"\"p{i}\": {{\"anyOf\": [true, true, true, true, true]}}"))}} } }""",
        $$"""{"properties": { {{string.Join(',', Enumerable.Range(0, 60).Select(i => $"\"p{i}\": {{\"maxItems\": 256}}"))}} } }""",
        $$"""{"const": "{{new string('x', 100_000)}}"}""",
        ChainOfReferences(200),
        $$"""{"pattern": "((a{1000}){1000}){1000}"}""",
    ];

    [Theory]
    [MemberData(nameof(Bombs))]
    public void Read_TooLarge_IsRefused(string schema) => Assert.Throws<SchemaException>(() => SchemaReader.Read(Schemas.Parse(schema)));

    [Fact]
    public void Create_DoublingReferences_RefusesTheLengthInsteadOfWritingItOut()
    {
        // Seven levels of lists of lists, each written once: the longest output has 256^7 items.
        var levels = Enumerable.Range(0, 7).Select(i => $$""" "d{{i}}": {"type": "array", "maxItems": 256, "items": {"$ref": "#/$defs/d{{i + 1}}"} }""");
        var schema = $$"""{"$ref": "#/$defs/d0", "$defs": { {{string.Join(',', levels)}}, "d7": {"type": "null"} } }""";

        var exception = Assert.Throws<SchemaException>(() => SchemaGrammar.Create(Schemas.Parse(schema), maxTokens: 100_000));

        Assert.Contains("max_tokens", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoSchema_IsRefused() => Assert.Throws<SchemaException>(() => SchemaReader.Read(default(JsonElement)));

    private static string Nested(int depth, Func<string, string> around) => Enumerable.Range(0, depth).Aggregate("true", (inner, _) => around(inner));

    private static string ChainOfReferences(int length)
    {
        var links = Enumerable.Range(0, length).Select(i => $$""" "d{{i}}": {"$ref": "#/$defs/d{{i + 1}}"}""");
        return $$"""{"$ref": "#/$defs/d0", "$defs": { {{string.Join(',', links)}}, "d{{length}}": true } }""";
    }
}
