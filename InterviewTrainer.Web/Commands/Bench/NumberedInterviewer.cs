using InterviewTrainer.Core.Interviewing;

namespace InterviewTrainer.Web.Commands.Bench;

/// <summary>Begins whatever is asked with a number of its own, so that no first sentence is ever spoken twice and no store of sounds could help.</summary>
internal sealed class NumberedInterviewer(IInterviewer inner) : IInterviewer
{
    private int _count;

    public string Name => inner.Name;

    public async ValueTask<InterviewerMove> OpenAsync(InterviewContext context, CancellationToken cancellationToken) =>
        Number(await inner.OpenAsync(context, cancellationToken));

    public async ValueTask<InterviewerMove> AfterAnswerAsync(InterviewContext context, GivenAnswer answer, CancellationToken cancellationToken) =>
        Number(await inner.AfterAnswerAsync(context, answer, cancellationToken));

    public async ValueTask<InterviewerMove> AfterSkipAsync(InterviewContext context, CancellationToken cancellationToken) =>
        Number(await inner.AfterSkipAsync(context, cancellationToken));

    private InterviewerMove Number(InterviewerMove move) => move switch
    {
        InterviewerMove.Ask ask => ask with { Preface = Numbered(ask.Preface) },
        InterviewerMove.AskFollowUp followUp => followUp with { Preface = Numbered(followUp.Preface) },
        _ => move,
    };

    private string Numbered(string preface) => $"{Interlocked.Increment(ref _count)}, {preface}";

    public bool TakesTime => false;

    public ValueTask PrepareAsync(InterviewContext context, Turn turn, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask<InterviewerMove> RephraseAsync(InterviewContext context, Turn turn, CancellationToken cancellationToken) => new(new InterviewerMove.Rephrase(turn.Question));

    public ValueTask<string> AcknowledgeAsync(InterviewContext context, string heardSoFar, CancellationToken cancellationToken) => new("");
}
