using Microsoft.AspNetCore.Components.Server.Circuits;

namespace InterviewTrainer.Web.Components.Pages.Room;

/// <summary>Tells a room that its page's connection went, and that it is back. What is sent to the page in between never arrives.</summary>
public sealed class RoomConnection : CircuitHandler
{
    public event Action? Lost;

    public event Action? Back;

    /// <inheritdoc/>
    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Lost?.Invoke();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Back?.Invoke();
        return Task.CompletedTask;
    }
}
