using Bunit;
using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Web.Components.Debrief;

/// <summary>While it waits, runs or has failed, and when nothing was judged.</summary>
public sealed class JudgingStateTests : JudgedPageTest
{
    [Theory]
    [InlineData(AssessmentStage.Waiting, 0, 0, null, "wait to be judged")]
    [InlineData(AssessmentStage.Running, 3, 6, null, "3 of 6")]
    [InlineData(AssessmentStage.Waiting, 0, 0, "The disk is full.", "The disk is full. It is tried again.")]
    public async Task Render_BeingJudged_SaysHowFar(AssessmentStage stage, int done, int total, string? trouble, string expected)
    {
        var interview = await StoredAsync();
        Assessments.Progress[interview.Id] = new AssessmentProgress(stage, done, total, trouble);

        Assert.Contains(expected, Show(interview.Id).Find(".judging").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changed_JudgingEnds_ShowsTheJudgement()
    {
        var interview = await StoredAsync();
        await Get<SelfRatings>().GiveAsync(interview.Id, 4, Token);
        Assessments.Progress[interview.Id] = new AssessmentProgress(AssessmentStage.Running, 1, 4, null);
        var page = Show(interview.Id);

        Assessments.Progress.Clear();
        Assessments.Judgements.Add(JudgedAnswers.Of(interview));
        Assessments.Say(interview.Id);

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".judging")));
        page.WaitForAssertion(() => Assert.NotNull(page.Find("#one-thing")));
    }

    [Fact]
    public async Task Changed_DeletedInAnotherTab_SaysThatThereIsNoSuchInterview()
    {
        var interview = await JudgedAsync();
        var page = Show(interview.Id);
        Assert.NotNull(page.Find("#one-thing"));

        await Database.Library.DeleteAsync(interview.Id, Token);
        Assessments.Judgements.Clear();
        Assessments.Say(interview.Id);

        page.WaitForAssertion(() => Assert.Contains("There is no such interview", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Failed_TryAgain_AsksForAnotherJudging()
    {
        var interview = await StoredAsync();
        Assessments.Progress[interview.Id] = new AssessmentProgress(AssessmentStage.Failed, 1, 4, "The database was held by another program.");
        var page = Show(interview.Id);
        Assert.Contains("held by another program.", page.Find(".note.bad").TextContent, StringComparison.Ordinal);

        Button(page, "Try again").Click();

        Assert.Equal([interview.Id], Assessments.Requested);
        Assert.Contains("wait to be judged", page.Find(".judging").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_NotJudged_OffersToJudge()
    {
        var interview = await StoredAsync();
        await Get<SelfRatings>().GiveAsync(interview.Id, 2, Token);
        var page = Show(interview.Id);

        Button(page, "Judge it now").Click();

        Assert.Equal([interview.Id], Assessments.Requested);
    }
}
