using Bunit;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Components.Shared;
using Xunit;

namespace InterviewTrainer.Tests.Web.Components.Shared;

public sealed class ReportButtonTests : PageTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Make_Interview_HandsAPdfToTheBrowserAndSaysWhatWasNotDrawn()
    {
        var script = Page.JSInterop.SetupModule("./Components/Shared/ReportButton.razor.js");
        script.Mode = JSRuntimeMode.Loose;
        var interview = SampleInterviews.Running();
        interview.Answer(interview.Ask("To the moon 🚀."));
        await StoreAsync(interview);
        var button = Page.Render<ReportButton>(parameters => parameters.Add(component => component.InterviewId, interview.Id));

        button.Find("button").Click();

        button.WaitForAssertion(() => Assert.StartsWith("Saved. One character could not be drawn", button.Find("[role=status]").TextContent, StringComparison.Ordinal), Patience);
        Assert.EndsWith(".pdf", (string)script.Invocations["save"].Single().Arguments[0]!, StringComparison.Ordinal);
        Assert.False(button.Find("button").HasAttribute("disabled"));
    }

    [Fact]
    public void Make_InterviewIsGone_SaysSo()
    {
        var button = Page.Render<ReportButton>(parameters => parameters.Add(component => component.InterviewId, Guid.NewGuid()));

        button.Find("button").Click();

        button.WaitForAssertion(() => Assert.Contains("deleted", button.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Make_DatabaseBroken_SaysWhatIsWrong()
    {
        await StoreAsync(SampleInterviews.Ready());
        BreakDatabase();
        var button = Page.Render<ReportButton>();

        button.Find("button").Click();

        button.WaitForAssertion(() => Assert.Contains(Database.Location.File, button.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }
}
