using InterviewTrainer.Core.Language;
using Microsoft.Extensions.Logging;

namespace InterviewTrainer.Core.Interviewing.ModelLed;

/// <summary>
/// The interviewer with a language model, where one is chosen: the model decides whether to follow up on an answer and words what is said; which main questions
/// are asked stays with the plan. Turn by turn the scripted interviewer takes over when the model is late, wrong, unfit or gone, and the move says who decided.
/// </summary>
/// <param name="scripted">Opens, concludes, and stands in.</param>
/// <param name="models">Which model, if any; asked anew each turn.</param>
/// <param name="options">Limits, and how long a decision may take.</param>
/// <param name="time">The clock of that.</param>
/// <param name="logger">Hears of failures, never of words.</param>
public sealed class ModelInterviewer(
    ScriptedInterviewer scripted, ILanguageModelSource models, InterviewOptions options, TimeProvider time, ILogger<ModelInterviewer> logger) : IInterviewer
{
    private const int MaxLineCharacters = 1_000;
    private const int MaxQuestion = 280;
    private const int MaxListening = 60;

    /// <summary>Listening that comes later than the next one is not worth waiting for.</summary>
    private static readonly TimeSpan ListeningLimit = TimeSpan.FromSeconds(2);

    private readonly ModelCall _call = new(time, logger);

    /// <inheritdoc/>
    public string Name => Model is { } model ? $"{model.Name}, with {scripted.Name} behind it" : scripted.Name;

    /// <inheritdoc/>
    public bool TakesTime => Model is not null;

    private ILanguageModel? Model => models.Find(LanguageRole.Interviewer);

    private TimeSpan Limit => TimeSpan.FromSeconds(options.DecisionSeconds);

    /// <inheritdoc/>
    public ValueTask<InterviewerMove> OpenAsync(InterviewContext context, CancellationToken cancellationToken) => scripted.OpenAsync(context, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<InterviewerMove> AfterSkipAsync(InterviewContext context, CancellationToken cancellationToken) => scripted.AfterSkipAsync(context, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask PrepareAsync(InterviewContext context, Turn turn, CancellationToken cancellationToken)
    {
        if (Model is { } model)
        {
            await _call.AskAsync(model, InterviewerPrompt.Prepare(context, turn, options.ConversationTokens), TimeSpan.FromSeconds(options.PlanSeconds), MaxLineCharacters, onPiece: null, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<InterviewerMove> RephraseAsync(InterviewContext context, Turn turn, CancellationToken cancellationToken)
    {
        if (Model is not { } model)
        {
            return await scripted.RephraseAsync(context, turn, cancellationToken);
        }

        var reply = await _call.AskAsync(model, InterviewerPrompt.Rephrase(context, turn.Rephrased ?? turn.Question), Limit, MaxLineCharacters, onPiece: null, cancellationToken);
        return ModelLine.Question(reply, MaxQuestion) is { } question && question != turn.Question && question != turn.Rephrased
            ? new InterviewerMove.Rephrase(question) { DecidedBy = model.Name }
            : await scripted.RephraseAsync(context, turn, cancellationToken) with { StandsInFor = model.Name };
    }

    /// <summary>From the fillers' model, where that is another than the interviewer's: one model that thinks about the answer is not kept from it by small talk.</summary>
    /// <inheritdoc/>
    public async ValueTask<string> AcknowledgeAsync(InterviewContext context, string heardSoFar, CancellationToken cancellationToken)
    {
        if (models.Find(LanguageRole.Fillers) is not { } filler || filler.Name == Model?.Name)
        {
            return await scripted.AcknowledgeAsync(context, heardSoFar, cancellationToken);
        }

        var reply = await _call.AskAsync(filler, InterviewerPrompt.Acknowledge(context, heardSoFar), ListeningLimit, MaxLineCharacters, onPiece: null, cancellationToken);
        var line = ModelLine.Remark(reply, MaxListening);
        return InjectedInstruction.IsObeyed(heardSoFar, line) ? "" : line;
    }

    /// <inheritdoc/>
    public async ValueTask<InterviewerMove> AfterAnswerAsync(InterviewContext context, GivenAnswer answer, CancellationToken cancellationToken)
    {
        var model = Model;
        if (model is null || context.TimeIsUp || answer.Words.Length == 0 || AnswerRequest.Asks(answer.Words))
        {
            return await scripted.AfterAnswerAsync(context, answer, cancellationToken);
        }

        var left = Math.Max(0, scripted.FollowUpsLeft(context, answer.Turn));
        if (await DecideAsync(model, context, answer, left, cancellationToken) is not { } decision)
        {
            return await scripted.AfterAnswerAsync(context, answer, cancellationToken) with { StandsInFor = model.Name };
        }

        var isAllowed = left > 0 && (decision.FollowUp?.Intent != FollowUpIntent.Contradiction || !ScriptedInterviewer.UsedOn(context, answer.Turn).Contains(FollowUpIntent.Contradiction));
        return Move(context, answer, isAllowed ? decision : decision.WithoutFollowUp()) with { DecidedBy = model.Name };
    }

    private InterviewerMove Move(InterviewContext context, GivenAnswer answer, InterviewerDecision decision) => decision.FollowUp is { } followUp
        ? new InterviewerMove.AskFollowUp(decision.Acknowledgement, followUp.Question, followUp.Intent, decision.Reason) { Tips = ScriptedInterviewer.TipsOn(context, answer) }
        : scripted.MoveOn(context, answer, decision.Acknowledgement, decision.Reason, decision.NextIsAnswered);

    /// <summary>Null when the model gave none that can be used, in time.</summary>
    private async Task<InterviewerDecision?> DecideAsync(ILanguageModel model, InterviewContext context, GivenAnswer answer, int followUpsLeft, CancellationToken cancellationToken)
    {
        var early = new EarlyAcknowledgement();
        var request = InterviewerPrompt.Of(context, answer, followUpsLeft, options.ConversationTokens);
        var reply = await _call.AskAsync(model, request, Limit, InterviewerDecision.MaxReplyCharacters, Listen, cancellationToken);
        if (reply is null)
        {
            return null;
        }

        if (InterviewerDecision.Read(reply) is { } decision && Checked(context, answer, decision) is { } fit)
        {
            return fit;
        }

        _call.Unusable(model);
        return null;

        void Listen(string piece)
        {
            if (answer.Acknowledged is { } acknowledged && early.Add(piece) is { } line && !InjectedInstruction.IsObeyed(answer.Words, line))
            {
                acknowledged(line);
            }
        }
    }

    /// <summary>What was obeyed rather than decided is left out; a question that was asked before, or that an answer ordered, makes the decision useless.</summary>
    private static InterviewerDecision? Checked(InterviewContext context, GivenAnswer answer, InterviewerDecision decision)
    {
        if (decision.FollowUp is { Question: var question }
            && (context.Interview.Turns.Any(turn => SameQuestion.Is(turn.Question, question)) || InjectedInstruction.IsObeyed(answer.Words, question)))
        {
            return null;
        }

        return InjectedInstruction.IsObeyed(answer.Words, decision.Acknowledgement) ? decision with { Acknowledgement = "" } : decision;
    }
}
