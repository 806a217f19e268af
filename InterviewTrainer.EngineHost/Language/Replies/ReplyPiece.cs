namespace InterviewTrainer.EngineHost.Language.Replies;

/// <summary>What a step of a generation adds.</summary>
/// <param name="Content">To what is said; may be empty.</param>
/// <param name="Reasoning">To what is thought; may be empty.</param>
internal readonly record struct ReplyPiece(string Content, string Reasoning)
{
    /// <summary>The token that was chosen, where the caller asked for it.</summary>
    public TokenLogprob? Token { get; init; }

    public bool IsEmpty => Content.Length == 0 && Reasoning.Length == 0 && Token is null;
}
