using Microsoft.AspNetCore.Components;

namespace InterviewTrainer.Web.Components.Pages.Latency;

/// <summary>How long each step took between the person's last word and the interviewer's first sound, and what to do about the longest.</summary>
public sealed partial class Latency : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();

    /// <summary>The interview that the page is first about; without it the last twenty.</summary>
    [SupplyParameterFromQuery(Name = "interview")]
    public Guid? Interview { get; set; }

    [Inject]
    private LatencyModel Model { get; set; } = default!;

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override Task OnInitializedAsync() => LoadAsync();

    private Task LoadAsync() => Model.OpenAsync(Interview, _leaving.Token);

    private Task ShowAsync(LatencyScope scope) => Model.ShowAsync(scope, _leaving.Token);
}
