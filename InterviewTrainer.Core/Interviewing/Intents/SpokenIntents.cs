using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Interviewing.Intents;

/// <summary>
/// Tells a request from an answer, by the English phrases of <c>english.txt</c> and by length: whoever says more than a sentence answers, whatever words are in
/// it. In doubt it is an answer, for to take an answer for a request costs the person their words. Other languages are always answers.
/// </summary>
public static partial class SpokenIntents
{
    /// <summary>Longer texts are answers that happen to hold such words.</summary>
    private const int MaxRequestWords = 18;

    private const int MaxReplyWords = 9;

    private static readonly (SpokenIntent Intent, Regex Phrases)[] Requests =
    [
        (SpokenIntent.Repeat, IntentPhrases.Whole("repeat")),
        (SpokenIntent.Rephrase, IntentPhrases.Whole("rephrase")),
        (SpokenIntent.Skip, IntentPhrases.Whole("skip")),
        (SpokenIntent.End, IntentPhrases.Whole("end")),
        (SpokenIntent.Wait, IntentPhrases.Whole("wait")),
        (SpokenIntent.DontKnow, IntentPhrases.Whole("dont-know")),
        (SpokenIntent.SmallTalk, IntentPhrases.Whole("small-talk")),
        (SpokenIntent.ThinkingAloud, IntentPhrases.Whole("thinking-aloud")),
        (SpokenIntent.NonAnswer, IntentPhrases.Whole("non-answer")),
    ];

    private static readonly Regex Hesitation = IntentPhrases.Within("hesitation");
    private static readonly Regex Polite = IntentPhrases.Within("polite");
    private static readonly Regex Yes = IntentPhrases.Whole("yes");
    private static readonly Regex No = IntentPhrases.Whole("no");
    private static readonly Regex Start = IntentPhrases.Whole("start");
    private static readonly Regex Resume = IntentPhrases.Whole("resume");

    /// <summary>What <paramref name="words"/> are, said or typed in the person's turn.</summary>
    public static SpokenIntent Of(string words)
    {
        if (AnswerRequest.Asks(words))
        {
            return SpokenIntent.AnswerForMe;
        }

        var text = Plain(words);
        if (CountWords(text) > MaxRequestWords)
        {
            return SpokenIntent.Answer;
        }

        var core = Core(text);
        return core.Length > 0 ? Requests.Where(request => request.Phrases.IsMatch(core)).Select(request => request.Intent).FirstOrDefault(SpokenIntent.Answer)
            : Hesitation.IsMatch($" {text} ") ? SpokenIntent.ThinkingAloud
            : SpokenIntent.NonAnswer;
    }

    /// <summary>Whether a short text agrees to an offer that was just made: true, false, or null where it says neither.</summary>
    public static bool? Agrees(string words)
    {
        var text = Core(Plain(words));
        return CountWords(text) > MaxReplyWords ? null : No.IsMatch(text) ? false : Yes.IsMatch(text) ? true : null;
    }

    /// <summary>Whether the person asks for the interview to begin ("start", "I'm ready").</summary>
    public static bool Starts(string words) => Start.IsMatch(Core(Plain(words)));

    /// <summary>Whether the person asks for a halted interview to go on ("go on", "continue"); to begin means the same there.</summary>
    public static bool GoesOn(string words) => Starts(words) || Resume.IsMatch(Core(Plain(words)));

    private static int CountWords(string text) => text.Length == 0 ? 0 : text.Count(character => character == ' ') + 1;

    /// <summary>Without hesitations and politeness, which say nothing about what is meant.</summary>
    private static string Core(string text) => Space().Replace(Polite.Replace(Space().Replace(Hesitation.Replace($" {text} ", " "), " "), " "), " ").Trim();

    /// <summary>Small letters, one space between words, straight apostrophes, no other marks.</summary>
    private static string Plain(string words) => Space().Replace(Mark().Replace(words.Replace('’', '\'').ToLowerInvariant(), " "), " ").Trim();

    [GeneratedRegex(@"[^\p{L}\p{Nd}']+")]
    private static partial Regex Mark();

    [GeneratedRegex(@" +")]
    private static partial Regex Space();
}
