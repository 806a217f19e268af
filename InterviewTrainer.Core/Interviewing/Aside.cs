namespace InterviewTrainer.Core.Interviewing;

/// <summary>Something that was said in a turn beside its question and its answer: a request, an encouragement, an offer. Never graded.</summary>
/// <param name="By">Who said it.</param>
/// <param name="Kind">What it was, such as <c>repeat</c> or <c>nudge</c>; for people and exports, not to be relied upon by programs.</param>
/// <param name="Text">Word for word.</param>
/// <param name="At">When (UTC).</param>
public sealed record Aside(AsideBy By, string Kind, string Text, DateTime At);

/// <summary>Who said an <see cref="Aside"/>.</summary>
public enum AsideBy
{
    Person,

    Interviewer,
}
