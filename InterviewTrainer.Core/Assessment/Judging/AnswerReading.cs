using InterviewTrainer.Core.Assessment.Finding;
using InterviewTrainer.Core.Assessment.Lexicon;
using InterviewTrainer.Core.Assessment.Text;
using InterviewTrainer.Core.Signals.Words;

namespace InterviewTrainer.Core.Assessment.Judging;

/// <summary>An answer read once: its words, what was found in them, and the counts that the dimensions go by.</summary>
internal sealed class AnswerReading
{
    private const int LeastListWords = 5;
    private const double MostSmallInList = 0.2;
    private const int MostClauseWords = 14;

    private static readonly PhraseList Hedges = WordLists.Phrases("hedges");
    private static readonly PhraseList Reasons = WordLists.Phrases("reason");
    private static readonly PhraseList Lessons = WordLists.Phrases("lesson");
    private static readonly PhraseList Generic = WordLists.Phrases("generic");
    private static readonly HashSet<string> Function = WordLists.Words("function");
    private static readonly HashSet<string> Vague = WordLists.Words("vague");

    private readonly AnswerText _whole;
    private readonly IReadOnlyList<Evidence> _unsure;

    private AnswerReading(AnswerText whole, IReadOnlyList<TokenRange> instructions, IReadOnlyList<Evidence>? unsure = null)
    {
        (_whole, _unsure) = (whole, unsure ?? []);
        Instructions = instructions;
        Said = whole.Without(instructions);
        Text = Said.Without([.. Said.Sentences.Where(sentence => IsList(Said, sentence))]);
        var words = Said.Tokens.Select(token => token.Word).Where(word => !Hesitation.IsOne(word)).ToList();
        Own = Sure(ActionFinder.OfI(Text));
        Shared = Sure(ActionFinder.OfWe(Text));
        Quantifiers = Sure(QuantifierFinder.Find(Text));
        Names = Sure(SpecificsFinder.NamesIn(Text));
        ReasonPlaces = Sure(Reasons.Find(Text.Tokens));
        LessonPlaces = Sure(Lessons.Find(Text.Tokens));
        GenericPlaces = Sure(Generic.Find(Text.Tokens));
        Star = StarFinder.Find(Text, Own.Told, Shared.Told);
        Words = words.Count;
        VagueShare = Share(Vague);
        FunctionShare = Share(Function);
        Yous = words.Count(word => word is "you" or "your" or "you're" or "you've" or "you'd");
        Findings = new AnswerFindings
        {
            Words = Words,
            // They are about speaking, not about what is said: those beside a request to a grader count, too.
            Fillers = [.. FillerFinder.Find(whole).Where(IsSure)],
            Hedges = At(Sure(Hedges.Find(Text.Tokens))),
            Star = Star,
            Quantifiers = At(Quantifiers),
            OwnActions = At(Own.Told.Concat(Own.Open).OrderBy(step => step.First)),
            Specifics = At(Sure(SpecificsFinder.NumbersIn(Text)).Concat(Names).OrderBy(range => range.First)),
            Reasons = At(ReasonPlaces.Concat(LessonPlaces).DistinctBy(range => range.First).OrderBy(range => range.First).Select(Clause)),
            Instructions = [.. instructions.Select(whole.At)],
            I = words.Count(word => word is "i" or "me" or "my" or "mine" or "myself" or "i'd" or "i've" or "i'm" or "i'll"),
            We = words.Count(word => word is "we" or "us" or "our" or "ours" or "ourselves" or "we'd" or "we've" or "we're" or "we'll"),
            Mtld = Mtld.Of(words),
            Sentiment = SentimentFinder.Of(words),
        };
    }

    /// <summary>The answer without sentences to graders.</summary>
    public AnswerText Said { get; }

    /// <summary>What is judged: without bare lists of terms, too, which name much and tell nothing. Their words still count for length.</summary>
    public AnswerText Text { get; }

    public IReadOnlyList<TokenRange> Instructions { get; }
    public StepsFound Own { get; }
    public StepsFound Shared { get; }
    public List<TokenRange> Quantifiers { get; }
    public List<TokenRange> Names { get; }
    public List<TokenRange> ReasonPlaces { get; }
    public List<TokenRange> LessonPlaces { get; }
    public List<TokenRange> GenericPlaces { get; }
    public StarSpans Star { get; }
    public AnswerFindings Findings { get; }

    /// <summary>Words, hesitations left out.</summary>
    public int Words { get; }

    /// <summary>Share of words that say little: "things, stuff, really, always".</summary>
    public double VagueShare { get; }

    /// <summary>Share of words like "the", "was", "because"; the fewer, the denser the text (lexical density; Ure 1971).</summary>
    public double FunctionShare { get; }

    /// <summary>How often an impersonal "you" (or the listener) is spoken of.</summary>
    public int Yous { get; }

    /// <param name="whole">The answer.</param>
    /// <param name="left">Sentences to leave out: those to graders, and what came with them.</param>
    public static AnswerReading Of(AnswerText whole, IReadOnlyList<TokenRange> left) => new(whole, left);

    /// <summary>"Because" with what follows it: the word alone shows nothing to whoever reads it as a quote.</summary>
    private TokenRange Clause(TokenRange reason)
    {
        var last = reason.Last;
        while (last + 1 < Text.Tokens.Count && Text.Tokens[last].Stop == Stop.None && last - reason.First + 1 < MostClauseWords)
        {
            last++;
        }

        return new TokenRange(reason.First, last);
    }

    /// <summary>The same without what rests on words that the recogniser was unsure of, be it for or against the speaker.</summary>
    public AnswerReading WithoutUnsure(IReadOnlyList<Evidence> unsure) => unsure.Count == 0 ? this : new(_whole, Instructions, unsure);

    private List<TokenRange> Sure(IEnumerable<TokenRange> ranges) => [.. ranges.Where(range => IsSure(Text.At(range)))];

    private StepsFound Sure(StepsFound steps) => new(Sure(steps.Told), Sure(steps.Open));

    private bool IsSure(Evidence place) => !_unsure.Any(word => word.Start < place.End && word.End > place.Start);

    private double Share(HashSet<string> some) => Text.Tokens.Count == 0 ? 0 : Text.Tokens.Count(token => some.Contains(token.Word)) / (double)Text.Tokens.Count;

    private static bool IsList(AnswerText text, TokenRange sentence)
    {
        var small = 0;
        for (var at = sentence.First; at <= sentence.Last; at++)
        {
            small += Function.Contains(text.Tokens[at].Word) ? 1 : 0;
        }

        return sentence.Count >= LeastListWords && small < sentence.Count * MostSmallInList;
    }

    private IReadOnlyList<Evidence> At(IEnumerable<TokenRange> ranges) => [.. ranges.Select(Text.At)];
}
