using InterviewTrainer.Core.Assessment.Lexicon;
using InterviewTrainer.Core.Assessment.Text;
using InterviewTrainer.Core.Signals.Words;

namespace InterviewTrainer.Core.Assessment.Screening;

/// <summary>
/// What in a sentence says that it speaks to whoever or whatever grades: an order, somebody who grades, the highest mark, the matter of grading, and whether it means
/// much the same as sentences that do. One alone says nothing ("the model scored 0.9"); several together do.
/// </summary>
/// <param name="Order">2 where the sentence begins with an order, 1 where it holds one.</param>
/// <param name="Grader">1 where somebody who grades is named.</param>
/// <param name="Maximum">1 where the highest mark is named.</param>
/// <param name="Matter">Up to 2, for words of grading.</param>
/// <param name="Meaning">Up to 2, for nearness to sentences to graders.</param>
/// <param name="IsFar">It means something else.</param>
internal readonly record struct GraderSigns(int Order, int Grader, int Maximum, int Matter, int Meaning, bool IsFar)
{
    /// <summary>With an order in it, and without one.</summary>
    private const int ToBeOrder = 3, ToBeUnordered = 4;
    private const int ToGoOn = 2;

    private const double FarMeaning = 0.40, NearMeaning = 0.47, NearestMeaning = 0.57;

    private static readonly HashSet<string> Orders = WordLists.Words("grader orders");
    private static readonly HashSet<string> Cues = WordLists.Words("grader order cues");
    private static readonly HashSet<string> Openers = ["so", "now", "also", "and", "then", "please", "therefore", "just", "simply", "do", "don't", "never"];
    private static readonly HashSet<string> Tellers = ["i", "we", "my", "our", "he", "she", "they", "i'd", "we'd", "i've", "we've", "i'm", "we're", "i'll", "we'll"];
    private static readonly PhraseList OrderPhrases = WordLists.Phrases("grader order");
    private static readonly PhraseList Graders = WordLists.Phrases("grader");
    private static readonly PhraseList Maxima = WordLists.Phrases("grader maximum");
    private static readonly PhraseList Matters = WordLists.Phrases("grader matter");

    /// <summary>Worth comparing by its meaning.</summary>
    public bool MayBeOrder => Sum > 0;

    /// <summary>It asks a grader for something.</summary>
    public bool IsOrder => Sum >= (Order > 0 ? ToBeOrder : ToBeUnordered) && Order + Grader > 0 && (Grader + Maximum > 0 || Meaning == 2) && (Maximum + Matter > 0 || Meaning > 0);

    /// <summary>Beside a sentence that does, it goes on about it.</summary>
    public bool GoesOn => Sum >= ToGoOn || (Sum > 0 && !IsFar);

    private int Sum => Order + Grader + Maximum + Matter + Meaning;

    /// <summary>By the words alone.</summary>
    public static GraderSigns Of(AnswerText text, TokenRange sentence)
    {
        var tokens = text.Tokens.Skip(sentence.First).Take(sentence.Count).ToList();
        return new GraderSigns(OrderIn(tokens), Math.Min(1, Graders.Find(tokens).Count()), Math.Min(1, Maxima.Find(tokens).Count()), Math.Min(2, Matters.Find(tokens).Count()), 0, true);
    }

    /// <param name="nearness">Mean similarity to the three nearest sentences to graders; null where meaning cannot be read, which is taken for near.</param>
    public GraderSigns WithMeaning(double? nearness) => this with
    {
        Meaning = nearness switch { null => 1, >= NearestMeaning => 2, >= NearMeaning => 1, _ => 0 },
        IsFar = nearness is null or < FarMeaning,
    };

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
