using InterviewTrainer.Core.Interviewing.Personas;

namespace InterviewTrainer.Web.Components.Pages.Interviewers;

/// <summary>What the fields of the maker hold.</summary>
public sealed class MakerForm
{
    /// <summary>The own interviewer that is changed; null for a new one.</summary>
    public string? Id { get; init; }

    public string Name { get; set; } = "";

    public string Start { get; set; } = "";

    public int Empathy { get; set; }

    public int Rapport { get; set; }

    public int Probing { get; set; }

    public int Pace { get; set; }

    public PersonaSliders Sliders
    {
        get => new(Start, Within(Empathy), Within(Rapport), Within(Probing), Within(Pace));
        set => (Start, Empathy, Rapport, Probing, Pace) = (value.Start, value.Empathy, value.Rapport, value.Probing, value.Pace);
    }

    private static int Within(int value) => Math.Clamp(value, 0, PersonaSliders.Most);
}
