using InterviewTrainer.Core.Language;
using Microsoft.Extensions.Logging;

namespace InterviewTrainer.Core.Interviewing;

/// <summary>
/// The interviewer with a language model, where one is chosen: the model decides whether to follow up on an answer and words what is said; which main questions
/// are asked stays with the plan. Turn by turn the scripted interviewer takes over when the model is late, wrong or gone, and the move says who decided.
/// </summary>
/// <param name="scripted">Opens, concludes, and stands in.</param>
/// <param name="models">Which model, if any; asked anew each turn.</param>
/// <param name="options">Limits, and how long a decision may take.</param>
/// <param name="time">The clock of that.</param>
/// <param name="logger">Hears of failures, never of words.</param>
public sealed partial class ModelInterviewer(
    ScriptedInterviewer scripted, ILanguageModelSource models, InterviewOptions options, TimeProvider time, ILogger<ModelInterviewer> logger) : IInterviewer
{
    /// <inheritdoc/>
    public string Name => models.Find(LanguageRole.Interviewer) is { } model ? $"{model.Name}, with {scripted.Name} behind it" : scripted.Name;

    /// <inheritdoc/>
    public ValueTask<InterviewerMove> OpenAsync(InterviewContext context, CancellationToken cancellationToken) => scripted.OpenAsync(context, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<InterviewerMove> AfterSkipAsync(InterviewContext context, CancellationToken cancellationToken) => scripted.AfterSkipAsync(context, cancellationToken);

    /// <inheritdoc/>
    public bool TakesTime => models.Find(LanguageRole.Interviewer) is not null;

    /// <inheritdoc/>
    public ValueTask<InterviewerMove> RephraseAsync(InterviewContext context, Turn turn, CancellationToken cancellationToken) => scripted.RephraseAsync(context, turn, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<string> AcknowledgeAsync(InterviewContext context, string heardSoFar, CancellationToken cancellationToken) =>
        scripted.AcknowledgeAsync(context, heardSoFar, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<InterviewerMove> AfterAnswerAsync(InterviewContext context, GivenAnswer answer, CancellationToken cancellationToken)
    {
        var model = models.Find(LanguageRole.Interviewer);
        if (model is null || context.TimeIsUp || answer.Words.Length == 0 || AnswerRequest.Asks(answer.Words))
        {
            return await scripted.AfterAnswerAsync(context, answer, cancellationToken);
        }

        var mayFollowUp = scripted.FollowUpsLeft(context, answer.Turn) > 0;
        if (await DecideAsync(model, InterviewerPrompt.Of(context, answer, mayFollowUp), cancellationToken) is not { } decision)
        {
            return await scripted.AfterAnswerAsync(context, answer, cancellationToken) with { StandsInFor = model.Name };
        }

        return Move(context, answer, mayFollowUp ? decision : decision.WithoutFollowUp()) with { DecidedBy = model.Name };
    }

    private InterviewerMove Move(InterviewContext context, GivenAnswer answer, InterviewerDecision decision) => decision.FollowUp is { } followUp
        ? new InterviewerMove.AskFollowUp(decision.Acknowledgement, followUp.Question, followUp.Intent, followUp.Reason) { Tips = ScriptedInterviewer.TipsOn(context, answer) }
        : scripted.MoveOn(context, answer, decision.Acknowledgement);

    /// <summary>Null when the model gave none that can be used, in time.</summary>
    private async Task<InterviewerDecision?> DecideAsync(ILanguageModel model, ChatRequest request, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(options.DecisionSeconds), time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            var reply = await CollectTwiceAsync(model, request, limit.Token);
            if (InterviewerDecision.Read(reply) is { } decision)
            {
                return decision;
            }

            LogUnusable(model.Name);
        }
        catch (LanguageModelException exception)
        {
            LogFailed(model.Name, exception.Message);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            LogLate(model.Name, options.DecisionSeconds);
        }

        return null;
    }

    /// <summary>A worker that dies in the middle costs the turn a second try, not the model.</summary>
    private async Task<string> CollectTwiceAsync(ILanguageModel model, ChatRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await CollectAsync(model, request, cancellationToken);
        }
        catch (LanguageModelException exception)
        {
            LogTriedAgain(model.Name, exception.Message);
            return await CollectAsync(model, request, cancellationToken);
        }
    }

    private static async Task<string> CollectAsync(ILanguageModel model, ChatRequest request, CancellationToken cancellationToken)
    {
        var reply = new System.Text.StringBuilder();
        await foreach (var piece in model.CompleteAsync(request, cancellationToken))
        {
            reply.Append(piece);
            if (reply.Length > InterviewerDecision.MaxReplyCharacters)
            {
                break;
            }
        }

        return reply.ToString();
    }

    [LoggerMessage(LogLevel.Warning, "The reply of {Model} could not be used; the scripted interviewer decided this turn.")]
    private partial void LogUnusable(string model);

    [LoggerMessage(LogLevel.Information, "{Model} failed: {Reason} It is asked once more.")]
    private partial void LogTriedAgain(string model, string reason);

    [LoggerMessage(LogLevel.Warning, "{Model} failed: {Reason} The scripted interviewer decided this turn.")]
    private partial void LogFailed(string model, string reason);

    [LoggerMessage(LogLevel.Warning, "{Model} did not decide within {Seconds} s; the scripted interviewer decided this turn.")]
    private partial void LogLate(string model, double seconds);
}
