using InterviewTrainer.Core.Interviewing.Intents;
using InterviewTrainer.Core.Interviewing.Packs;

namespace InterviewTrainer.Core.Interviewing;

/// <summary>
/// The interviewer that needs no model: asks the planned questions, follows up by <see cref="FollowUpRules"/> as often as the persona probes, and speaks
/// in the persona's wording. The same interview replays the same, word for word.
/// </summary>
public sealed class ScriptedInterviewer(PackLibrary packs, InterviewOptions options) : IInterviewer
{
    /// <summary>Words, or figures, from which on an answer may surprise.</summary>
    private const int SurprisingWords = 120;
    private const int SurprisingFigures = 4;

    /// <summary>The one follow-up at which an interview may be surprised is among its first so many.</summary>
    private const int SurpriseWithin = 4;

    private const int ProbingDraw = 1;
    private const int SurpriseDraw = 2;

    /// <inheritdoc/>
    public string Name => "scripted 1.1";

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
        return new(!context.TimeIsUp && FollowUp(context, answer, lacking) is { } followUp
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
    /// <param name="context">What is known.</param>
    /// <param name="answer">What was answered.</param>
    /// <param name="preface">Said before the question.</param>
    /// <param name="reason">Why, in the other's words.</param>
    /// <param name="passOver">The other found the next question answered already: the one after it, where that may be (<see cref="Interview.MayPassOver"/>). Rules alone never pass one over.</param>
    internal InterviewerMove MoveOn(InterviewContext context, GivenAnswer answer, string preface, string reason, bool passOver)
    {
        var passed = passOver && context.Interview.MayPassOver && ToCome(context).Take(2).ToList() is [var first, _] ? first : null;
        var move = AskNext(context, [preface], TipsOn(context, answer), passed is null ? 0 : 1);
        return move is InterviewerMove.Ask ask ? ask with { Reason = passed is null ? reason : $"{reason} Left out, for it was just answered: “{passed.Text}”".TrimStart() } : move;
    }

    /// <summary>Study mode: what the answer lacked, in the persona's words.</summary>
    internal static IReadOnlyList<string> TipsOn(InterviewContext context, GivenAnswer answer) => Tips(context, Lacking(answer));

    /// <summary>What the rules look for is English; in an answer in another language they find nothing lacking.</summary>
    private static IReadOnlyList<(FollowUpIntent Intent, string Reason)> Lacking(GivenAnswer answer) =>
        answer.HasContent && !SpokenLanguage.IsPlainlyNotEnglish(answer.Words) ? FollowUpRules.Lacking(AnswerFeatures.Of(answer)) : [];

    /// <summary>What follow-ups on the topic of <paramref name="turn"/> were after.</summary>
    internal static List<FollowUpIntent> UsedOn(InterviewContext context, Turn turn) =>
        [.. context.Interview.Turns.Where(other => other.QuestionKey == turn.QuestionKey).Select(other => other.FollowUp).OfType<FollowUpIntent>()];

    private IEnumerable<Question> ToCome(InterviewContext context) => context.Interview.KeysToCome.Select(key => context.Interview.Settings.FindQuestion(packs, key)).OfType<Question>();

    private InterviewerMove AskNext(InterviewContext context, IReadOnlyList<string> prefaces, IReadOnlyList<string> tips, int passOver = 0)
    {
        var wording = context.Persona.Wording;
        if (context.TimeIsUp)
        {
            return new InterviewerMove.Conclude(ConclusionReason.TimeUp, $"{Pick(context, wording.TimeUp)} {Pick(context, wording.Closing)}") { Tips = tips };
        }

        return ToCome(context).Skip(passOver).FirstOrDefault() is not { } next
            ? new InterviewerMove.Conclude(ConclusionReason.AllAsked, context.Interview.Settings.Plan is { Closing: { Length: > 0 } closing } ? closing : Pick(context, wording.Closing)) { Tips = tips }
            : new InterviewerMove.Ask(Pick(context, prefaces), next) { Tips = tips };
    }

    private InterviewerMove.AskFollowUp? FollowUp(InterviewContext context, GivenAnswer answer, IReadOnlyList<(FollowUpIntent Intent, string Reason)> lacking)
    {
        var turn = answer.Turn;
        var used = UsedOn(context, turn);
        var open = lacking.Where(lack => !used.Contains(lack.Intent)).ToList();
        if (FollowUpsLeft(context, turn) <= 0 || open.Count == 0 || !Probes(context, turn, open[0].Intent))
        {
            return null;
        }

        var (intent, reason) = open[0];
        var text = context.Interview.Settings.FindQuestion(packs, turn.QuestionKey)?.FollowUps.GetValueOrDefault(intent) ?? context.Persona.Wording.GenericFollowUps[intent];
        var preface = IsSurprising(context, answer, intent) ? context.Persona.TurnWording!.Surprise : context.Persona.Wording.FollowUp;
        return new InterviewerMove.AskFollowUp(Pick(context, preface), text, intent, reason);
    }

    /// <summary>An answer that is hardly one, or far too much, is always asked about; what else it lacks as often as the persona probes.</summary>
    private static bool Probes(InterviewContext context, Turn turn, FollowUpIntent intent) =>
        intent is FollowUpIntent.Clarify or FollowUpIntent.Summarise
        || SeededDraw.Of(context.Interview.Settings.Seed, turn.Index, ProbingDraw) < context.Policy.Probing;

    /// <summary>One follow-up of an interview, chosen by its seed, may begin with a reaction; only after an answer that held much, so that most interviews have none.</summary>
    private static bool IsSurprising(InterviewContext context, GivenAnswer answer, FollowUpIntent intent)
    {
        var interview = context.Interview;
        var chosen = (int)(SeededDraw.Of(interview.Settings.Seed, 0, SurpriseDraw) * SurpriseWithin);
        return intent is not (FollowUpIntent.Clarify or FollowUpIntent.Summarise)
            && interview.Turns.Count(turn => turn.FollowUp is not null) == chosen
            && AnswerFeatures.Of(answer) is { Words: >= SurprisingWords } or { Figures: >= SurprisingFigures };
    }

    private static IReadOnlyList<string> Tips(InterviewContext context, IReadOnlyList<(FollowUpIntent Intent, string Reason)> lacking) =>
        context.Interview.Settings.Mode == InterviewMode.Study
            ? [.. lacking.Take(InterviewLimits.MaxTips).Select(lack => context.Persona.Wording.Tips[lack.Intent])]
            : [];

    /// <summary>Walks the variants from a place that the seed chooses, so that neighbours differ and a replay is the same.</summary>
    private static string Pick(InterviewContext context, IReadOnlyList<string> lines) =>
        lines[(int)((uint)(context.Interview.Settings.Seed + context.Interview.Turns.Count) % lines.Count)];
}
