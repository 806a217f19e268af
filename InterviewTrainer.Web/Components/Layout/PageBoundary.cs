using InterviewTrainer.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Routing;

namespace InterviewTrainer.Web.Components.Layout;

/// <summary>Keeps an error within its page: says what happened, what was kept and what to do, and lets go when the person moves on.</summary>
public sealed partial class PageBoundary(ILogger<PageBoundary> logger, NavigationManager navigation) : ErrorBoundaryBase, IDisposable
{
    public void Dispose() => navigation.LocationChanged -= OnLocationChanged;

    protected override void OnInitialized() => navigation.LocationChanged += OnLocationChanged;

    protected override Task OnErrorAsync(Exception exception)
    {
        LogBroken(exception);
        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
            return;
        }

        builder.OpenComponent<Trouble>(1);
        builder.AddComponentParameter(2, nameof(Trouble.Title), "Something on this page broke");
        builder.AddComponentParameter(3, nameof(Trouble.Text), "Your interviews are kept, and so is every answer you gave. Try again; if it breaks once more, the terminal window says why.");
        builder.AddComponentParameter(4, nameof(Trouble.OnRetry), EventCallback.Factory.Create(this, Recover));
        builder.CloseComponent();
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e)
    {
        if (CurrentException is not null)
        {
            InvokeAsync(Recover);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A page broke.")]
    private partial void LogBroken(Exception exception);
}
