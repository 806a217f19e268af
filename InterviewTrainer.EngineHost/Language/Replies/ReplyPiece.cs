namespace InterviewTrainer.EngineHost.Language.Replies;

/// <summary>What a step of a generation adds.</summary>
/// <param name="Content">To what is said; may be empty.</param>
/// <param name="Reasoning">To what is thought; may be empty.</param>
internal readonly record struct ReplyPiece(string Content, string Reasoning)
{
    public bool IsEmpty => Content.Length == 0 && Reasoning.Length == 0;
}
