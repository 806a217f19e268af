namespace InterviewTrainer.Web.Components.Shared;

/// <summary>A place in a text under a mark, in UTF-16 units; the end stands behind the last character.</summary>
public sealed record MarkedSpan(int Start, int End, TranscriptMark Mark);
