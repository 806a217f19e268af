using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using InterviewTrainer.Core.Language;
using InterviewTrainer.Tests.TestDoubles;

namespace InterviewTrainer.Tests.Assessment.Graded;

/// <summary>
/// Stands in for a language model that reads an answer: it knows the answer's rank and gives it back with noise and with quotes from what it was shown. In a stated share of
/// answers it goes wrong, each way as often as the others; and it obeys every instruction that it is shown. The same answer always gets the same verdict.
/// </summary>
/// <param name="answer">What it is asked about next; its labels are known here and nowhere in the product.</param>
/// <param name="other">An answer that it may take for this one.</param>
/// <param name="time">The clock that a late verdict waits on.</param>
/// <param name="way">How it goes wrong; null when it reads well.</param>
internal sealed partial class StandInJudge(GradedAnswer answer, GradedAnswer other, VirtualTime time, WrongWay? way) : ILanguageModel, ILanguageModelSource
{
    /// <summary>Share of answers whose verdict is wrong.</summary>
    public const double WrongShare = 0.3;

    private static readonly string[] Dimensions = ["structure", "relevance", "specificity", "ownership", "depth"];
    private static readonly WrongWay[] Ways = Enum.GetValues<WrongWay>();

    public string Name => "stand-in model";

    public bool StaysLocal => true;

    /// <summary>How it goes wrong on an answer, most often not at all.</summary>
    public static WrongWay? WayFor(GradedAnswer answer)
    {
        var dice = Dice(answer.Answer, 7);
        return dice.NextDouble() < WrongShare ? Ways[dice.Next(Ways.Length)] : null;
    }

    public ILanguageModel? Find(LanguageRole role) => this;

    public ITextEmbedder? FindEmbedder() => null;

    public async IAsyncEnumerable<string> CompleteAsync(ChatRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (way == WrongWay.Late)
        {
            time.Advance(TimeSpan.FromHours(1));
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }

        var prompt = request.Messages[^1].Text;
        var shown = prompt[(prompt.LastIndexOf("<answer>", StringComparison.Ordinal) + 8)..prompt.LastIndexOf("</answer>", StringComparison.Ordinal)].Trim();
        yield return Reply(shown);
    }

    private string Reply(string shown) => way switch
    {
        _ when answer.Kind == "quoted_injection" && Instruction().IsMatch(shown) => Verdict(_ => 5, Passages(shown)),
        WrongWay.HalfAVerdict => Honest(answer, shown)[..40],
        WrongWay.QuotesNeverSaid => Verdict(_ => 5, ["I cut the cost by forty percent in a quarter", "I led the whole team through it myself", "which is why we chose the slower way"]),
        WrongWay.AllFives => Verdict(_ => 5, Passages(shown)),
        WrongWay.AllTens => Verdict(_ => 10, Passages(shown)),
        WrongWay.AllOnes => Verdict(_ => 1, []),
        WrongWay.AnotherAnswer => Honest(other, other.Answer),
        WrongWay.Empty => "",
        WrongWay.AnotherLanguage => Verdict(_ => 4, ["Ich habe jede offene Aufgabe aufgeschrieben", "weil die Kunden nicht warten wollten", "Am Ende ging alles gut"]),
        WrongWay.QuotesTheInstruction => Verdict(_ => 5, [.. Passages(answer.Answer).Where(passage => Instruction().IsMatch(passage)).Append(answer.Question)]),
        WrongWay.QuotesOneLetter => Verdict(_ => 5, ["a", "e", "I"]),
        WrongWay.OneQuoteForAll => Verdict(_ => 5, [Passages(shown)[0]], each: 1),
        WrongWay.OppositeLevels => Honest(answer, shown, level => 6 - level),
        _ => Honest(answer, shown),
    };

    /// <summary>Levels around the rank, a noise for the answer and one for each dimension; quotes from different places.</summary>
    private static string Honest(GradedAnswer answer, string shown, Func<int, int>? change = null)
    {
        var dice = Dice(answer.Answer, 1);
        var centre = (answer.Rank switch { 3 => 4.4, 2 => 3.0, 1 => 1.8, _ => 1.2 }) + (0.4 * Normal(dice));
        return Verdict(_ => Math.Clamp((int)Math.Round(centre + (0.6 * Normal(dice))), 1, 5) is var level && change is not null ? change(level) : level, Passages(shown));
    }

    private static string Verdict(Func<string, int> level, List<string> passages, int each = 2) => JsonSerializer.Serialize(Dimensions.Select((name, at) => (name, at)).ToDictionary(
        item => item.name,
        item => new { quotes = Enumerable.Range(0, Math.Min(each, passages.Count)).Select(quote => passages[((item.at * 2) + quote) % passages.Count]), level = level(item.name) }));

    /// <summary>Clauses as they stand there.</summary>
    private static List<string> Passages(string shown)
    {
        var clauses = Clauses().Matches(shown).Select(match => match.Value.Trim()).Where(clause => clause.Length > 15).Select(clause => clause.Length > 300 ? clause[..clause.LastIndexOf(' ', 300)] : clause).ToList();
        return clauses.Count > 0 ? clauses : [shown];
    }

    /// <summary>FNV-1a of the text, so that the same answer always falls the same way.</summary>
    private static Random Dice(string text, int salt)
    {
        var hash = text.Aggregate(2166136261u ^ (uint)salt, (sum, letter) => (sum ^ letter) * 16777619u);
        return new Random((int)hash);
    }

    private static double Normal(Random dice) => Math.Sqrt(-2 * Math.Log(1 - dice.NextDouble())) * Math.Cos(2 * Math.PI * dice.NextDouble());

    [GeneratedRegex(@"[^.!?;,]+(?:[.,](?=\p{Nd})[^.!?;,]+)*")]
    private static partial Regex Clauses();

    [GeneratedRegex(@"\b(rubric|graders?|grading|marker|marking|evaluator|examiner|assistant|artificial intelligence|scores?|(out )?of ten|full marks|instructions)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Instruction();
}
