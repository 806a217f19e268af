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

    private static HearingMode EngineMode(HearingEngine engine) => engine.StaysLocal ? HearingMode.OwnRecognizer : HearingMode.RemoteRecognizer;

    private static string EngineText(HearingEngine engine) => engine.StaysLocal
        ? "Your speech becomes text on this machine; nothing leaves it."
        : "The audio leaves this machine and goes to the server that was set up on the page Engines. Asked anew for each interview.";

    private bool Is(HearingMode mode) => Model.Form.Hearing == mode;

    private Task ChooseAsync(HearingMode mode)
    {
        Model.Form.Hearing = mode;
        return OnChanged.InvokeAsync();
    }
}
