using System.Reflection;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Commands.Screenshots;
using InterviewTrainer.Web.Components;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace InterviewTrainer.Tests.Web.Commands.Screenshots;

public sealed class PageTableTests
{
    [Fact]
    public void Shots_EveryPageOfTheProgram_IsPictured()
    {
        var pages = typeof(App).Assembly.GetTypes().Where(type => type.GetCustomAttributes<RouteAttribute>().Any()).Select(type => type.Name);

        Assert.Equal(pages.Order(), PageTable.Shots.Select(shot => shot.Component.Name).Distinct().Order());
    }

    [Fact]
    public void Shots_Names_AreUnique() => Assert.Equal(PageTable.Shots.Count, PageTable.Shots.DistinctBy(shot => shot.Name).Count());

    [Fact]
    public void Shots_Steps_AreKnownToTheScript()
    {
        var script = File.ReadAllText(Path.Combine(ProjectFiles.Root, "tools", "screenshots", "steps.mjs"));

        Assert.All(PageTable.Shots.Select(shot => shot.Step).OfType<string>(), step => Assert.Matches($@"\n  {step}: (until\(|\{{)", script));
    }
}
