using Microsoft.AspNetCore.Components;

namespace InterviewTrainer.Web.Components.Pages.Plan;

/// <summary>Shows the plan before the first question, for whoever wants to see or change it.</summary>
public sealed partial class Plan : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private string _own = "";

    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private PlanModel Model { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    public void Dispose()
    {
        Model.Changed -= Refresh;
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        Model.Changed += Refresh;
        await Model.LoadAsync(Id, _leaving.Token);
    }

    private void Refresh() => _ = InvokeAsync(StateHasChanged);

    private void AddOwn()
    {
        if (Model.AddOwn(_own))
        {
            _own = "";
        }
    }

    private void Begin()
    {
        Model.LetBegin();
        Navigation.NavigateTo($"/room/{Id}");
    }
}
