namespace InterviewTrainer.Core.Synthesis;

/// <summary>An engine failed and another speaks in its place.</summary>
/// <param name="Failed">Name of the engine that failed.</param>
/// <param name="Speaks">Name of the one that speaks; null when none could.</param>
/// <param name="Reason">Why, with the remedy where the engine knows one; holds nothing that was said.</param>
public sealed record VoiceFallback(string Failed, string? Speaks, string Reason);
