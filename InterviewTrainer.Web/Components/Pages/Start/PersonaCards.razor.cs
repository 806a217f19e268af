using InterviewTrainer.Core.Interviewing.Personas;
using Microsoft.AspNetCore.Components;

namespace InterviewTrainer.Web.Components.Pages.Start;

/// <summary>The interviewers to choose from; arrow keys move between them as in any radio group.</summary>
public sealed partial class PersonaCards
{
    [Parameter, EditorRequired]
    public IReadOnlyList<Persona> Personas { get; set; } = [];

    [Parameter]
    public string Value { get; set; } = "";

    [Parameter]
    public EventCallback<string> ValueChanged { get; set; }

    /// <summary>Whose sample line is being played; null for nobody's.</summary>
    [Parameter]
    public string? Playing { get; set; }

    /// <summary>The person wants to hear, or no longer to hear, a sample line.</summary>
    [Parameter]
    public EventCallback<string> OnListen { get; set; }
}
