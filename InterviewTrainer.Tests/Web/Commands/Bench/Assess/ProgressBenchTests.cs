using System.Globalization;
using InterviewTrainer.Web.Commands.Bench.Assess;
using Xunit;

namespace InterviewTrainer.Tests.Web.Commands.Bench.Assess;

public sealed class ProgressBenchTests(ITestOutputHelper output)
{
    [Fact]
    [Trait("Category", "Slow")]
    public async Task Run_AThousandInterviews_MeasuresEveryLoad()
    {
        var times = await ProgressBench.RunAsync(TestContext.Current.CancellationToken);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"progress_p50_ms {times.P50Ms:0.0}, progress_p95_ms {times.P95Ms:0.0}, processor {times.ProcessorMs:0.0}"));
        Assert.InRange(times.P50Ms, 0.1, times.P95Ms);
    }
}
