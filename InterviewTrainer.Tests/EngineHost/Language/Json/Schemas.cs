using System.Text.Json;

namespace InterviewTrainer.Tests.EngineHost.Language.Json;

/// <summary>Schemas for tests.</summary>
internal static class Schemas
{
    /// <summary>Such as the product asks for: a decision of the interviewer.</summary>
    public const string Decision = """
        {"type": "object", "additionalProperties": false, "required": ["action", "question", "reason"], "properties": {
            "action": {"type": "string", "enum": ["follow_up", "next_topic", "conclude"]},
            "question": {"type": "string", "description": "What to ask"},
            "reason": {"type": ["string", "null"], "maxLength": 80}}}
        """;

    /// <summary>Such as the product asks for: a judgement with evidence.</summary>
    public const string Judgement = """
        {"type": "object", "required": ["scores"], "properties": {
            "scores": {"type": "array", "minItems": 1, "maxItems": 4, "items": {"$ref": "#/$defs/Score"}},
            "confident": {"type": "boolean"},
            "note": {"type": "string", "minLength": 1}},
         "$defs": {"Score": {"type": "object", "required": ["dimension", "score", "quotes"], "properties": {
            "dimension": {"enum": ["structure", "depth", "Überblick", "a \"quoted\\ one\""]},
            "score": {"type": "integer", "minimum": 1, "maximum": 5},
            "weight": {"type": "number", "minimum": 0, "maximum": 1},
            "quotes": {"type": "array", "items": {"type": "string", "maxLength": 60}, "maxItems": 2}}}}}
        """;

    public static IReadOnlyList<string> Ordinary { get; } =
    [
        Decision,
        Judgement,
        "true",
        "{}",
        """{"type": "object"}""",
        """{"type": "object", "properties": {}}""",
        """{"type": "array"}""",
        """{"type": "array", "maxItems": 0}""",
        """{"type": "array", "items": {"type": "null"}, "minItems": 3, "maxItems": 3}""",
        """{"type": "array", "items": {"type": "integer"}, "maxItems": 1}""",
        """{"type": "array", "items": {"type": "boolean"}, "minItems": 20}""",
        """{"type": "string", "minLength": 5, "maxLength": 5}""",
        """{"type": "string", "minLength": 40}""",
        """{"minLength": 2}""",
        """{"const": {"a": [1, 2.50, "x\ny"], "b": null}}""",
        """{"enum": [1, "1", null, true, [], {}]}""",
        """{"type": "integer", "enum": [1, 2, "three"]}""",
        """{"type": "integer"}""",
        """{"type": "number"}""",
        """{"type": "integer", "minimum": -120, "maximum": 7}""",
        """{"type": "integer", "exclusiveMinimum": 0, "exclusiveMaximum": 1000}""",
        """{"type": "integer", "minimum": 0}""",
        """{"type": "integer", "maximum": -3}""",
        """{"type": "integer", "minimum": 2.5, "maximum": 1e300}""",
        """{"type": "number", "minimum": -3, "maximum": 12}""",
        """{"type": "number", "minimum": 0.25, "maximum": 17.5}""",
        """{"type": "number", "exclusiveMinimum": 0, "maximum": 1}""",
        """{"type": "number", "minimum": 2}""",
        """{"type": "number", "minimum": -0.5, "exclusiveMaximum": -0.25}""",
        """{"type": "number", "minimum": 4, "maximum": 4}""",
        """{"anyOf": [{"type": "integer"}, {"type": "object", "properties": {"a": {"type": "string"}}}, {"type": "array", "items": {"type": "boolean"}}]}""",
        """{"oneOf": [{"const": "a"}, {"const": "b"}]}""",
        """{"allOf": [{"$ref": "#/definitions/a~1b%20c"}], "definitions": {"a/b c": {"type": "string", "format": "date"}}}""",
        """{"properties": {"a": {"type": "integer"}, "b": {}, "c": {"type": "null"}}, "required": ["b"]}""",
        """{"properties": {"a \"b\"\n\\": {"type": "null"}, "日本": {"type": "null"}, "": {"type": "null"}}}""",
        """{"type": ["object", "array", "string", "integer", "boolean", "null"], "properties": {"x": true}, "items": {"type": "number"}, "maxLength": 3}""",
        """{"$ref": "#/$defs/A", "$defs": {"A": {"type": "array", "items": {"$ref": "#/$defs/B"}}, "B": {"type": "array", "items": {"$ref": "#/$defs/C"}}, "C": {"enum": [1]}}}""",
    ];

    public static JsonElement Parse(string schema)
    {
        using var document = JsonDocument.Parse(schema);
        return document.RootElement.Clone();
    }
}
