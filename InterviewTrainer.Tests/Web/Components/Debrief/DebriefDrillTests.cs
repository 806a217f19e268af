using Bunit;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Web.Components.Debrief;

/// <summary>An answer practised again: from the debrief, and take by take.</summary>
public sealed class DebriefDrillTests : JudgedPageTest
{
    [Fact]
    public async Task Drill_OnANewQuestion_StartsAnInterviewOfOneQuestion()
    {
        var interview = await JudgedAsync();
        var page = Show(interview.Id);

        Button(page, "Try it on a new question").Click();

        page.WaitForAssertion(() => Assert.Contains("/room/", Navigation.Uri, StringComparison.Ordinal));
        var drill = Interviews.Created.Single().Settings.Drill!;
        Assert.Equal((DrillKind.NewQuestion, interview.Turns[0].Id, "Specificity"), (drill.Kind, drill.TurnId, drill.Focus));
    }

    [Fact]
    public async Task Render_Drill_SetsTheTakesSideBySide()
    {
        var first = SampleInterviews.Running();
        first.Answer(first.Ask("I found it in the log."));
        first.Conclude(ConclusionReason.AllAsked, "", TimeSpan.FromMinutes(1), SampleInterviews.Begin.AddMinutes(2));
        await StoreAsync(first);
        await StoreAssessmentAsync(JudgedAnswers.Of(first));
        var second = SampleInterviews.Running(createdAt: SampleInterviews.Begin.AddDays(1));
        second.Answer(second.Ask("I found it in the log in 11 minutes."));
        second.Settings = second.Settings with { Drill = new Drill(DrillKind.SameQuestion, first.Id, first.Turns[0].Id, "Specificity") };
        second.Conclude(ConclusionReason.AllAsked, "", TimeSpan.FromMinutes(1), SampleInterviews.Begin.AddDays(1).AddMinutes(2));
        await StoreAsync(second);
        await Get<SelfRatings>().GiveAsync(second.Id, 3, Token);
        Assessments.Judgements.Add(JudgedAnswers.Of(second, specificity: 4.0));

        var takes = Show(second.Id).WaitForElement("#takes");

        var specificity = takes.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("Specificity", StringComparison.Ordinal));
        Assert.Equal(["2.0", "4.0", "+2.0"], specificity.QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.Contains("worked on", specificity.TextContent, StringComparison.Ordinal);
        Assert.Contains("in 11 minutes", takes.QuerySelector(".words")!.TextContent, StringComparison.Ordinal);
    }
}
