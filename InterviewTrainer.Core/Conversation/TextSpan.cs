namespace InterviewTrainer.Core.Conversation;

/// <summary>A part of a text.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="Length">Characters.</param>
public readonly record struct TextSpan(int Start, int Length);
