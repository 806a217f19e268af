using Bunit;
using InterviewTrainer.Core.Coaching.Stories;
using InterviewTrainer.Core.Documents;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Web.Components.Debrief;

/// <summary>What the job asks for, and what came up of it.</summary>
public sealed class JobCardTests : JudgedPageTest
{
    [Fact]
    public async Task Render_Job_TellsShownFromNotShownFromNotAsked()
    {
        var interview = Concluded();
        interview.Settings = interview.Settings with
        {
            Brief = new CandidateBrief
            {
                Requirements = [new("Reading log files and finding what is in a log", Necessity.Must, null), new("Handling conflict in a team", Necessity.Must, null), new("Kubernetes in production", Necessity.Nice, null)],
            },
        };
        interview.Turns[0].Words = interview.Turns[0].Words! with { Answer = "I found it while reading the log files." };
        await StoreAsync(interview);
        await Get<SelfRatings>().GiveAsync(interview.Id, 3, Token);
        Assessments.Judgements.Add(JudgedAnswers.Of(interview));

        var groups = Show(interview.Id).FindAll(".group").ToDictionary(group => group.QuerySelector("h3")!.TextContent, group => group.TextContent);

        Assert.Contains("Reading log files", groups["Shown"], StringComparison.Ordinal);
        Assert.Contains("Handling conflict", groups["Asked, not shown"], StringComparison.Ordinal);
        Assert.Contains("Kubernetes", groups["Not asked"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_AStoryFitsWhatWasNotAsked_IsNamedAndLeadsToTheStories()
    {
        var interview = Concluded();
        interview.Settings = interview.Settings with
        {
            Brief = new CandidateBrief { Requirements = [new("Planning capacity for payment systems", Necessity.Must, null), new("Rust in production", Necessity.Nice, null)] },
        };
        await StoreAsync(interview);
        await Get<SelfRatings>().GiveAsync(interview.Id, 3, Token);
        await Get<StoryBank>().WriteAsync("Room for <b>the sale</b>", "I was planning capacity for the winter sale.", [], Token);
        Assessments.Judgements.Add(JudgedAnswers.Of(interview));

        var story = Assert.Single(Show(interview.Id).FindAll(".group .story"));

        Assert.Equal("You have a story for it: Room for <b>the sale</b> shared words: planning, capacity", Squeezed(story.TextContent));
        Assert.Equal("/stories", story.QuerySelector("a")!.GetAttribute("href"));
        Assert.StartsWith("Planning capacity", story.ParentElement!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_NotRatedYet_NamesNoStory()
    {
        var interview = Concluded();
        interview.Settings = interview.Settings with { Brief = new CandidateBrief { Requirements = [new("Planning capacity for payment systems", Necessity.Must, null)] } };
        await StoreAsync(interview);
        await Get<StoryBank>().WriteAsync("Room for the sale", "I was planning capacity for the winter sale.", [], Token);
        Assessments.Judgements.Add(JudgedAnswers.Of(interview));

        Assert.DoesNotContain("Room for the sale", Show(interview.Id).Markup, StringComparison.Ordinal);
    }
}
