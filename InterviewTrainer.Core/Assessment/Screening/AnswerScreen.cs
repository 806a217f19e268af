using System.Buffers;
using InterviewTrainer.Core.Assessment.Lexicon;
using InterviewTrainer.Core.Assessment.Text;
using InterviewTrainer.Core.Interviewing.Intents;
using InterviewTrainer.Core.Signals.Words;

namespace InterviewTrainer.Core.Assessment.Screening;

/// <summary>Tells answers whose words can be judged from those whose cannot, and says why not. Nothing here looks at how good an answer is.</summary>
internal static class AnswerScreen
{
    /// <summary>Fewer words than this hold no story and no explanation.</summary>
    public const int LeastWords = 12;

    /// <summary>Longer than anybody answers, hesitations and all; more is not read.</summary>
    public const int MostWords = 5_000;

    /// <summary>A refusal wrapped in more words than this is an answer.</summary>
    private const int MostRefusalWords = 60;

    /// <summary>Share of words like "the", "was", "because": about half in speech, hardly any in a list.</summary>
    private const double LeastFunctionShare = 0.25;

    /// <summary>Share of three-word runs that are new; whoever says the same over and over has fewer.</summary>
    private const double LeastNewRuns = 0.6;

    /// <summary>Share of the words with meaning that may name parts of a story ("the situation, the task"); answers have up to a tenth.</summary>
    private const double MostLabels = 0.25;

    /// <summary>Share of the words with meaning that may come from the question.</summary>
    private const double MostFromQuestion = 0.5;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");
    private static readonly HashSet<string> Function = WordLists.Words("function");
    private static readonly HashSet<string> Labels = WordLists.Words("story labels");
    private static readonly PhraseList Refusals = WordLists.Phrases("refusal");

    /// <summary>Why the words are not judged; null when they can be.</summary>
    /// <param name="text">The answer, instructions to graders left out.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="ownSteps">Steps of the speaker that were found.</param>
    public static NotScoredReason? Check(AnswerText text, string question, int ownSteps)
    {
        var words = text.Tokens.Select(token => token.Word).Where(word => !Hesitation.IsOne(word)).ToList();
        return words.Count == 0 ? NotScoredReason.Silent
            : IsRefusal(text, words.Count, ownSteps) ? NotScoredReason.NoAnswer
            : SpokenLanguage.IsPlainlyNotEnglish(text.Text) ? NotScoredReason.OtherLanguage
            : words.Count < LeastWords ? NotScoredReason.TooShort
            : Repeats(words) ? NotScoredReason.Gibberish
            : LabelShare(words) > MostLabels ? NotScoredReason.WordList
            : FunctionShare(words) < LeastFunctionShare ? (IsList(text) ? NotScoredReason.WordList : NotScoredReason.Gibberish)
            : IsNoise(words) ? NotScoredReason.Gibberish
            : Recites(words, question) ? NotScoredReason.RecitesQuestion
            : null;
    }

    internal static double FunctionShare(IReadOnlyCollection<string> words) => words.Count(Function.Contains) / (double)words.Count;

    /// <summary>Share of the words with meaning that name parts of a story instead of telling one.</summary>
    internal static double LabelShare(IReadOnlyCollection<string> words)
    {
        var said = words.Where(word => !Function.Contains(word)).ToList();
        return said.Count == 0 ? 0 : said.Count(Labels.Contains) / (double)said.Count;
    }

    internal static double NewRuns(IReadOnlyList<string> words)
    {
        var runs = new HashSet<(string, string, string)>();
        for (var at = 0; at + 2 < words.Count; at++)
        {
            runs.Add((words[at], words[at + 1], words[at + 2]));
        }

        return words.Count > 2 ? runs.Count / (double)(words.Count - 2) : 1;
    }

    /// <summary>Share of the words with meaning that stand, in some form, in the question.</summary>
    internal static double FromQuestion(IReadOnlyList<string> words, string question)
    {
        var asked = AnswerText.Of(question).Tokens.Select(token => token.Word).Where(word => !Function.Contains(word)).ToList();
        var said = words.Where(word => !Function.Contains(word)).ToList();
        return said.Count == 0 ? 1 : said.Count(word => asked.Any(other => WordForms.AreSame(word, other))) / (double)said.Count;
    }

    /// <summary>Words without a vowel, doubled words, a keyboard's rows.</summary>
    internal static double NoiseShare(IReadOnlyList<string> words)
    {
        var noise = 0;
        for (var at = 0; at < words.Count; at++)
        {
            noise += (at > 0 && words[at] == words[at - 1]) || IsUnpronounceable(words[at]) ? 1 : 0;
        }

        return noise / (double)words.Count;
    }

    private static bool IsRefusal(AnswerText text, int words, int ownSteps)
    {
        if (words > MostRefusalWords || ownSteps > 1)
        {
            return false;
        }

        var intents = text.Sentences.Select(sentence => SpokenIntents.Of(text.At(sentence).Quote)).ToList();
        return intents.TrueForAll(intent => intent is not SpokenIntent.Answer) || Refusals.Find(text.Tokens).Any();
    }

    private static bool Repeats(List<string> words) => words.Count >= LeastWords && NewRuns(words) < LeastNewRuns;

    private static bool IsNoise(List<string> words) => NoiseShare(words) > 0.08;

    private static bool IsList(AnswerText text) => text.Tokens.Count(token => token.Stop != Stop.None) >= text.Tokens.Count / 6;

    private static bool Recites(List<string> words, string question) => FromQuestion(words, question) > MostFromQuestion;

    private static bool IsUnpronounceable(string word) =>
        word.Length >= 4 && word.All(char.IsAsciiLetter) && (!word.AsSpan().ContainsAny(Vowels) || LongestConsonants(word) >= 5 || IsRow(word));

    private static int LongestConsonants(string word)
    {
        var (longest, run) = (0, 0);
        foreach (var letter in word)
        {
            run = Vowels.Contains(letter) ? 0 : run + 1;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    /// <summary>Four letters in a row, as the keys lie: "asdf", "qwer", "poiu".</summary>
    private static bool IsRow(string word)
    {
        const string Rows = "qwertyuiop asdfghjkl zxcvbnm poiuytrewq lkjhgfdsa mnbvcxz";
        for (var at = 0; at + 4 <= word.Length; at++)
        {
            if (Rows.Contains(word.AsSpan(at, 4), StringComparison.Ordinal) && word.AsSpan(at, 4) is not ("rewq" or "were" or "tyui"))
            {
                return true;
            }
        }

        return false;
    }
}
