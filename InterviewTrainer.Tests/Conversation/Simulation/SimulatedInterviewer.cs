using InterviewTrainer.Core.Interviewing;

namespace InterviewTrainer.Tests.Conversation.Simulation;

/// <summary>An interviewer as slow as a model, that fails as one may where nothing stands behind it; and that remembers what it was asked.</summary>
/// <param name="inner">Decides.</param>
/// <param name="setup">Whether it is slow.</param>
/// <param name="time">The clock.</param>
internal sealed class SimulatedInterviewer(IInterviewer inner, SimulationSetup setup, TimeProvider time) : IInterviewer
{
    private readonly Random _random = new(setup.Seed * 7919);

    public string Name => "simulated";

    public bool TakesTime => setup.SlowInterviewer;

    /// <summary>Nothing fails any more, and nothing takes long.</summary>
    public bool IsWell { get; set; }

    /// <summary>Turns of which an answer was given.</summary>
    public HashSet<Guid> Answered { get; } = [];

    /// <summary>The follow-ups a topic might have when a decision was begun: after so many turns, at most so many.</summary>
    public Dictionary<int, int> FollowUpsAllowed { get; } = [];

    public ValueTask PrepareAsync(InterviewContext context, Turn turn, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask<InterviewerMove> OpenAsync(InterviewContext context, CancellationToken cancellationToken) =>
        DecideAsync(context, () => inner.OpenAsync(context, cancellationToken), cancellationToken);

    public ValueTask<InterviewerMove> AfterAnswerAsync(InterviewContext context, GivenAnswer answer, CancellationToken cancellationToken)
    {
        Answered.Add(answer.Turn.Id);
        return DecideAsync(context, () => inner.AfterAnswerAsync(context, answer, cancellationToken), cancellationToken);
    }

    public ValueTask<InterviewerMove> AfterSkipAsync(InterviewContext context, CancellationToken cancellationToken) =>
        DecideAsync(context, () => inner.AfterSkipAsync(context, cancellationToken), cancellationToken);

    public ValueTask<InterviewerMove> RephraseAsync(InterviewContext context, Turn turn, CancellationToken cancellationToken) =>
        DecideAsync(context, () => inner.RephraseAsync(context, turn, cancellationToken), cancellationToken);

    public ValueTask<string> AcknowledgeAsync(InterviewContext context, string heardSoFar, CancellationToken cancellationToken) =>
        Roll(10) ? throw new InvalidOperationException("No acknowledgement.") : inner.AcknowledgeAsync(context, heardSoFar, cancellationToken);

    private bool Roll(int oneOf) => setup.SlowInterviewer && !IsWell && _random.Next(oneOf) == 0;

    private ValueTask<InterviewerMove> DecideAsync(InterviewContext context, Func<ValueTask<InterviewerMove>> decide, CancellationToken cancellationToken)
    {
        var after = context.Interview.Turns.Count;
        FollowUpsAllowed[after] = Math.Max(FollowUpsAllowed.GetValueOrDefault(after), context.Policy.FollowUpsPerTopic);
        if (Roll(14))
        {
            throw new InvalidOperationException("It fails at once.");
        }

        var seconds = !setup.SlowInterviewer || IsWell ? 0 : _random.Next(4) switch { 0 => 0, 1 => _random.NextDouble(), 2 => 3 * _random.NextDouble(), _ => 12 * _random.NextDouble() };
        return seconds > 0 ? WaitAsync(TimeSpan.FromSeconds(seconds), Roll(14), decide, cancellationToken) : decide();
    }

    private async ValueTask<InterviewerMove> WaitAsync(TimeSpan delay, bool fails, Func<ValueTask<InterviewerMove>> decide, CancellationToken cancellationToken)
    {
        await Task.Delay(delay, time, cancellationToken);
        return fails ? throw new InvalidOperationException("It fails in the end.") : await decide();
    }
}
