using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Interviewing;

namespace InterviewTrainer.Web.Components.Pages.Debrief;

/// <summary>An answer that the person wants to practise.</summary>
/// <param name="TurnId">The answer.</param>
/// <param name="Kind">The same question, or a new one.</param>
/// <param name="Focus">What to work on.</param>
public sealed record DrillWish(Guid TurnId, DrillKind Kind, Dimension Focus);
