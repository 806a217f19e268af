using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace InterviewTrainer.Web.Components.Pages.Room;

/// <summary>The field and the buttons. The field's text stays in the browser until it is wanted: no key press crosses the connection.</summary>
public sealed partial class AnswerBar
{
    /// <summary>From here on it is worth saying how much still fits.</summary>
    private const int NearTheEnd = 1_000;

    [Parameter, EditorRequired]
    public RoomModel Model { get; set; } = default!;

    [Parameter]
    public EventCallback OnAnswer { get; set; }

    [Parameter]
    public EventCallback OnType { get; set; }

    private string Left => Math.Max(0, InterviewLimits.MaxAnswerCharacters - Model.TypedCharacters) is var left and < NearTheEnd
        ? $"{Wording.Number(left)} characters left"
        : "";
}
