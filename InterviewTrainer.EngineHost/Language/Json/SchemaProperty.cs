namespace InterviewTrainer.EngineHost.Language.Json;

/// <summary>A property of an object.</summary>
internal sealed record SchemaProperty(string Name, SchemaNode Value, bool Required);
