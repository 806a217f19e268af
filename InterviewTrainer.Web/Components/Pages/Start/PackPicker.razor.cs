using Microsoft.AspNetCore.Components;

namespace InterviewTrainer.Web.Components.Pages.Start;

/// <summary>Which packs the questions are drawn from, in a panel that closes by itself.</summary>
public sealed partial class PackPicker
{
    [Parameter, EditorRequired]
    public StartModel Model { get; set; } = default!;

    [Parameter]
    public EventCallback OnChanged { get; set; }

    private Task ChooseAsync(string packId, ChangeEventArgs change)
    {
        Model.ChoosePack(packId, change.Value is true);
        return OnChanged.InvokeAsync();
    }
}
