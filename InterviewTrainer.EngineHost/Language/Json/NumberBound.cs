namespace InterviewTrainer.EngineHost.Language.Json;

/// <summary>An end of a range of numbers.</summary>
/// <param name="Value">The number, at most <see cref="SchemaLimits.Digits"/> digits before its point.</param>
/// <param name="Excluded">It is not in the range itself.</param>
internal sealed record NumberBound(decimal Value, bool Excluded)
{
    public bool IsWholeAndIncluded => !Excluded && decimal.Truncate(Value) == Value;
}
