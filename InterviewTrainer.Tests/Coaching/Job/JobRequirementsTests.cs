using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Coaching;
using InterviewTrainer.Core.Coaching.Job;
using InterviewTrainer.Core.Coaching.Stories;
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

        var found = Assert.Single(JobRequirements.In(interview, judged, []));

        Assert.Equal(expected, found.Coverage);
        Assert.Equal(expected == RequirementCoverage.Met, found.Evidence?.Evidence.StandsIn(answer) == true);
    }

    [Fact]
    public void In_AskedAndNotAnswered_IsNotShown()
    {
        var (interview, judged) = Judged("We talked it over.", "Handling conflict in a team");

        Assert.Equal(RequirementCoverage.NotShown, Assert.Single(JobRequirements.In(interview, judged, [])).Coverage);
    }

    [Fact]
    public void In_AListOfTermsThatWasNotScored_ShowsNothing()
    {
        var (interview, judged) = Judged("PostgreSQL Kubernetes Kafka.", "Experience with PostgreSQL");
        judged = judged with { Answers = [judged.Answers[0] with { NotScored = NotScoredReason.WordList, Overall = null }] };

        Assert.Equal(RequirementCoverage.NotAsked, Assert.Single(JobRequirements.In(interview, judged, [])).Coverage);
    }

    [Fact]
    public void In_NoJobDescription_IsEmpty()
    {
        var (interview, judged) = Judged("I tuned PostgreSQL.", "PostgreSQL");
        interview.Settings = interview.Settings with { Brief = null };

        Assert.Empty(JobRequirements.In(interview, judged, []));
    }

    [Theory]
    [InlineData("Experience with on-call and incident reviews", "At night an incident hit us, and I wrote the reviews.", "incident, reviews")]
    [InlineData("Experience with on-call and incident reviews", "At night an incident hit us, and I went home.", null)]
    [InlineData("Experience with Kafka in payment systems", "I moved our payment systems off the mainframe.", null)]
    [InlineData("Experience with Kafka in payment systems", "I moved our payment systems to Kafka.", "kafka, payment, systems")]
    public void In_AStoryFits_IsNamedWhereItIsEnough(string requirement, string text, string? shared)
    {
        var (interview, judged) = Judged("We talked about the weather.", requirement);

        var story = Assert.Single(JobRequirements.In(interview, judged, [StoryOf("Another", "I planted trees along a road."), StoryOf("Mine", text)])).Story;

        Assert.Equal(shared, story is null ? null : string.Join(", ", story.Shared));
        Assert.Equal(shared is null ? null : "Mine", story?.Title);
    }

    [Fact]
    public void In_ATagNamesIt_FitsBetterThanWords()
    {
        var (interview, judged) = Judged("We talked about the weather.", "Handling incident reviews under pressure");

        var found = JobRequirements.In(interview, judged, [StoryOf("By words", "Incident reviews."), StoryOf("By tag", "The pager went off.", "Incident reviews")]);

        Assert.Equal("By tag", Assert.Single(found).Story?.Title);
    }

    [Fact]
    public void In_AskedAndNotShown_IsOfferedAStoryToo()
    {
        var (interview, judged) = Judged("We talked it over.", "Handling conflict in a team");

        var found = Assert.Single(JobRequirements.In(interview, judged, [StoryOf("Two designs", "There was a conflict in the team about two designs.")]));

        Assert.Equal((RequirementCoverage.NotShown, "Two designs"), (found.Coverage, found.Story?.Title));
    }

    [Fact]
    public void In_ShownOrToldHere_NeedsNoStory()
    {
        var (interview, judged) = Judged("I tuned PostgreSQL until it ran in a second.", "Experience with PostgreSQL tuning");
        var story = StoryOf("Tuning", "PostgreSQL tuning took a week.");
        Assert.Equal((RequirementCoverage.Met, null), (Assert.Single(JobRequirements.In(interview, judged, [story])).Coverage, Assert.Single(JobRequirements.In(interview, judged, [story])).Story));

        (interview, judged) = Judged("We talked it over.", "Experience with PostgreSQL tuning");
        Assert.NotNull(Assert.Single(JobRequirements.In(interview, judged, [story])).Story);
        var told = story with { Told = [new StoryTelling(interview.Id, interview.Turns[0].Id, "a/b", "", null, SampleInterviews.Begin)] };
        Assert.Null(Assert.Single(JobRequirements.In(interview, judged, [told])).Story);
    }

    private static Story StoryOf(string title, string text, params string[] tags) => new(Guid.NewGuid(), title, text, tags, [], SampleInterviews.Begin, SampleInterviews.Begin);

    private static (Interview Interview, InterviewAssessment Judged) Judged(string answer, string requirement)
    {
        var interview = SampleInterviews.Running();
        interview.Settings = interview.Settings with { Brief = new CandidateBrief { Requirements = [new(requirement, Necessity.Must, null)] } };
        interview.Answer(interview.Ask(answer));
        return (interview, JudgedAnswers.Of(interview));
    }
}
