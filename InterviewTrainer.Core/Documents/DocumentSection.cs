namespace InterviewTrainer.Core.Documents;

/// <summary>A part of a document under one title.</summary>
/// <param name="Title">Empty for what stands before the first title.</param>
/// <param name="Text">Lines, parted by line feeds; items of lists begin with "• ".</param>
public sealed record DocumentSection(string Title, string Text);
