using InterviewTrainer.Core.Assessment.Lexicon;
using InterviewTrainer.Core.Assessment.Text;

namespace InterviewTrainer.Core.Assessment.Finding;

/// <summary>Numbers that measure the scope or the outcome of what somebody did, not ages, dates or a "two of us".</summary>
internal static class QuantifierFinder
{
    private static readonly HashSet<string> Months = WordLists.Words("calendar");
    private static readonly HashSet<string> Loose = WordLists.Words("loose numbers");

    public static List<TokenRange> Find(AnswerText text) => [.. SpecificsFinder.NumbersIn(text).Where(range => Measures(text, range))];

    private static bool Measures(AnswerText text, TokenRange range)
    {
        var first = text.Tokens[range.First].Word;
        var before = range.First > 0 ? text.Tokens[range.First - 1].Word : "";
        var behind = range.Last + 1 < text.Tokens.Count ? text.Tokens[range.Last + 1].Word : "";
        var isYear = range.Count == 1 && first.Length == 4 && first.All(char.IsAsciiDigit) && first[0] is '1' or '2' && before is "in" or "since" or "of" or "until" or "from" or "by" or "during";
        return !isYear
            && !(range.Count == 1 && Loose.Contains(first))
            && !Months.Contains(before) && !Months.Contains(behind)
            && !(before is "aged" or "room" or "bed" or "ward" or "version" or "release" or "size" or "page" or "chapter" or "number" or "level" or "grade" or "year" or "floor")
            && !(behind is "o'clock" or "am" or "pm" || (behind is "a" or "p" && range.Last + 2 < text.Tokens.Count && text.Tokens[range.Last + 2].Word == "m"));
    }
}
