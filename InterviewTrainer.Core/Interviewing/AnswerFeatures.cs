using System.Text.RegularExpressions;
using InterviewTrainer.Core.Signals.Words;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Interviewing;

/// <summary>
/// What the follow-up rules look at in an answer. Plain counts of the words and, where it was heard, of its timing; no judgement.
/// </summary>
/// <param name="Words">Number of words; 0 when there are none.</param>
/// <param name="Figures">Numbers, in digits or words (<c>one</c> left out: it is mostly a pronoun).</param>
/// <param name="I">First person singular: I, me, my, mine, myself.</param>
/// <param name="We">First person plural: we, us, our, ours, ourselves.</param>
/// <param name="NamesOutcome">A phrase that introduces a result stands in it.</param>
/// <param name="NamesAlternative">A phrase that introduces a rejected alternative stands in it.</param>
/// <param name="Speech">Time spoken; null when the answer was typed.</param>
/// <param name="RateWpm">Words a minute; null unless the words were heard.</param>
public sealed partial record AnswerFeatures(
    int Words, int Figures, int I, int We, bool NamesOutcome, bool NamesAlternative, TimeSpan? Speech, double? RateWpm)
{
    public static AnswerFeatures Of(GivenAnswer answer) => new(
        CountWords(answer.Words),
        FigurePattern().Count(answer.Words),
        SingularPattern().Count(answer.Words),
        PluralPattern().Count(answer.Words),
        OutcomePattern().IsMatch(answer.Words),
        AlternativePattern().IsMatch(answer.Words),
        answer.Source != AnswerSource.Typed && answer.Signals is { SpeechMs: > 0 } signals ? TimeSpan.FromMilliseconds(signals.SpeechMs) : null,
        answer.Source == AnswerSource.Typed ? null : answer.Signals?.SpeakingRateWpm);

    /// <summary>Words of a text: runs of letters and digits, apostrophes and hyphens inside them.</summary>
    public static int CountWords(string text) => WordCount.Of(text);

    [GeneratedRegex(@"\p{Nd}+(?:[.,]\p{Nd}+)*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|half|third|quarter|dozen|percent)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FigurePattern();

    [GeneratedRegex(@"\b(?:i|me|my|mine|myself)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SingularPattern();

    [GeneratedRegex(@"\b(?:we|us|our|ours|ourselves)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PluralPattern();

    [GeneratedRegex(@"\b(?:as a result|in the end|resulted|result was|led to|which meant|so that|ended up|since then|afterwards|the outcome|turned out|reduced|increased|improved|saved|dropped|went up|went down|fell|rose|grew|halved|doubled|tripled|came down|went live|from (?:about |around |nearly )?(?:\p{Nd}[\p{Nd}.,]*|[a-z]+)(?: [a-z]+){0,3} to (?:about |around |nearly |under |over )?\p{Nd})", RegexOptions.IgnoreCase)]
    private static partial Regex OutcomePattern();

    [GeneratedRegex(@"\b(?:instead|rather than|alternative|could have|decided against|trade-?off|on the other hand|at the cost|gave up|option|would not do|did not do|didn't do|chose not to|left out|said no to)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AlternativePattern();
}
