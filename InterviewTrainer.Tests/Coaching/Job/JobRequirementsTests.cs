using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Coaching.Job;
using InterviewTrainer.Core.Documents;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Coaching.Job;

public sealed class JobRequirementsTests
{
    [Theory]
    [InlineData("I tuned PostgreSQL until it ran in a second. Then we went home.", RequirementCoverage.Met)]
    [InlineData("I have never used PostgreSQL, but I would learn it.", RequirementCoverage.NotAsked)]
    [InlineData("I’ve no experience with PostgreSQL.", RequirementCoverage.NotAsked)]
    [InlineData("We talked about it.", RequirementCoverage.NotAsked)]
    public void In_AnswersSaySo_IsMetWithItsQuote(string answer, RequirementCoverage expected)
    {
        var (interview, judged) = Judged(answer, "Experience with PostgreSQL");

        var found = Assert.Single(JobRequirements.In(interview, judged));

        Assert.Equal(expected, found.Coverage);
        Assert.Equal(expected == RequirementCoverage.Met, found.Evidence?.Evidence.StandsIn(answer) == true);
    }

    [Fact]
    public void In_AskedAndNotAnswered_IsNotShown()
    {
        var (interview, judged) = Judged("We talked it over.", "Handling conflict in a team");

        Assert.Equal(RequirementCoverage.NotShown, Assert.Single(JobRequirements.In(interview, judged)).Coverage);
    }

    [Fact]
    public void In_AListOfTermsThatWasNotScored_ShowsNothing()
    {
        var (interview, judged) = Judged("PostgreSQL Kubernetes Kafka.", "Experience with PostgreSQL");
        judged = judged with { Answers = [judged.Answers[0] with { NotScored = NotScoredReason.WordList, Overall = null }] };

        Assert.Equal(RequirementCoverage.NotAsked, Assert.Single(JobRequirements.In(interview, judged)).Coverage);
    }

    [Fact]
    public void In_NoJobDescription_IsEmpty()
    {
        var (interview, judged) = Judged("I tuned PostgreSQL.", "PostgreSQL");
        interview.Settings = interview.Settings with { Brief = null };

        Assert.Empty(JobRequirements.In(interview, judged));
    }

    private static (Interview Interview, InterviewAssessment Judged) Judged(string answer, string requirement)
    {
        var interview = SampleInterviews.Running();
        interview.Settings = interview.Settings with { Brief = new CandidateBrief { Requirements = [new(requirement, Necessity.Must, null)] } };
        interview.Answer(interview.Ask(answer));
        return (interview, JudgedAnswers.Of(interview));
    }
}
