namespace InterviewTrainer.Web.Components.Shared;

/// <summary>A stretch of a transcript under one mark.</summary>
public sealed record TranscriptPiece(string Text, TranscriptMark Mark);
