using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace InterviewTrainer.Core.Interviewing.Planning;

/// <summary>
/// Plans that a language model is making in the background, one an interview. What it makes is handed to whoever asked; when it fails, or the person begins before, the plan made by rules stays.
/// Thread-safe.
/// </summary>
public sealed partial class PlanMaking(ModelPlanner planner, ILogger<PlanMaking> logger) : IDisposable
{
    private readonly ConcurrentDictionary<Guid, Making> _makings = new();

    /// <summary>Raised when the state of an interview's plan changes; on any thread.</summary>
    public event Action<Guid>? Changed;

    /// <summary>Name of the model that would plan; null where none is chosen.</summary>
    public string? ModelName => planner.ModelName;

    /// <summary>What is going on for an interview.</summary>
    public PlanMakingState StateOf(Guid interviewId) => _makings.TryGetValue(interviewId, out var making) ? making.State : PlanMakingState.None;

    /// <summary>Begins, unless it is going on already.</summary>
    /// <param name="interviewId">Whose plan.</param>
    /// <param name="settings">With the plan made by rules.</param>
    /// <param name="use">Takes the plan; false when it came too late.</param>
    public void Begin(Guid interviewId, InterviewSettings settings, Func<InterviewPlan, bool> use)
    {
        var making = new Making();
        var current = _makings.AddOrUpdate(interviewId, making, (_, earlier) => earlier.State.IsBusy() ? earlier : making);
        if (ReferenceEquals(current, making))
        {
            making.Work = Task.Run(() => MakeAsync(interviewId, making, settings, use));
        }
    }

    /// <summary>Stops; the plan stays as it is.</summary>
    public void Stop(Guid interviewId)
    {
        if (_makings.TryGetValue(interviewId, out var making) && making.State.IsBusy())
        {
            making.Stop();
        }
    }

    /// <summary>Completes when nothing is being made for an interview.</summary>
    public Task WhenDoneAsync(Guid interviewId) => _makings.TryGetValue(interviewId, out var making) ? making.Work : Task.CompletedTask;

    public void Dispose()
    {
        foreach (var making in _makings.Values)
        {
            making.Stop();
            making.Dispose();
        }
    }

    private async Task MakeAsync(Guid interviewId, Making making, InterviewSettings settings, Func<InterviewPlan, bool> use)
    {
        try
        {
            var plan = await planner.PlanAsync(settings, step => Become(step == PlanStep.Analyze ? PlanMakingState.Analyzing : PlanMakingState.Planning), making.Stopping);
            Become(plan is null ? PlanMakingState.Failed : use(plan) ? PlanMakingState.Made : PlanMakingState.None);
        }
        catch (OperationCanceledException) when (making.Stopping.IsCancellationRequested)
        {
            Become(PlanMakingState.None);
        }
        catch (Exception exception)
        {
            LogFailed(exception);
            Become(PlanMakingState.Failed);
        }

        void Become(PlanMakingState state)
        {
            making.State = state;
            Changed?.Invoke(interviewId);
        }
    }

    [LoggerMessage(LogLevel.Error, "A plan could not be made; the plan made by rules stays.")]
    private partial void LogFailed(Exception exception);

    private sealed class Making : IDisposable
    {
        private readonly CancellationTokenSource _stopping = new();

        public Making() => Stopping = _stopping.Token;

        public volatile PlanMakingState State = PlanMakingState.Analyzing;

        public Task Work { get; set; } = Task.CompletedTask;

        /// <summary>Taken before anybody can dispose of its source.</summary>
        public CancellationToken Stopping { get; }

        public void Stop() => _stopping.Cancel();

        public void Dispose() => _stopping.Dispose();
    }
}

/// <summary>How far a language model is with a plan.</summary>
public enum PlanMakingState
{
    /// <summary>Nothing is being made.</summary>
    None,

    /// <summary>The documents are read.</summary>
    Analyzing,

    /// <summary>Topics and questions are written.</summary>
    Planning,

    /// <summary>The model's plan is in place.</summary>
    Made,

    /// <summary>The model made none that could be used; the plan made by rules is in place.</summary>
    Failed,
}

/// <summary>What the states mean.</summary>
public static class PlanMakingStates
{
    public static bool IsBusy(this PlanMakingState state) => state is PlanMakingState.Analyzing or PlanMakingState.Planning;
}
