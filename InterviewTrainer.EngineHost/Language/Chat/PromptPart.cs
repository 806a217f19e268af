namespace InterviewTrainer.EngineHost.Language.Chat;

/// <summary>A part of a prompt's text.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsTrusted">It is the template's own, and names of special tokens in it are those tokens; in what people wrote they are only text.</param>
internal readonly record struct PromptPart(string Text, bool IsTrusted);
