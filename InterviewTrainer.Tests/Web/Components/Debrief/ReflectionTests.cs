using Bunit;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Library;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;
using DebriefPage = InterviewTrainer.Web.Components.Pages.Debrief.Debrief;

namespace InterviewTrainer.Tests.Web.Components.Debrief;

public sealed class ReflectionTests : PageTest
{
    [Fact]
    public async Task Send_ByRules_ShowsTextAndReplyAndKeepsBoth()
    {
        var interview = await JudgedAsync();
        var page = Show(interview.Id);

        Write(page, 1, "I was <b>vague</b> and gave no numbers.");

        page.WaitForAssertion(() => Assert.Contains("Coach, by rules: The judgement would begin there as well", Squeezed(page.Find(".reply").TextContent), StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".mine b"));
        Assert.Equal("", page.FindAll(".prompt textarea")[1].GetAttribute("value") ?? "");
        Assert.Equal("I was <b>vague</b> and gave no numbers.", Assert.Single(await Get<Reflections>().OfAsync(interview.Id, Token)).Text);
        Assert.Single(Show(interview.Id).FindAll(".mine"));
    }

    [Fact]
    public async Task Send_WithAModel_NamesIt()
    {
        Models.Model = new ScriptedLanguageModel("""{"observation":"You name being vague.","question":"Which figure did you leave out?"}""");
        var interview = await JudgedAsync();
        var page = Show(interview.Id);

        Write(page, 1, "I was vague and gave no numbers.");

        page.WaitForAssertion(() => Assert.Contains("Coach, by scripted model: You name being vague. Which figure did you leave out?", Squeezed(page.Find(".reply").TextContent), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Send_WordsNotKept_ShowsTheReplyAndKeepsNothing()
    {
        var interview = await JudgedAsync(new Consent(KeepWords: false, KeepSignals: true, UseForResearch: false));
        var page = Show(interview.Id);
        Assert.Contains("is gone when you leave the page", page.Find("section[aria-labelledby=reflection]").TextContent, StringComparison.Ordinal);

        Write(page, 0, "I told it in order, I think.");

        page.WaitForAssertion(() => Assert.NotNull(page.Find(".reply")));
        Assert.Empty(await Get<Reflections>().OfAsync(interview.Id, Token));
    }

    [Fact]
    public async Task Summary_TwoInterviews_CountsWhatComesUp()
    {
        foreach (var text in (string[])["I want more numbers next time.", "Once more no figures at all."])
        {
            var interview = await JudgedAsync();
            var page = Show(interview.Id);
            Write(page, 1, text);
            page.WaitForAssertion(() => Assert.NotNull(page.Find(".reply")));
        }

        var last = Show(await LastAsync());
        last.FindAll("button").Single(button => button.TextContent.Contains("over all my interviews", StringComparison.Ordinal)).Click();

        last.WaitForAssertion(() => Assert.Contains("most often to change is specificity, after 2 interviews", last.Find(".everywhere").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Render_NotRatedYet_AsksNothing()
    {
        var interview = Concluded();
        await StoreAsync(interview);
        Assessments.Judgements.Add(JudgedAnswers.Of(interview));

        Assert.Empty(Show(interview.Id).FindAll(".prompt"));
    }

    [Fact]
    public async Task Send_Nothing_IsNotPossible()
    {
        var page = Show((await JudgedAsync()).Id);

        Assert.All(page.FindAll(".prompt button"), button => Assert.True(button.HasAttribute("disabled")));
        Assert.All(page.FindAll(".prompt textarea"), field => Assert.NotNull(page.Find($"label[for='{field.Id}']")));
    }

    private static void Write(IRenderedComponent<DebriefPage> page, int prompt, string text)
    {
        page.FindAll(".prompt textarea")[prompt].Input(text);
        page.FindAll(".prompt")[prompt].QuerySelector("button")!.Click();
    }

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<Guid> LastAsync() => (await Database.Library.ListAsync(0, 1, Token))[0].Id;

    private async Task<Interview> JudgedAsync(Consent? consent = null)
    {
        var interview = Concluded(consent);
        await StoreAsync(interview);
        await Get<SelfRatings>().GiveAsync(interview.Id, 3, Token);
        Assessments.Judgements.Add(JudgedAnswers.Of(interview));
        return interview;
    }

    private IRenderedComponent<DebriefPage> Show(Guid id)
    {
        var page = Page.Render<DebriefPage>(parameters => parameters.Add(found => found.Id, id));
        page.WaitForElement(".debrief");
        return page;
    }
}
