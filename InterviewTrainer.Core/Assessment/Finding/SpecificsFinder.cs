using InterviewTrainer.Core.Assessment.Lexicon;
using InterviewTrainer.Core.Assessment.Text;
using InterviewTrainer.Core.Signals.Words;

namespace InterviewTrainer.Core.Assessment.Finding;

/// <summary>What can be checked in an answer: numbers, dates, names. Names need capitals, so text without any shows fewer.</summary>
internal static class SpecificsFinder
{
    private static readonly HashSet<string> Numbers = WordLists.Words("number words");
    private static readonly HashSet<string> Calendar = WordLists.Words("calendar");
    private static readonly HashSet<string> Function = WordLists.Words("function");

    /// <summary>Every number, in figures or words, with the words that belong to it ("two hundred", "3.1").</summary>
    public static List<TokenRange> NumbersIn(AnswerText text)
    {
        var found = new List<TokenRange>();
        for (var at = 0; at < text.Tokens.Count; at++)
        {
            var last = at;
            while (last < text.Tokens.Count && IsNumber(text.Tokens[last]) && (last == at || text.Tokens[last - 1].Stop == Stop.None))
            {
                last++;
            }

            if (last > at)
            {
                found.Add(new TokenRange(at, last - 1));
                at = last - 1;
            }
        }

        return found;
    }

    /// <summary>Names, abbreviations and dates; a capital that only begins a sentence is none.</summary>
    public static List<TokenRange> NamesIn(AnswerText text)
    {
        var found = new List<TokenRange>();
        for (var at = 0; at < text.Tokens.Count; at++)
        {
            var token = text.Tokens[at];
            var begins = at == 0 || text.Tokens[at - 1].Stop == Stop.Full;
            var isName = !Function.Contains(token.Word) && (Calendar.Contains(token.Word) || (token.IsCapital && (!begins || HasInnerCapital(text, token))));
            if (!isName || IsNumber(token) || token.Word is "um" or "uh" or "er" or "erm" or "hmm")
            {
                continue;
            }

            if (found is [.., var previous] && previous.Last == at - 1 && text.Tokens[at - 1].Stop == Stop.None)
            {
                found[^1] = previous with { Last = at };
            }
            else
            {
                found.Add(new TokenRange(at, at));
            }
        }

        return found;
    }

    public static bool IsNumber(Token token) => token.HasDigit || Numbers.Contains(token.Word) || (token.Word.Contains('-') && token.Word.Split('-') is [var left, ..] && Numbers.Contains(left));

    private static bool HasInnerCapital(AnswerText text, Token token) => text.Text.AsSpan(token.Start + 1, token.End - token.Start - 1).ContainsAnyInRange('A', 'Z');
}
