using System.Text;
using System.Text.Json;
using InterviewTrainer.EngineHost.Language.Json;
using Xunit;

namespace InterviewTrainer.Tests.EngineHost.Language.Json;

public sealed class SchemaGrammarTests
{
    private const int MaxTokens = 1024;

    private const int OutputsInAll = 10_000;

    public static TheoryData<string> Ordinary { get; } = [.. Schemas.Ordinary];

    [Theory]
    [MemberData(nameof(Ordinary))]
    public void Text_RandomOutputs_AreJsonThatTheSchemaAllows(string schema)
    {
        var grammar = SchemaGrammar.Create(Schemas.Parse(schema), MaxTokens);
        var outputs = GbnfGrammar.Parse(grammar.Text);
        var random = new Random(1);
        for (var i = 0; i <= OutputsInAll / Schemas.Ordinary.Count; i++)
        {
            var output = outputs.Random(random);
            using var value = JsonDocument.Parse(output);

            Assert.Null(grammar.FindProblem(value.RootElement));
            Assert.Null(SchemaValidator.Validate(value.RootElement, Schemas.Parse(schema)));
            Assert.DoesNotContain('\uFFFD', output);
        }
    }

    [Theory]
    [MemberData(nameof(Ordinary))]
    public void LongestTokens_LongestOutput_IsAByteATokenAndTheEnd(string schema)
    {
        var grammar = SchemaGrammar.Create(Schemas.Parse(schema), MaxTokens);

        Assert.Equal(grammar.LongestTokens, GbnfGrammar.Parse(grammar.Text).LongestBytes() + 1);
        Assert.InRange(grammar.LongestTokens, 1, MaxTokens);
    }

    [Fact]
    public void AnyObject_RandomOutputs_AreObjects()
    {
        var outputs = GbnfGrammar.Parse(SchemaGrammar.AnyObject.Text);
        var random = new Random(2);
        for (var i = 0; i < 20; i++)
        {
            using var value = JsonDocument.Parse(outputs.Random(random));

            Assert.Equal(JsonValueKind.Object, value.RootElement.ValueKind);
        }
    }

    [Theory]
    [InlineData(300)]
    [InlineData(1024)]
    [InlineData(960)]
    public void Create_MoreTokens_BoundsWhatIsOpenMoreGenerously(int maxTokens)
    {
        var fewer = SchemaGrammar.Create(Schemas.Parse(Schemas.Decision), maxTokens);
        var more = SchemaGrammar.Create(Schemas.Parse(Schemas.Decision), maxTokens * 2);

        Assert.InRange(fewer.LongestTokens, 1, maxTokens);
        Assert.InRange(more.LongestTokens, fewer.LongestTokens + 1, maxTokens * 2);
    }

    [Fact]
    public void Create_ADecisionInRealtime_LeavesRoomForAQuestionOfEightyWords() =>
        Assert.Contains("t480 ", SchemaGrammar.Create(Schemas.Parse(Schemas.Decision), MaxTokens).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"type": "string", "maxLength": 1022}""", 1024)]
    [InlineData("""{"type": "array", "items": {"type": "boolean"}, "maxItems": 10}""", 10)]
    [InlineData("""{"const": "more than it has tokens"}""", 10)]
    public void Create_LongestOutputDoesNotFit_NamesBothNumbers(string schema, int maxTokens)
    {
        var exception = Assert.Throws<SchemaException>(() => SchemaGrammar.Create(Schemas.Parse(schema), maxTokens));

        Assert.Contains($"max_tokens leaves {maxTokens}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_LongestOutputJustFits_GivesAGrammar() =>
        Assert.Equal(1024, SchemaGrammar.Create(Schemas.Parse("""{"type": "string", "maxLength": 1021}"""), 1024).LongestTokens);

    [Fact]
    public void Text_OptionalProperties_ComeInOrderOrNotAtAll()
    {
        const string Schema = """{"properties": {"a": {"const": 1}, "b": {"const": 2}, "c": {"const": 3}}, "required": ["b"]}""";
        var outputs = GbnfGrammar.Parse(SchemaGrammar.Create(Schemas.Parse(Schema), MaxTokens).Text);
        var random = new Random(3);

        var seen = Enumerable.Range(0, 200).Select(_ => outputs.Random(random)).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(["""{"a":1,"b":2,"c":3}""", """{"a":1,"b":2}""", """{"b":2,"c":3}""", """{"b":2}"""], seen);
    }

    [Fact]
    public void Text_WideLetters_CountAsManyBytesAsTheyHave()
    {
        var outputs = GbnfGrammar.Parse(SchemaGrammar.Create(Schemas.Parse("""{"type": "string", "maxLength": 30}"""), MaxTokens).Text);
        var random = new Random(4);
        var texts = Enumerable.Range(0, 2000).Select(_ => outputs.Random(random)).ToList();

        Assert.All(texts, text => Assert.InRange(Encoding.UTF8.GetByteCount(text), 2, 32));
        Assert.Contains(texts, text => text.Any(letter => letter > '\u0800'));
        Assert.Contains(texts, text => text.Contains("\\\"", StringComparison.Ordinal));
    }
}
