using Microsoft.AspNetCore.Components;

namespace InterviewTrainer.Web.Components.Pages.Compare;

/// <summary>Two interviews side by side.</summary>
public sealed partial class Compare : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();

    [Inject]
    private CompareModel Model { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    /// <summary>The first interview.</summary>
    [SupplyParameterFromQuery(Name = "a")]
    public Guid? A { get; set; }

    /// <summary>The second interview.</summary>
    [SupplyParameterFromQuery(Name = "b")]
    public Guid? B { get; set; }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private Task LoadAsync() => Model.LoadAsync(A, B, _leaving.Token);

    private void Choose(ChangeEventArgs change, Guid other, bool isFirst)
    {
        if (Guid.TryParse(change.Value as string, out var chosen))
        {
            Navigation.NavigateTo(isFirst ? $"/compare?a={chosen}&b={other}" : $"/compare?a={other}&b={chosen}");
        }
    }
}
