using InterviewTrainer.Core.Transcription;
using Microsoft.AspNetCore.Components;

namespace InterviewTrainer.Web.Components.Pages.Start;

/// <summary>Who hears; what leaves the machine says so before it can be chosen.</summary>
public sealed partial class HearingChoice
{
    [Parameter, EditorRequired]
    public StartModel Model { get; set; } = default!;

    [Parameter]
    public EventCallback OnChanged { get; set; }

    [Parameter]
    public EventCallback OnFetch { get; set; }

    private string OnDeviceText => Model.Hearing switch
    {
        null => "Asking the browser …",
        HearingAvailability.OnDevice => "Your speech becomes text without leaving this machine.",
        HearingAvailability.Downloadable => "This browser can, once it has fetched its language pack.",
        _ => "This browser cannot do it.",
    };

    private bool Is(HearingMode mode) => Model.Form.Hearing == mode;

    private Task ChooseAsync(HearingMode mode)
    {
        Model.Form.Hearing = mode;
        return OnChanged.InvokeAsync();
    }
}
