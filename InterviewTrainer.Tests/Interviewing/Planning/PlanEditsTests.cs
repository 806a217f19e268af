using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Planning;
using Xunit;

namespace InterviewTrainer.Tests.Interviewing.Planning;

public sealed class PlanEditsTests
{
    private static readonly InterviewPlan Plan = new()
    {
        Topics = [new PlannedTopic("One", "", TopicPriority.High, [Question("a"), Question("b")]), new PlannedTopic("Two", "", TopicPriority.Low, [Question("c")])],
    };

    [Fact]
    public void MoveTopic_SwapsNeighbours_AndNothingAtTheEdge()
    {
        Assert.Equal(["c", "a", "b"], Plan.MoveTopic(0, up: false).QuestionKeys);
        Assert.Same(Plan, Plan.MoveTopic(0, up: true));
        Assert.Same(Plan, Plan.MoveTopic(7, up: true));
    }

    [Fact]
    public void MoveQuestion_GoesOverTheEdgeIntoTheNextTopic()
    {
        Assert.Equal(["b", "a", "c"], Plan.MoveQuestion("a", up: false).QuestionKeys);
        var moved = Plan.MoveQuestion("b", up: false);
        Assert.Equal(["b", "c"], moved.Topics[1].Questions.Select(question => question.Key));
        Assert.Equal(["a", "b", "c"], Plan.MoveQuestion("a", up: true).QuestionKeys);
        Assert.Single(Plan.MoveQuestion("c", up: true).Topics); // An emptied topic goes.
        Assert.Same(Plan, Plan.MoveQuestion("gone", up: true));
    }

    [Fact]
    public void Drop_TheLastOfATopicTakesItAlong_TheLastOfAllStays()
    {
        Assert.Equal(["One"], Plan.Drop("c").Topics.Select(topic => topic.Title));
        var one = Plan.Drop("a").Drop("b");
        Assert.Same(one, one.Drop("c"));
    }

    [Fact]
    public void AddOwn_BoundsAreKept()
    {
        var plan = Enumerable.Range(0, 30).Aggregate(Plan, (current, number) => current.AddOwn($"Why did you leave job {number}?", mostQuestions: 50));

        Assert.Equal(InterviewLimits.MaxOwnQuestions, plan.Questions.Count(question => question.Source == QuestionSource.Person));
        Assert.Equal(PlanEdits.OwnTopic, plan.Topics[^1].Title);
        Assert.Equal("24 own questions are the most. Drop one first.", plan.ProblemOfOwn("Why did you leave?", 50));
        Assert.Equal("An interview has at most 3 questions. Drop one first.", Plan.ProblemOfOwn("Why did you leave?", 3));
        Assert.Equal("A question has 10 to 280 characters; this one has 3.", Plan.ProblemOfOwn("Why", 50));
        Assert.NotNull(Plan.ProblemOfOwn(new string('x', 281), 50));
        Assert.Equal("This question is in the plan already.", Plan.AddOwn("Why did you leave?", 50).ProblemOfOwn("why did  you leave?", 50));
        Assert.Equal("Why did you leave?", Plan.AddOwn(" Why did\u0000\n you leave? ", 50).Questions.Last().Text);
    }

    [Fact]
    public void WithInstructions_IsOneLineWithinTheLimit() =>
        Assert.Equal(InterviewLimits.MaxInstructionCharacters, Plan.WithInstructions("Ask\nme " + new string('x', 5_000)).Instructions.Length);

    [Fact]
    public void Made_SameText_HasTheSameKey() => Assert.Equal(
        PlannedQuestion.Made("Why did you leave?", "x", QuestionKind.Motivation, 2, QuestionSource.Person).Key,
        PlannedQuestion.Made("why did you leave?", "y", QuestionKind.Behavioural, 3, QuestionSource.Model).Key);

    private static PlannedQuestion Question(string key) => new(key, $"Question {key}?", "x", QuestionKind.Behavioural, 2, QuestionSource.Pack);
}
