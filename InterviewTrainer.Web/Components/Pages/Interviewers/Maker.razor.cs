using Microsoft.AspNetCore.Components;

namespace InterviewTrainer.Web.Components.Pages.Interviewers;

/// <summary>Name, voice and four sliders; what comes of them is shown, and heard, before it is saved.</summary>
public sealed partial class Maker
{
    private ElementReference _name;

    [Parameter, EditorRequired]
    public InterviewersModel Model { get; set; } = default!;

    [Parameter, EditorRequired]
    public MakerForm Form { get; set; } = default!;

    [Parameter]
    public bool Playing { get; set; }

    /// <summary>The person wants to hear, or no longer to hear, the sentence.</summary>
    [Parameter]
    public EventCallback OnListen { get; set; }

    [Parameter]
    public EventCallback OnChanged { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _name.FocusAsync();
        }
    }

    private Task StartFrom(ChangeEventArgs change)
    {
        Model.StartFrom(change.Value as string ?? "");
        return OnChanged.InvokeAsync();
    }

    private Task SaveAsync()
    {
        Model.Save();
        return OnChanged.InvokeAsync();
    }

    private Task CloseAsync()
    {
        Model.Close();
        return OnChanged.InvokeAsync();
    }
}
