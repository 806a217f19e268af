namespace InterviewTrainer.Core.Interviewing;

/// <summary>
/// The stated rules that pick a follow-up from an answer: the first that holds and was not used on this topic. Thresholds
/// are conventions of coaching, not norms; each follow-up carries its rule's sentence to the debrief.
/// </summary>
public static class FollowUpRules
{
    public const int ShortAnswerWords = 25;
    public const int LongAnswerWords = 260;
    public const double FastWpm = 180;

    public static readonly TimeSpan ShortSpeech = TimeSpan.FromSeconds(12);
    public static readonly TimeSpan LongSpeech = TimeSpan.FromSeconds(150);

    /// <summary>What rules may ask for, and packs and personas therefore have words for.</summary>
    public static IReadOnlyList<FollowUpIntent> Intents { get; } = [.. Enum.GetValues<FollowUpIntent>().Where(intent => intent != FollowUpIntent.Contradiction)];

    private static readonly Rule[] Rules =
    [
        new(FollowUpIntent.Clarify, $"the answer had under {ShortAnswerWords} words", a => a.Words is > 0 and < ShortAnswerWords),
        new(FollowUpIntent.Clarify, $"the answer took under {ShortSpeech.TotalSeconds:0} seconds", a => a.Words == 0 && a.Speech < ShortSpeech),
        new(FollowUpIntent.Summarise, $"the answer had over {LongAnswerWords} words", a => a.Words > LongAnswerWords),
        new(FollowUpIntent.Summarise, $"the answer took over {LongSpeech.TotalSeconds:0} seconds", a => a.Speech > LongSpeech),
        new(FollowUpIntent.Summarise, $"the pace was over {FastWpm:0} words a minute", a => a.RateWpm > FastWpm),
        new(FollowUpIntent.Role, "the answer said \"we\" more often than \"I\"", a => a.We > a.I),
        new(FollowUpIntent.Numbers, "the answer gave no figure", a => a is { Words: > 0, Figures: 0 }),
        new(FollowUpIntent.Impact, "the answer named no outcome", a => a is { Words: > 0, NamesOutcome: false }),
        new(FollowUpIntent.TradeOff, "the answer named no alternative", a => a is { Words: > 0, NamesAlternative: false }),
    ];

    /// <summary>What the answer lacks, most important first; each intent once.</summary>
    public static IReadOnlyList<(FollowUpIntent Intent, string Reason)> Lacking(AnswerFeatures answer) =>
        [.. Rules.Where(rule => rule.Holds(answer)).DistinctBy(rule => rule.Intent).Select(rule => (rule.Intent, rule.Reason))];

    private sealed record Rule(FollowUpIntent Intent, string Reason, Func<AnswerFeatures, bool> Holds);
}
