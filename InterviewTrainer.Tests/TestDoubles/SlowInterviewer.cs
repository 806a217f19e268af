using InterviewTrainer.Core.Interviewing;

namespace InterviewTrainer.Tests.TestDoubles;

/// <summary>Decides when the test says so; asks as <paramref name="inner"/> does.</summary>
internal sealed class SlowInterviewer(IInterviewer inner) : IInterviewer
{
    public string Name => "slow";

    public bool TakesTime => true;

    /// <summary>The decisions that were asked for, in order.</summary>
    public List<Decision> Asked { get; } = [];

    /// <summary>What is held ready while the person speaks.</summary>
    public string Acknowledgement { get; set; } = "";

    /// <summary>How often it was told to read what is known.</summary>
    public int Prepared { get; private set; }

    public ValueTask PrepareAsync(InterviewContext context, Turn turn, CancellationToken cancellationToken)
    {
        Prepared++;
        return ValueTask.CompletedTask;
    }

    public ValueTask<InterviewerMove> OpenAsync(InterviewContext context, CancellationToken cancellationToken) => inner.OpenAsync(context, cancellationToken);

    public ValueTask<InterviewerMove> AfterSkipAsync(InterviewContext context, CancellationToken cancellationToken) => inner.AfterSkipAsync(context, cancellationToken);

    public ValueTask<InterviewerMove> RephraseAsync(InterviewContext context, Turn turn, CancellationToken cancellationToken) => inner.RephraseAsync(context, turn, cancellationToken);

    public ValueTask<string> AcknowledgeAsync(InterviewContext context, string heardSoFar, CancellationToken cancellationToken) => new(Acknowledgement);

    public ValueTask<InterviewerMove> AfterAnswerAsync(InterviewContext context, GivenAnswer answer, CancellationToken cancellationToken)
    {
        var decision = new Decision(answer, () => inner.AfterAnswerAsync(context, answer, CancellationToken.None).AsTask().Result);
        Asked.Add(decision);
        cancellationToken.Register(() => decision.Cancel(cancellationToken));
        return new(decision.Move);
    }

    internal sealed class Decision(GivenAnswer answer, Func<InterviewerMove> decide)
    {
        private readonly TaskCompletionSource<InterviewerMove> _move = new();

        public string Words => answer.Words;

        public Task<InterviewerMove> Move => _move.Task;

        /// <summary>Knows how the reply begins before it knows the reply.</summary>
        public void Acknowledge(string line) => answer.Acknowledged!(line);

        public void Make(Func<InterviewerMove, InterviewerMove>? change = null) => _move.TrySetResult(change?.Invoke(decide()) ?? decide());

        public void Cancel(CancellationToken cancellationToken) => _move.TrySetCanceled(cancellationToken);
    }
}
