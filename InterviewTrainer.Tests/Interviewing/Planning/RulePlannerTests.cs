using InterviewTrainer.Core.Documents;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Planning;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Interviewing.Planning;

public sealed class RulePlannerTests
{
    private static readonly Dictionary<string, int> NeverAsked = [];
    private readonly PackLibrary _packs = PackLibrary.Read(ProjectFiles.Packs);

    internal static CandidateBrief Brief => new()
    {
        CvText = "Software Architect at Omnious",
        Roles =
        [
            new Role("Software Architect", "Omnious", new RoleDate("Jun. 2017", new YearMonth(2017, 6)), new RoleDate("Present", null, IsPresent: true)),
            new Role("Developer", "Kasa", new RoleDate("2015", new YearMonth(2015, null)), new RoleDate("2017", new YearMonth(2017, null))),
        ],
        Achievements = ["Cut the build from 40 to 6 minutes."],
        Skills = ["Terraform"],
        JobText = "We look for",
        Requirements =
        [
            new MatchedRequirement("Experience with Kafka", Necessity.Nice, null),
            new MatchedRequirement("Terraform in production", Necessity.Must, "Terraform"),
            new MatchedRequirement("Kubernetes in production", Necessity.Must, null),
        ],
    };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(6)]
    [InlineData(16)]
    public void Plan_HasAsManyDifferentQuestionsAsWereChosen(int count)
    {
        foreach (var brief in (CandidateBrief?[])[null, Brief])
        {
            var plan = Plan(count, brief);

            Assert.Equal(count, plan.Questions.DistinctBy(question => question.Key).Count());
            Assert.Equal(count, plan.Questions.Count());
            Assert.InRange(plan.Topics.Count, 1, 5);
            Assert.All(plan.Topics, topic => Assert.InRange(topic.Minutes, 1, 100));
            Assert.All(plan.Questions, question => Assert.InRange(question.Text.Length, 10, 400));
            Assert.All(plan.Questions.Where(question => question.Source == QuestionSource.Documents), question => Assert.NotEmpty(question.Basis));
        }
    }

    [Fact]
    public void Plan_WithDocuments_AsksAboutTheNewestRoleAndTheMustThatTheCvDoesNotShow()
    {
        var plan = Plan(6, Brief);

        var documents = plan.Questions.Where(question => question.Source == QuestionSource.Documents).ToList();
        Assert.Equal(3, documents.Count);
        Assert.Contains(documents, question => question.Text.Contains("Software Architect at Omnious", StringComparison.Ordinal));
        Assert.Contains("“Kubernetes in production”. I did not find it in your CV", documents[^1].Text, StringComparison.Ordinal);
        Assert.Equal("Your CV lists 2 roles, 1 skill and 1 achievement with a figure. The job insists on 2 things; 1 of them was not found in your CV.", plan.Analysis);
    }

    [Fact]
    public void Plan_ContactMarksAndLongItems_AreNotSpoken()
    {
        var brief = Brief with
        {
            Achievements = ["Wrote to [contact data cut] about 40 things", string.Join(' ', Enumerable.Repeat("improved 40 things", 20))],
            Roles = [],
            Requirements = [],
        };

        Assert.All(Plan(16, brief).Questions, question => Assert.InRange(question.Text.Length, 10, 280));
    }

    [Fact]
    public void Plan_SameSeed_PlansTheSame() => Assert.Equal(Plan(6, Brief).QuestionKeys, Plan(6, Brief).QuestionKeys);

    [Fact]
    public void FindOwn_PlansQuestion_HasTheScaleOfItsKind()
    {
        var plan = Plan(6, Brief);
        var own = plan.Questions.First(question => question.Source == QuestionSource.Documents);

        Assert.Equal([1, 3, 5], plan.FindOwn(own.Key)!.Rubric.Select(anchor => anchor.Level));
        Assert.Null(plan.FindOwn(plan.Questions.First(question => question.Source == QuestionSource.Pack).Key));
        Assert.All(Enum.GetValues<QuestionKind>(), kind => Assert.Equal(3, GeneralRubrics.Of(kind).Count));
    }

    private InterviewPlan Plan(int count, CandidateBrief? brief) => new RulePlanner(_packs).Plan(
        new InterviewSettings { PackIds = ["software-behavioural", "system-design"], QuestionCount = count, Brief = brief, Seed = 5 }, NeverAsked);
}
