using InterviewTrainer.Core.Interviewing.Packs;

namespace InterviewTrainer.Core.Interviewing;

/// <summary>
/// The interviewer that needs no model: asks the planned questions, follows up by <see cref="FollowUpRules"/>, and speaks
/// in the persona's wording. The same interview replays the same, word for word.
/// </summary>
public sealed class ScriptedInterviewer(PackLibrary packs, InterviewOptions options) : IInterviewer
{
    /// <inheritdoc/>
    public string Name => "scripted 1.0";

    /// <inheritdoc/>
    public ValueTask<InterviewerMove> OpenAsync(InterviewContext context, CancellationToken cancellationToken) =>
        new(AskNext(context, context.Interview.Settings.Plan is { Opening: { Length: > 0 } opening } ? [opening] : context.Persona.Wording.Opening, []));

    /// <inheritdoc/>
    public ValueTask<InterviewerMove> AfterAnswerAsync(InterviewContext context, GivenAnswer answer, CancellationToken cancellationToken)
    {
        if (AnswerRequest.Asks(answer.Words))
        {
            return new(new InterviewerMove.Stay(Pick(context, context.Persona.Wording.Refusal)));
        }

        var lacking = Lacking(answer);
        var tips = Tips(context, lacking);
        return new(!context.TimeIsUp && FollowUp(context, answer.Turn, lacking) is { } followUp
            ? followUp with { Tips = tips }
            : AskNext(context, context.Persona.Wording.Acknowledgement, tips));
    }

    /// <inheritdoc/>
    public ValueTask<InterviewerMove> AfterSkipAsync(InterviewContext context, CancellationToken cancellationToken) =>
        new(AskNext(context, context.Persona.Wording.Skipped, []));

    /// <inheritdoc/>
    public bool TakesTime => false;

    /// <inheritdoc/>
    public ValueTask PrepareAsync(InterviewContext context, Turn turn, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask<InterviewerMove> RephraseAsync(InterviewContext context, Turn turn, CancellationToken cancellationToken) =>
        new(new InterviewerMove.Rephrase(Rephrasing.Of(turn, context.Interview.Settings.FindQuestion(packs, turn.QuestionKey), context.Persona.Wording)));

    /// <inheritdoc/>
    public ValueTask<string> AcknowledgeAsync(InterviewContext context, string heardSoFar, CancellationToken cancellationToken) => new("");

    /// <summary>How many follow-ups on the topic of <paramref name="turn"/> may still be asked.</summary>
    internal int FollowUpsLeft(InterviewContext context, Turn turn) =>
        Math.Min(context.Policy.FollowUpsPerTopic, options.MaxFollowUpsPerTopic) - UsedOn(context, turn).Count;

    /// <summary>The next main question, or the end, with words of another's before it.</summary>
    internal InterviewerMove MoveOn(InterviewContext context, GivenAnswer answer, string preface, string reason)
    {
        var move = AskNext(context, [preface], TipsOn(context, answer));
        return move is InterviewerMove.Ask ask ? ask with { Reason = reason } : move;
    }

    /// <summary>Study mode: what the answer lacked, in the persona's words.</summary>
    internal static IReadOnlyList<string> TipsOn(InterviewContext context, GivenAnswer answer) => Tips(context, Lacking(answer));

    private static IReadOnlyList<(FollowUpIntent Intent, string Reason)> Lacking(GivenAnswer answer) =>
        answer.HasContent ? FollowUpRules.Lacking(AnswerFeatures.Of(answer)) : [];

    private static List<FollowUpIntent> UsedOn(InterviewContext context, Turn turn) =>
        [.. context.Interview.Turns.Where(other => other.QuestionKey == turn.QuestionKey).Select(other => other.FollowUp).OfType<FollowUpIntent>()];

    private InterviewerMove AskNext(InterviewContext context, IReadOnlyList<string> prefaces, IReadOnlyList<string> tips)
    {
        var wording = context.Persona.Wording;
        if (context.TimeIsUp)
        {
            return new InterviewerMove.Conclude(ConclusionReason.TimeUp, $"{Pick(context, wording.TimeUp)} {Pick(context, wording.Closing)}") { Tips = tips };
        }

        var asked = context.Interview.Turns.Select(turn => turn.QuestionKey).ToHashSet(StringComparer.Ordinal);
        var next = context.Interview.Settings.QuestionKeys.Where(key => !asked.Contains(key)).Select(key => context.Interview.Settings.FindQuestion(packs, key)).OfType<Question>().FirstOrDefault();
        return next is null
            ? new InterviewerMove.Conclude(ConclusionReason.AllAsked, context.Interview.Settings.Plan is { Closing: { Length: > 0 } closing } ? closing : Pick(context, wording.Closing)) { Tips = tips }
            : new InterviewerMove.Ask(Pick(context, prefaces), next) { Tips = tips };
    }

    private InterviewerMove.AskFollowUp? FollowUp(InterviewContext context, Turn turn, IReadOnlyList<(FollowUpIntent Intent, string Reason)> lacking)
    {
        var used = UsedOn(context, turn);
        var open = lacking.Where(lack => !used.Contains(lack.Intent)).ToList();
        if (FollowUpsLeft(context, turn) <= 0 || open.Count == 0)
        {
            return null;
        }

        var (intent, reason) = open[0];
        var text = context.Interview.Settings.FindQuestion(packs, turn.QuestionKey)?.FollowUps.GetValueOrDefault(intent) ?? context.Persona.Wording.GenericFollowUps[intent];
        return new InterviewerMove.AskFollowUp(Pick(context, context.Persona.Wording.FollowUp), text, intent, reason);
    }

    private static IReadOnlyList<string> Tips(InterviewContext context, IReadOnlyList<(FollowUpIntent Intent, string Reason)> lacking) =>
        context.Interview.Settings.Mode == InterviewMode.Study
            ? [.. lacking.Take(InterviewLimits.MaxTips).Select(lack => context.Persona.Wording.Tips[lack.Intent])]
            : [];

    /// <summary>Walks the variants from a place that the seed chooses, so that neighbours differ and a replay is the same.</summary>
    private static string Pick(InterviewContext context, IReadOnlyList<string> lines) =>
        lines[(int)((uint)(context.Interview.Settings.Seed + context.Interview.Turns.Count) % lines.Count)];
}
