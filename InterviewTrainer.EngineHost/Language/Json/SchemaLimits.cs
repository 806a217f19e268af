namespace InterviewTrainer.EngineHost.Language.Json;

/// <summary>How large a schema may be. llama.cpp hangs on grammars that are nested or repeated without bounds, so nothing unbounded reaches it.</summary>
internal static class SchemaLimits
{
    /// <summary>Characters of the schema's own text.</summary>
    public const int Text = 65_536;

    /// <summary>Schemas inside schemas, references included.</summary>
    public const int Depth = 16;

    /// <summary>Schemas in all.</summary>
    public const int Nodes = 256;

    public const int Properties = 64;

    public const int Choices = 16;

    public const int EnumValues = 256;

    /// <summary>Bytes of all values and names that stand in the grammar word by word.</summary>
    public const int Literals = 16_384;

    /// <summary>Longest <c>maxLength</c>.</summary>
    public const int TextLength = 4096;

    /// <summary>Largest <c>maxItems</c>.</summary>
    public const int Items = 256;

    /// <summary>Places at which a repetition stands, summed.</summary>
    public const int Repetitions = 2048;

    public const int PatternLength = 256;

    /// <summary>Digits of a number before its point; all integers up to here are exact in a double.</summary>
    public const int Digits = 15;
}
