using Bunit;
using InterviewTrainer.Web.Components.Layout;
using Xunit;

namespace InterviewTrainer.Tests.Web.Components.Layout;

public sealed class MainLayoutTests : PageTest
{
    [Fact]
    public void Render_Debrief_BelongsToProgress()
    {
        Navigation.NavigateTo($"/debrief/{Guid.NewGuid()}");

        var layout = Page.Render<MainLayout>();

        Assert.Equal(["Progress"], layout.FindAll("nav a.active").Select(link => link.TextContent));
    }

    [Fact]
    public void Render_Latency_BelongsToEngines()
    {
        Navigation.NavigateTo("/latency");

        Assert.Equal(["Engines"], Page.Render<MainLayout>().FindAll("nav a.active").Select(link => link.TextContent));
    }

    [Fact]
    public void Render_SkipLink_LeadsToTheContentOfThisPage()
    {
        Navigation.NavigateTo("/privacy");

        var layout = Page.Render<MainLayout>();

        Assert.Equal("/privacy#content", layout.Find(".skip").GetAttribute("href"));
        Assert.Equal("main", layout.Find("#content").LocalName);
    }
}
