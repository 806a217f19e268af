namespace InterviewTrainer.EngineHost.Language.Json;

/// <summary>A schema cannot be promised: it is wrong, uses what is not supported, is too large, or its longest output does not fit. The message says where and what to do.</summary>
internal sealed class SchemaException(string path, string message) : Exception($"{path}: {message}")
{
    /// <summary>Where in the schema, such as <c>#/properties/score/type</c>.</summary>
    public string Path { get; } = path;
}
