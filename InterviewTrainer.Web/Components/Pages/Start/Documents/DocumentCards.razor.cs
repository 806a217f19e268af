using Microsoft.AspNetCore.Components;

namespace InterviewTrainer.Web.Components.Pages.Start.Documents;

/// <summary>The CV and the job description, side by side.</summary>
public sealed partial class DocumentCards : IDisposable
{
    [Parameter, EditorRequired]
    public DocumentsModel Model { get; set; } = default!;

    /// <summary>A document came, went or was understood.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    public void Dispose() => Model.Changed -= Refresh;

    protected override void OnInitialized() => Model.Changed += Refresh;

    private void Refresh() => _ = InvokeAsync(async () =>
    {
        StateHasChanged();
        await OnChanged.InvokeAsync();
    });
}
