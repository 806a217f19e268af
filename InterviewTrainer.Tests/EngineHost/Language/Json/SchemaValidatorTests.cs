using InterviewTrainer.EngineHost.Language.Json;
using Xunit;

namespace InterviewTrainer.Tests.EngineHost.Language.Json;

public sealed class SchemaValidatorTests
{
    [Theory]
    [InlineData("""{"type": "integer", "minimum": 1, "maximum": 5}""", "3")]
    [InlineData("""{"type": "integer"}""", "3.0")]
    [InlineData("""{"type": "integer"}""", "1e300")]
    [InlineData("""{"type": "number", "exclusiveMaximum": 1}""", "0.999")]
    [InlineData("""{"type": "string", "minLength": 2, "maxLength": 2}""", "\"😀é\"")]
    [InlineData("""{"type": "string", "pattern": "^[A-Z]{3}$"}""", "\"ABC\"")]
    [InlineData("""{"enum": [1, {"a": 2, "b": 3}]}""", """{"b": 3, "a": 2}""")]
    [InlineData("""{"const": 1}""", "1.0")]
    [InlineData("""{"anyOf": [{"type": "null"}, {"type": "array", "items": {"type": "string"}}]}""", """["a"]""")]
    [InlineData("""{"properties": {"a": {"type": "null"}, "b": {"type": "null"}}, "required": ["b"]}""", """{"b": null}""")]
    [InlineData("""{"properties": {"a": {"type": "null"}, "b": {"type": "null"}}, "required": ["b"]}""", """{"b": null, "a": null}""")]
    [InlineData("{}", """[{"any": ["thing"]}]""")]
    public void Validate_Allowed_FindsNothing(string schema, string value) => Assert.Null(SchemaValidator.Validate(Schemas.Parse(value), Schemas.Parse(schema)));

    [Theory]
    [InlineData("""{"type": "integer", "minimum": 1, "maximum": 5}""", "6", "$ is not a whole number within its bounds.")]
    [InlineData("""{"type": "integer"}""", "3.5", "$ is not a whole number within its bounds.")]
    [InlineData("""{"type": "integer", "maximum": 5}""", "1e400", "$ is not a whole number within its bounds.")]
    [InlineData("""{"type": "number", "exclusiveMaximum": 1}""", "1.0", "$ is not a number within its bounds.")]
    [InlineData("""{"type": "number"}""", "\"1\"", "$ is no number.")]
    [InlineData("""{"type": "string", "maxLength": 2}""", "\"secret\"", "$ has 6 characters; allowed are 0 to 2.")]
    [InlineData("""{"type": "string", "minLength": 2}""", "\"s\"", "$ has 1 characters; allowed are 2 or more.")]
    [InlineData("""{"type": "string", "pattern": "^[A-Z]{3}$"}""", "\"secret\"", "$ does not match its pattern.")]
    [InlineData("""{"type": "string"}""", "\"\\ud800\"", "A text in it is not valid Unicode.")]
    [InlineData("""{"type": "boolean"}""", "null", "$ is none of the values that are allowed.")]
    [InlineData("""{"type": "null"}""", "false", "$ is none of the values that are allowed.")]
    [InlineData("""{"enum": ["a"]}""", "\"secret\"", "$ is none of the values that are allowed.")]
    [InlineData("""{"anyOf": [{"type": "null"}, {"type": "boolean"}]}""", "1", "$ is none of the alternatives.")]
    [InlineData("""{"properties": {"a": {"properties": {"b": {"type": "null"}}}}}""", """{"a": {"b": "secret"}}""", "$.a.b is none of the values that are allowed.")]
    [InlineData("""{"properties": {"a": {"type": "null"}}}""", """{"secret": 1}""", "$ has a property that its schema does not name.")]
    [InlineData("""{"properties": {"a": {"type": "null"}}}""", """{"a": null, "a": null}""", "$ has a property twice.")]
    [InlineData("""{"properties": {"a": {"type": "null"}}, "required": ["a"]}""", "{}", "$.a is missing.")]
    [InlineData("""{"properties": {"a": {"type": "null"}}}""", "[]", "$ is no object.")]
    [InlineData("""{"type": "array", "items": {"type": "string"}}""", """["a", 2]""", "$[1] is no text.")]
    [InlineData("""{"type": "array", "minItems": 2}""", "[1]", "$ has 1 items; allowed are 2 or more.")]
    [InlineData("""{"type": "array"}""", "{}", "$ is no list.")]
    [InlineData("""{"type": "object"}""", "[]", "$ is not of the kind that is allowed.")]
    public void Validate_NotAllowed_NamesPlaceAndRuleButNeverTheValue(string schema, string value, string problem)
    {
        Assert.Equal(problem, SchemaValidator.Validate(Schemas.Parse(value), Schemas.Parse(schema)));
        Assert.DoesNotContain("secret", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_PatternThatBacktrackingWouldNeverFinish_Answers()
    {
        var value = Schemas.Parse($"\"{new string('a', 4000)}!\"");

        Assert.Equal("$ does not match its pattern.", SchemaValidator.Validate(value, Schemas.Parse("""{"type": "string", "pattern": "^(a+)+$"}""")));
    }

    [Fact]
    public void Validate_SchemaThatCannotBeRead_Throws() =>
        Assert.Throws<SchemaException>(() => SchemaValidator.Validate(Schemas.Parse("1"), Schemas.Parse("""{"not": {}}""")));
}
