using System.Diagnostics;
using InterviewTrainer.Core.Assessment.Judging;
using InterviewTrainer.Core.Engines.Onnx.Sentences;

namespace InterviewTrainer.Web.Commands.Bench.Assess;

/// <summary><c>rules_ms</c>: how long the rules take for an interview of sixteen answers of about 180 words, the sentence encoder loaded.</summary>
internal static class RulesBench
{
    /// <summary>What is promised, milliseconds.</summary>
    public const double BudgetMs = 1_000;

    private const int Answers = 16;
    private const int SentencesAnAnswer = 10;

    private static readonly string[] Questions =
    [
        "Tell me about a time when you had to bring a late project back on track.",
        "Describe a disagreement with a colleague and how you dealt with it.",
        "How would you find out why a service has become slow?",
        "Tell me about a mistake of yours and what you did about it.",
    ];

    private static readonly string[] Sentences =
    [
        "In my second year there the ordering site was six weeks late, and my manager asked me to get it live before Easter.",
        "I listed every open task with the two developers and found that eleven of the thirty were nice to have.",
        "I moved those out, because the shops only needed orders and invoices to begin with.",
        "A colleague wanted to keep the old database, and I asked him to show me the queries that worried him.",
        "We measured both for a week, and the new one answered in forty milliseconds instead of three hundred.",
        "Um, I had promised the date before I had asked the people who would do the work, which was my mistake.",
        "So I rang the three biggest shops myself and agreed that invoices could come by post for a month.",
        "I wrote down what had gone wrong, and I read it out at the meeting on Monday.",
        "After that I met both developers for ten minutes each morning, and we dropped what nobody needed.",
        "I'd look at the slowest requests first, compare them with last week's, and check what was released in between.",
        "If the database was to blame I'd read the query plan, otherwise I'd take a profile of the process.",
        "We went live nine days before Easter, and orders by phone fell from 240 a week to 60.",
        "Since then I ask for a list of what can be left out before I say a date.",
    ];

    /// <returns>Milliseconds of each run, after one to warm up.</returns>
    public static async Task<IReadOnlyList<double>> RunAsync(int runs, CancellationToken cancellationToken)
    {
        using var encoder = new SentenceEncoder();
        var judge = new RuleJudge(new MeaningReader(encoder));
        var answers = Enumerable.Range(0, Answers).Select(Answer).ToList();
        var times = new List<double>();
        for (var run = -1; run < runs; run++)
        {
            var started = Stopwatch.GetTimestamp();
            foreach (var answer in answers)
            {
                await judge.JudgeAsync(answer, cancellationToken);
            }

            if (run >= 0)
            {
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        return times;
    }

    private static AnswerToJudge Answer(int number)
    {
        var random = new Random(number);
        return new AnswerToJudge(Questions[number % Questions.Length], string.Join(' ', random.GetItems(Sentences, SentencesAnAnswer))) { Competency = "delivery", Role = "Software engineer" };
    }
}
