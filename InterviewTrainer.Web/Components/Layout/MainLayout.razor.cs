using InterviewTrainer.Core.Diagnostics;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace InterviewTrainer.Web.Components.Layout;

/// <summary>The frame of every page but the room.</summary>
public sealed partial class MainLayout : IDisposable
{
    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private OutboundRequests Outbound { get; set; } = default!;

    private string Outside => Outbound.Count == 0 ? "Everything stays on this computer" : "See what left this computer";

    /// <summary>With the page's own path: the document's base would take a bare fragment to the start page.</summary>
    private string SkipTarget => $"{Path}#content";

    /// <summary>A debrief and a comparison belong to the progress page.</summary>
    private bool IsOfProgress => Path.StartsWith("/debrief/", StringComparison.OrdinalIgnoreCase) || Path.StartsWith("/compare", StringComparison.OrdinalIgnoreCase);

    /// <summary>How fast the interviewer is, is up to the engines.</summary>
    private bool IsOfEngines => Path.StartsWith("/latency", StringComparison.OrdinalIgnoreCase);

    private string Path => new Uri(Navigation.Uri).AbsolutePath;

    public void Dispose() => Navigation.LocationChanged -= ShowAgain;

    protected override void OnInitialized() => Navigation.LocationChanged += ShowAgain;

    private void ShowAgain(object? sender, LocationChangedEventArgs e) => InvokeAsync(StateHasChanged);
}
