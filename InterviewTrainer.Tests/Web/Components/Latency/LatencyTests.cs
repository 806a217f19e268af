using Bunit;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;
using LatencyPage = InterviewTrainer.Web.Components.Pages.Latency.Latency;

namespace InterviewTrainer.Tests.Web.Components.Latency;

public sealed class LatencyTests : PageTest
{
    [Fact]
    public void Render_NoInterviews_SaysWhatWillBeTimed()
    {
        var page = Page.Render<LatencyPage>();

        Assert.Contains("Nothing was timed yet.", page.WaitForElement(".empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_TimedTurns_DrawsEveryStageWithItsNumbersAndTheSameAsATable()
    {
        await StoreAsync(Spoken(words: 300));

        var page = Page.Render<LatencyPage>();

        var stages = page.WaitForElement("ul.stages").QuerySelectorAll("li");
        Assert.Equal(5, stages.Length);
        Assert.Contains("2.0 s", stages[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("2.3 s", stages[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("0.30 s", page.Find("details table").TextContent, StringComparison.Ordinal);
        Assert.Contains("2.0 s of that is patience", page.Find("header").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(900, "smaller recogniser")]
    [InlineData(20, "nothing to mend")]
    public async Task Render_SlowestStep_SaysWhatToDoAboutIt(int words, string advice)
    {
        await StoreAsync(Spoken(words));

        var page = Page.Render<LatencyPage>();

        Assert.Contains(advice, page.WaitForElement("section[aria-labelledby=slowest]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_OneDeciderAndOneEngine_ComparesNothing()
    {
        await StoreAsync(Spoken(words: 300));

        var page = Page.Render<LatencyPage>();

        page.WaitForElement("ul.stages");
        Assert.Empty(page.FindAll("section[aria-labelledby=deciders], section[aria-labelledby=engines]"));
    }

    [Fact]
    public async Task Render_ScriptAndModel_SaysOfEachWhatTakesLongest()
    {
        await StoreAsync(Spoken(words: 900));
        await StoreAsync(Spoken(words: 20, decision: 1_100, decidedBy: "Qwen"));
        var page = Page.Render<LatencyPage>();

        var said = page.WaitForElement("section[aria-labelledby=slowest]").TextContent;
        Assert.Contains("The script: Writing your last words down, 0.90 s", said, StringComparison.Ordinal);
        Assert.Contains("A language model: Deciding what follows, 1.1 s", said, StringComparison.Ordinal);
        Assert.Equal("Script or language model", page.Find("#deciders").TextContent);
    }

    [Fact]
    public async Task Render_ShortWordInOneTurn_IsSaidAndNotDrawn()
    {
        var interview = Spoken(words: 300);
        interview.Turns[1].Timings = interview.Turns[1].Timings! with { Acknowledged = true, FirstSoundMs = 3_000, PlayedMs = 3_000 };
        await StoreAsync(interview);

        var page = Page.Render<LatencyPage>();

        var apart = page.WaitForElement("p.apart").TextContent;
        Assert.Contains("in 1 turn: 3.0 s.", apart, StringComparison.Ordinal);
        Assert.DoesNotContain("up to 3.0 s", apart, StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll("ul.stages li"), stage => stage.TextContent.Contains("A short word", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Render_TwoRecognisers_StandSideBySide()
    {
        await StoreAsync(Spoken(words: 300));
        await StoreAsync(Spoken(words: 700, hearing: "<i>Whisper</i>"));

        var page = Page.Render<LatencyPage>();

        var engines = page.WaitForElement("section[aria-labelledby=engines]");
        Assert.Contains("<i>Whisper</i>", engines.TextContent, StringComparison.Ordinal);
        Assert.Empty(engines.QuerySelectorAll("i"));
    }

    [Fact]
    public async Task Render_FromAnInterview_IsAboutThatOneUntilAnotherScopeIsChosen()
    {
        var first = Spoken(words: 300);
        await StoreAsync(first);
        await StoreAsync(Spoken(words: 900));
        Navigation.NavigateTo($"/latency?interview={first.Id}");

        var page = Page.Render<LatencyPage>();

        Assert.Contains("in 2 turns", page.WaitForElement("section[aria-labelledby=stages]").TextContent, StringComparison.Ordinal);
        page.FindAll(".scopes button").Single(button => button.TextContent == "All").Click();
        page.WaitForAssertion(() => Assert.Contains("in 4 turns", page.Find("section[aria-labelledby=stages]").TextContent, StringComparison.Ordinal));
        Assert.Equal("true", page.FindAll(".scopes button")[^1].GetAttribute("aria-pressed"));
    }

    [Fact]
    public void Render_DatabaseBroken_SaysWhatIsWrong()
    {
        BreakDatabase();

        var page = Page.Render<LatencyPage>();

        page.WaitForAssertion(() => Assert.Contains(Database.Location.File, page.Find(".trouble").TextContent, StringComparison.Ordinal));
    }

    private static Interview Spoken(int words, string hearing = "Chromium", int decision = 1, string decidedBy = "")
    {
        var interview = SampleInterviews.Running();
        interview.Engines = interview.Engines with { Hearing = hearing };
        for (var place = 0; place < 2; place++)
        {
            interview.Answer(interview.Ask("An answer.", decidedBy: decidedBy)).Timings = new TurnTimings
            {
                EndOfTurnMs = 2_000,
                WordsMs = 2_000 + words,
                DecisionMs = 2_000 + words + decision,
                FirstSoundMs = 2_099 + words + decision,
                PlayedMs = 2_149 + words + decision,
            };
        }

        interview.Conclude(ConclusionReason.AllAsked, "", TimeSpan.FromMinutes(1), SampleInterviews.Begin.AddMinutes(2));
        return interview;
    }
}
