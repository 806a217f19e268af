using Microsoft.AspNetCore.Components;

namespace InterviewTrainer.Web.Components.Shared;

/// <summary>Counts down by itself, once a second, and leaves the page around it alone.</summary>
public sealed partial class Countdown : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Short = TimeSpan.FromMinutes(1);
    private ITimer? _timer;

    /// <summary>The moment that it counts down to (UTC); without it <see cref="Left"/> counts.</summary>
    [Parameter]
    public DateTime? Until { get; set; }

    /// <summary>What was left at <see cref="At"/>.</summary>
    [Parameter]
    public TimeSpan Left { get; set; }

    /// <summary>UTC.</summary>
    [Parameter]
    public DateTime At { get; set; }

    /// <summary>Whether <see cref="Left"/> runs.</summary>
    [Parameter]
    public bool Running { get; set; }

    [Parameter]
    public string Suffix { get; set; } = "";

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    private DateTime Now => Time.GetUtcNow().UtcDateTime;

    private TimeSpan Remaining => Until is { } until ? until - Now + RoundUp : Running ? Left - (Now - At) : Left;

    /// <summary>A countdown to a moment says 1 until it is over.</summary>
    private static TimeSpan RoundUp => TimeSpan.FromMilliseconds(999);

    private bool IsShort => Until is null && Running && Remaining < Short;

    public void Dispose() => _timer?.Dispose();

    protected override void OnInitialized() => _timer = Time.CreateTimer(_ => InvokeAsync(StateHasChanged), null, Tick, Tick);
}
