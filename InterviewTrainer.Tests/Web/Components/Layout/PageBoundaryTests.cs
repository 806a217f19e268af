using Bunit;
using InterviewTrainer.Web.Components.Layout;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace InterviewTrainer.Tests.Web.Components.Layout;

public sealed class PageBoundaryTests
{
    [Fact]
    public async Task Render_PageBreaks_SaysWhatWasKeptAndTriesAgain()
    {
        await using var context = new BunitContext();
        var breaks = true;
        var boundary = context.Render<PageBoundary>(parameters => parameters.AddChildContent(builder =>
        {
            builder.OpenComponent<Fragile>(0);
            builder.AddComponentParameter(1, nameof(Fragile.Breaks), () => breaks);
            builder.CloseComponent();
        }));
        Assert.Contains("Your interviews are kept", boundary.Find(".trouble").TextContent, StringComparison.Ordinal);

        breaks = false;
        boundary.Find("button").Click();

        Assert.Equal("whole", boundary.Find("p").TextContent);
    }

    private sealed class Fragile : ComponentBase
    {
        [Parameter]
        public Func<bool> Breaks { get; set; } = () => false;

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
        {
            if (Breaks())
            {
                throw new InvalidOperationException("broken by the test");
            }

            builder.AddMarkupContent(0, "<p>whole</p>");
        }
    }
}
