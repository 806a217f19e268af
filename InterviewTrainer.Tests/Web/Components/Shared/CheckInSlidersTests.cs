using Bunit;
using InterviewTrainer.Web.Components.Shared;
using Xunit;

namespace InterviewTrainer.Tests.Web.Components.Shared;

public sealed class CheckInSlidersTests
{
    [Fact]
    public async Task Slider_Untouched_IsNotRecorded()
    {
        await using var context = new BunitContext();
        int? confidence = null;
        var sliders = context.Render<CheckInSliders>(parameters => parameters.Add(shown => shown.ConfidenceChanged, value => confidence = value));
        Assert.Equal(["not recorded", "not recorded"], sliders.FindAll("output").Select(output => output.TextContent));

        sliders.FindAll("input")[0].Change("140");

        Assert.Equal(100, confidence);
    }
}
