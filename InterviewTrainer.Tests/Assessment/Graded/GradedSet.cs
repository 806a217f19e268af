using InterviewTrainer.Core.Assessment.Judging;
using Xunit;

namespace InterviewTrainer.Tests.Assessment.Graded;

/// <summary>The graded set, judged once; and the measures that its description names.</summary>
internal sealed class GradedSet(IReadOnlyList<JudgedAnswer> answers)
{
    public IReadOnlyList<JudgedAnswer> Answers => answers;

    public static Task<GradedSet> JudgeAsync(IAnswerJudge judge, Func<GradedAnswer, GradedAnswer>? change = null) => JudgeAsync(_ => judge, change);

    /// <param name="judge">Who judges an answer.</param>
    /// <param name="change">What is done to each answer before.</param>
    public static async Task<GradedSet> JudgeAsync(Func<GradedAnswer, IAnswerJudge> judge, Func<GradedAnswer, GradedAnswer>? change = null)
    {
        var judged = new List<JudgedAnswer>();
        foreach (var answer in GradedAnswer.Read().Select(answer => change?.Invoke(answer) ?? answer))
        {
            judged.Add(new JudgedAnswer(answer, await judge(answer).JudgeAsync(answer.ToJudge(), TestContext.Current.CancellationToken)));
        }

        return new GradedSet(judged);
    }

    public IEnumerable<JudgedAnswer> Of(params string[] kinds) => answers.Where(answer => kinds.Contains(answer.Graded.Kind));

    /// <summary>Share of same-question pairs of different rank in order; an answer without a score is wrong.</summary>
    public double InOrder()
    {
        var (right, all) = (0, 0);
        foreach (var question in answers.Where(answer => answer.Graded.Rank is not null).GroupBy(answer => answer.Graded.Question))
        {
            foreach (var (better, worse) in question.SelectMany(better => question.Where(worse => worse.Graded.Rank < better.Graded.Rank).Select(worse => (better, worse))))
            {
                all++;
                right += better.Overall > worse.Overall ? 1 : 0;
            }
        }

        return right / (double)all;
    }

    /// <summary>The lowest score in the highest third of all that are scored.</summary>
    public double TopThird() => answers.Select(answer => answer.Overall).OfType<double>().OrderDescending().ElementAt(answers.Count(answer => answer.Overall is not null) / 3);

    public double Mean(string kind) => Of(kind).Select(answer => answer.Overall).OfType<double>().Average();

    /// <summary>Share of a kind that is not scored, or no higher than its question's weak answer.</summary>
    public double NotAboveWeak(string kind)
    {
        var weak = Of("weak").ToDictionary(answer => answer.Graded.Question, answer => answer.Overall);
        return Share(Of(kind), answer => answer.Overall is null || answer.Overall <= weak[answer.Graded.Question]);
    }

    /// <summary>Share of a kind that is at most ten points under its question's strong answer.</summary>
    public double NearStrong(string kind)
    {
        var strong = Of("strong").ToDictionary(answer => answer.Graded.Question, answer => answer.Overall);
        return Share(Of(kind), answer => answer.Overall >= strong[answer.Graded.Question] - 10);
    }

    public static double Share(IEnumerable<JudgedAnswer> some, Func<JudgedAnswer, bool> holds)
    {
        var all = some.ToList();
        return all.Count(holds) / (double)all.Count;
    }

    /// <summary>F1 of a yes or no over the behavioural answers.</summary>
    public double F1(string category, Func<JudgedAnswer, bool> found, Func<JudgedAnswer, bool> labelled)
    {
        var some = answers.Where(answer => answer.Graded.Category == category).ToList();
        var hits = some.Count(answer => found(answer) && labelled(answer));
        return 2.0 * hits / (some.Count(found) + some.Count(labelled));
    }
}
