namespace InterviewTrainer.Web.Components.Pages.Debrief;

/// <summary>A value at a moment of an answer: milliseconds from the end of the question to the middle of what it was measured in.</summary>
public sealed record TrackPoint(int AtMs, double Value);
