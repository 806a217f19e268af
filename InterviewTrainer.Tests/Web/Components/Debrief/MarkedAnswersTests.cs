using Bunit;
using InterviewTrainer.Core.Coaching.Stories;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Web.Components.Debrief;

/// <summary>The answers with their marks, quotes and times.</summary>
public sealed class MarkedAnswersTests : JudgedPageTest
{
    [Fact]
    public async Task Render_Judged_MarksStrongWordsAndSaysWhyOthersWereNotScored()
    {
        var interview = await JudgedAsync();

        var answers = Show(interview.Id).FindAll(".answer");

        Assert.Equal(["strong", "weak"], answers[0].QuerySelectorAll(".say > mark").Select(mark => mark.ClassName));
        Assert.Contains("Not scored. Fewer than 25 words cannot be judged.", answers[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("I found it in the log.", Words(answers[0].QuerySelector(".say")!));
    }

    [Fact]
    public async Task Legend_MarkTurnedOff_LeavesTheWords()
    {
        var interview = await JudgedAsync();
        var page = Show(interview.Id);
        var text = Words(page.Find(".answer .say"));

        foreach (var label in page.FindAll(".answer .legend button").Select(button => button.TextContent).ToList())
        {
            page.FindAll(".answer .legend button").First(button => button.TextContent == label).Click();
        }

        Assert.Empty(page.Find(".answer .say").QuerySelectorAll("mark"));
        Assert.Equal(text, Words(page.Find(".answer .say")));
        Assert.Equal("false", page.Find(".answer .legend button").GetAttribute("aria-pressed"));
    }

    [Fact]
    public async Task Quote_Clicked_MarksItsPlace()
    {
        var interview = await JudgedAsync();
        var page = Show(interview.Id);

        page.Find("details .places button").Click();

        Assert.StartsWith("I found it", page.Find(".answer .shown").TextContent, StringComparison.Ordinal);
        Assert.Equal($"words-{interview.Turns[0].Id:N}-shown", page.Find(".answer .shown").Id);
        Assert.Contains(Page.JSInterop.Invocations, call => call.Identifier == "import" || call.Identifier == "reveal");
    }

    [Fact]
    public async Task Word_Clicked_MovesTheHandleAndBack()
    {
        var interview = SampleInterviews.Running();
        var turn = interview.Answer(interview.Ask("I found it in the log."));
        turn.Words = turn.Words! with { Timed = SampleInterviews.Timed("I found it in the log.") };
        interview.Conclude(ConclusionReason.AllAsked, "", TimeSpan.FromMinutes(1), SampleInterviews.Begin.AddMinutes(2));
        await StoreAsync(interview);
        var page = Show(interview.Id);

        page.FindAll(".word")[3].Click();
        Assert.Equal("2600", page.Find(".handle input").GetAttribute("value"));
        Assert.Contains("“in”", page.Find(".handle output").TextContent, StringComparison.Ordinal);

        page.Find(".handle input").Input("1500");
        Assert.Equal("found", page.Find(".now").TextContent);
    }

    [Fact]
    public async Task Keep_AnAnswer_IsAStoryAndLeadsToTheStories()
    {
        var interview = await JudgedAsync();
        var page = Show(interview.Id);

        Button(page, "Keep as a story").Click();

        page.WaitForAssertion(() => Assert.Equal("/stories", page.Find(".actions a").GetAttribute("href")));
        Assert.Single(await Get<StoryBank>().ListAsync(Token));
    }
}
