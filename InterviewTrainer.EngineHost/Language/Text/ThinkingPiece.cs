namespace InterviewTrainer.EngineHost.Language.Text;

/// <summary>What a piece of a reply adds; either may be empty.</summary>
/// <param name="Reasoning">To what the model thinks.</param>
/// <param name="Content">To what it says.</param>
internal readonly record struct ThinkingPiece(string Reasoning, string Content);
