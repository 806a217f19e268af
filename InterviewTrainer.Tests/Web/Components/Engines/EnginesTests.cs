using Bunit;
using InterviewTrainer.Core.Engines;
using InterviewTrainer.Core.Engines.Roles;
using InterviewTrainer.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using EnginesPage = InterviewTrainer.Web.Components.Pages.Engines.Engines;

namespace InterviewTrainer.Tests.Web.Components.Engines;

public sealed class EnginesTests : PageTest
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Page.Services.AddSingleton(new EngineOptions());
        Page.Services.AddEngines(DataFolder.Open(Database.Location.Folder), new EngineOptions());
    }

    [Fact]
    public void Jobs_NothingChosen_TheRulesJudge()
    {
        var judge = Page.Render<EnginesPage>().Find("[role=group][aria-label='Judges answers']");

        Assert.Contains("After the interview, beside the rules", judge.TextContent, StringComparison.Ordinal);
        Assert.Equal("The rules", judge.QuerySelector("option")!.TextContent);
    }

    [Fact]
    public void WhatNothingUses_IsNotOffered()
    {
        var page = Page.Render<EnginesPage>();

        Assert.DoesNotContain("Compares texts", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll("h3"), heading => heading.TextContent is "To compare texts" or "To see where you look");
        Assert.Contains(page.FindAll("h3"), heading => heading.TextContent == "To interview and to judge");
    }

    [Fact]
    public void WhatNothingUses_ButWasChosen_IsListedSoThatItCanBeTakenAway()
    {
        Get<EngineChoices>().Set(EngineRole.Embeddings, new EngineChoice.Remote("http://localhost:11434/v1/", "some-embedder"));

        var seat = Page.Render<EnginesPage>().Find("[role=group][aria-label='Compares texts']");
        seat.QuerySelector("select")!.Change("built-in");

        Assert.IsType<EngineChoice.BuiltIn>(Get<EngineChoices>()[EngineRole.Embeddings]);
    }

    [Fact]
    public void Models_NotFetched_HaveQuietButtonsAndSayNothingOfDigests()
    {
        var page = Page.Render<EnginesPage>();

        Assert.NotEmpty(page.FindAll(".offer .btn"));
        Assert.Empty(page.FindAll(".offer .btn:not(.quiet)"));
        Assert.All(page.FindAll(".offer .xs"), facts => Assert.DoesNotMatch("digest|measured", facts.TextContent));
    }
}
