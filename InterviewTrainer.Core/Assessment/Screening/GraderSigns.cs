using InterviewTrainer.Core.Assessment.Lexicon;
using InterviewTrainer.Core.Assessment.Text;
using InterviewTrainer.Core.Signals.Words;

namespace InterviewTrainer.Core.Assessment.Screening;

/// <summary>
/// What in a sentence says that it speaks to whoever or whatever grades: an order, somebody who grades, the highest mark, the matter of grading; and whether it means to
/// ask for something. One alone says nothing ("the model scored 0.9"); several together do.
/// </summary>
/// <param name="Order">2 where the sentence begins with an order, 1 where it holds one.</param>
/// <param name="Grader">1 where somebody who grades is named.</param>
/// <param name="Maximum">1 where the highest mark is named.</param>
/// <param name="Matter">Up to 2, for words of grading.</param>
/// <param name="Meaning">By <see cref="RequestMeaning"/>; null where meaning cannot be read.</param>
internal readonly record struct GraderSigns(int Order, int Grader, int Maximum, int Matter, double? Meaning)
{
    /// <summary>The fewer words say it, the plainer it must mean it. Found on sentences of our own; docs/assessment.md says how well they part.</summary>
    private const double OfManyWords = -0.3, OfOrdersAlone = 0.5, OfTwoWords = 0.38, OfOneWord = 0.45, OfMatterAlone = 0.65, OfNone = 0.85;

    private const double OfEachOfTwo = 0.2, OfBoth = 0.8;

    /// <summary>Beside a request less will do, and without any of the words this.</summary>
    private const double ToGoOn = 0.15;

    private static readonly HashSet<string> Orders = WordLists.Words("grader orders");
    private static readonly HashSet<string> Cues = WordLists.Words("grader order cues");
    private static readonly HashSet<string> Openers = ["so", "now", "also", "and", "then", "please", "therefore", "just", "simply", "do", "don't", "never"];
    private static readonly HashSet<string> Tellers = ["i", "we", "my", "our", "he", "she", "they", "i'd", "we'd", "i've", "we've", "i'm", "we're", "i'll", "we'll"];
    private static readonly PhraseList OrderPhrases = WordLists.Phrases("grader order");
    private static readonly PhraseList Graders = WordLists.Phrases("grader");
    private static readonly PhraseList Maxima = WordLists.Phrases("grader maximum");
    private static readonly PhraseList Matters = WordLists.Phrases("grader matter");

    /// <summary>Worth reading for its meaning.</summary>
    public bool MayBeRequest => Words > 0;

    /// <summary>It asks a grader for something.</summary>
    public bool IsRequest => Words switch
    {
        >= 3 when Grader + Maximum > 0 => Meaning is null or > OfManyWords,
        >= 3 => Meaning > OfOrdersAlone,
        0 => Meaning > OfNone,
        _ when Order + Grader + Maximum == 0 => Meaning > OfMatterAlone,
        2 => Meaning > OfTwoWords,
        _ => Meaning > OfOneWord,
    };

    /// <summary>Two such sentences together ask for something, though neither says it plainly.</summary>
    public bool IsHalfOf(GraderSigns next) => Meaning > OfEachOfTwo && next.Meaning > OfEachOfTwo && Meaning + next.Meaning > OfBoth;

    /// <summary>Beside a sentence that does, it goes on about it.</summary>
    public bool GoesOn => Words >= 2 || Grader > 0 || Meaning > ToGoOn;

    private int Words => Order + Grader + Maximum + Matter;

    /// <summary>By the words alone.</summary>
    public static GraderSigns Of(AnswerText text, TokenRange sentence)
    {
        var tokens = text.Tokens.Skip(sentence.First).Take(sentence.Count).ToList();
        return new GraderSigns(OrderIn(tokens), Math.Min(1, Graders.Find(tokens).Count()), Math.Min(1, Maxima.Find(tokens).Count()), Math.Min(2, Matters.Find(tokens).Count()), null);
    }

    private static int OrderIn(List<Token> tokens)
    {
        var first = tokens.FindIndex(token => !Openers.Contains(token.Word) && !Hesitation.IsOne(token.Word));
        if (first >= 0 && Orders.Contains(tokens[first].Word))
        {
            return 2;
        }

        // "I tell new colleagues to ignore the name": told, not ordered.
        var isTold = first >= 0 && Tellers.Contains(tokens[first].Word);
        var count = OrderPhrases.Find(tokens).Count();
        for (var at = 1; at < tokens.Count; at++)
        {
            count += Orders.Contains(tokens[at].Word) && (isTold ? tokens[at - 1].Word is "please" or "must" : tokens[at - 1].Stop != Stop.None || Cues.Contains(tokens[at - 1].Word)) ? 1 : 0;
        }

        return Math.Min(count, 2);
    }
}
