using AngleSharp.Dom;
using Bunit;
using InterviewTrainer.Core.Interviewing.Personas;
using Xunit;
using InterviewersPage = InterviewTrainer.Web.Components.Pages.Interviewers.Interviewers;

namespace InterviewTrainer.Tests.Web.Components.Interviewers;

public sealed class InterviewersTests : PageTest
{
    [Fact]
    public void Render_AsShipped_ShowsEachTemperInPlainWords()
    {
        var page = Page.Render<InterviewersPage>();

        var cards = page.FindAll(".one");
        Assert.Equal(["Supportive", "Neutral", "Cold"], cards.Select(card => card.GetAttribute("aria-label")));
        Assert.Contains("waits 2.6 s", cards[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("one a topic at most", cards[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("once an answer has taken a minute", cards[2].TextContent, StringComparison.Ordinal);
        Assert.Contains("silent while you speak", cards[2].TextContent, StringComparison.Ordinal);
        Assert.Equal("/?interviewer=cold", page.Find("[aria-label='Practise with Cold']").GetAttribute("href"));
        Assert.Empty(page.FindAll("[aria-label^='Delete']"));
    }

    [Fact]
    public void Make_NameAndSliders_SavesWhatThePreviewSaid()
    {
        var page = Page.Render<InterviewersPage>();
        Button(page, "Make your own").Click();
        Assert.True(Button(page, "Save").HasAttribute("disabled"));

        page.Find(".who input").Input("Dr <b>Winter</b>");
        page.Find(".who select").Change("cold");
        page.Find("[aria-label='Empathy']").Change("95");
        page.Find("[aria-label='Probing']").Change("10");
        Assert.Contains("warm", page.Find(".preview").TextContent, StringComparison.Ordinal);
        Assert.Contains("none: what you said stands", page.Find(".preview").TextContent, StringComparison.Ordinal);
        Button(page, "Save").Click();

        var own = Get<OwnPersonas>().All.Single();
        Assert.Equal(("Dr <b>Winter</b>", "own-dr-b-winter-b", 0, 0.95, "bm_george"), (own.Title, own.Id, own.FollowUpsPerTopic, own.Warmth, own.Voice.Name));
        Assert.Empty(page.FindAll(".maker"));
        Assert.Equal(4, page.FindAll(".one").Count);
        Assert.Empty(page.FindAll(".one b b"));
        Assert.Contains("is saved", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Listen_ToTheOneBeingMade_SpeaksItsSentenceInItsVoice()
    {
        var page = Page.Render<InterviewersPage>();
        Button(page, "Make your own").Click();
        page.Find(".who select").Change("cold");

        page.Find("[aria-label='Listen to this sentence']").Click();

        page.WaitForAssertion(() => Assert.Contains(Voice.Spoken, spoken => spoken.Voice.Name == "bm_george"));
        Assert.Contains(Voice.Spoken[0].Text, page.Find(".preview q").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Change_AnOwnOne_KeepsItsIdAndItsSliders()
    {
        Get<OwnPersonas>().Save("Dr Winter", new PersonaSliders("cold", 60, 20, 80, 40));
        var page = Page.Render<InterviewersPage>();

        page.Find("[aria-label='Change Dr Winter']").Click();
        Assert.Equal("60", page.Find("[aria-label='Empathy']").GetAttribute("value"));
        page.Find("[aria-label='Pace']").Change("90");
        Button(page, "Save").Click();

        var own = Get<OwnPersonas>().All.Single();
        Assert.Equal(("own-dr-winter", new PersonaSliders("cold", 60, 20, 80, 90)), (own.Id, own.Sliders));
    }

    [Fact]
    public void Copy_AnOwnOne_StandsBesideIt()
    {
        Get<OwnPersonas>().Save("Dr Winter", new PersonaSliders("cold", 60, 20, 80, 40));
        var page = Page.Render<InterviewersPage>();

        page.Find("[aria-label='Copy Dr Winter']").Click();

        Assert.NotNull(page.Find("[aria-label='Copy of Dr Winter']"));
    }

    [Fact]
    public void Save_WhatTheFolderRefuses_SaysSoAndKeepsTheFields()
    {
        File.WriteAllText(Own.PathOf("personas"), "a file where the folder should be");
        var page = Page.Render<InterviewersPage>();
        Button(page, "Make your own").Click();
        page.Find(".who input").Input("Dr Winter");

        Button(page, "Save").Click();

        Assert.Contains("could not be saved", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Dr Winter", page.Find(".who input").GetAttribute("value"));
    }

    [Fact]
    public void Render_AHostileFile_IsNamedAsText()
    {
        Directory.CreateDirectory(Own.PathOf("personas"));
        Own.Write("personas/<img src=x>.json", "{"u8.ToArray());
        Get<PersonaLibrary>().Reload();

        var page = Page.Render<InterviewersPage>();

        Assert.Contains("<img src=x>.json", page.Find(".note.warn").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("img"));
    }

    private static IElement Button(IRenderedComponent<InterviewersPage> page, string text) => page.FindAll("button").Single(button => button.TextContent.Trim() == text);
}
