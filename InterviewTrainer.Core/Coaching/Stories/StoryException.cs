namespace InterviewTrainer.Core.Coaching.Stories;

/// <summary>An answer cannot be kept as a story; the message says why, and is written for the person.</summary>
public sealed class StoryException(string message) : Exception(message);
