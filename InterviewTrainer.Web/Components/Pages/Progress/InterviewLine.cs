using InterviewTrainer.Web.Components.Shared;

namespace InterviewTrainer.Web.Components.Pages.Progress;

/// <summary>An interview in the list. Its score waits for the person's own rating, which the debrief asks for.</summary>
public sealed record InterviewLine(
    Guid Id, DateTime CreatedAt, string Moment, string Role, string Persona, int Answered, int Questions, TimeSpan Elapsed, double? Score, bool IsRatingDue, bool IsDrill, bool IsFinished)
{
    /// <summary>What was done can be looked at; what was not can go on.</summary>
    public string Href => IsFinished ? $"/debrief/{Id}" : $"/room/{Id}";

    public string What => IsDrill ? $"{Role}, drill" : Role;

    public string Length => Wording.Duration(Elapsed);

    public string Progress => $"{Wording.Number(Answered)} of {Wording.Number(Questions)}";

    public string ScoreText => Score is { } score ? Wording.Number((int)Math.Round(score)) : "–";

    public string Status => IsFinished ? "Finished" : "Go on";
}
