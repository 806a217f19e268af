using InterviewTrainer.Core.Interviewing;

namespace InterviewTrainer.Web.Components.Pages.Debrief;

/// <summary>The words of a question, cut where the person cut the interviewer short.</summary>
/// <param name="Heard">What was heard of them; all of them where nobody was cut short.</param>
/// <param name="Unheard">The rest; empty where all was heard.</param>
public sealed record AskedWords(string Heard, string Unheard)
{
    /// <summary>The question as it was first put, and the other words it was put in (null without): what was said last is what may be unheard.</summary>
    public static (AskedWords Question, AskedWords? Rephrased) Of(Turn turn)
    {
        var (question, rephrased) = (Whole(turn.Question), turn.Rephrased is { } other ? Whole(other) : null);
        return turn.HeardUpTo is not { } heardUpTo ? (question, rephrased)
            : turn.Rephrased is { } last && Overlap(last, heardUpTo) >= Overlap(turn.Question, heardUpTo) ? (question, Cut(last, heardUpTo))
            : (Cut(turn.Question, heardUpTo), rephrased);
    }

    private static AskedWords Whole(string text) => new(text, "");

    private static AskedWords Cut(string text, string heardUpTo)
    {
        var heard = Overlap(text, heardUpTo);
        return new AskedWords(text[..heard], text[heard..]);
    }

    /// <summary>
    /// How many letters of <paramref name="text"/> end what was heard: other words may have gone before, a greeting say, and stand in neither.
    /// </summary>
    private static int Overlap(string text, string heardUpTo)
    {
        for (var length = Math.Min(text.Length, heardUpTo.Length); length > 0; length--)
        {
            if (heardUpTo.EndsWith(text[..length], StringComparison.Ordinal) && BeginsThere(heardUpTo, heardUpTo.Length - length))
            {
                return length;
            }
        }

        return 0;
    }

    private static bool BeginsThere(string text, int at) => at == 0 || !char.IsLetterOrDigit(text[at - 1]);
}
