using System.CommandLine;
using System.Text.Json;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Web.Commands.Bench;
using Xunit;

namespace InterviewTrainer.Tests.Web.Commands.Bench;

/// <summary>That the benches run and what they print; how fast anything is they say themselves, in a Release build.</summary>
[Collection<RealTime>]
public sealed class BenchCommandTests
{
    [Fact]
    [Trait("Category", "Slow")]
    public async Task Turn_ThreeTurns_EndsWithOneLineOfFigures()
    {
        var (code, output, error) = await RunAsync("turn", "--turns", "3");

        Assert.True(code == 0, error);
        var figures = Figures(output, "turn");
        Assert.Equal(3, figures.GetProperty("turns").GetInt32());
        var afterDecision = figures.GetProperty("after_decision_p50_ms").GetDouble();
        Assert.True(afterDecision > 0);
        Assert.True(figures.GetProperty("after_decision_p95_ms").GetDouble() >= afterDecision);

        // The neutral interviewer waits two seconds, less where words and voice sound finished (0.8 × 0.9); a shorter time would mean that something else is measured.
        Assert.True(figures.GetProperty("from_last_speech_frame_p50_ms").GetDouble() > 1400 + afterDecision);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Circuits_OneRoom_CountsEveryFrame()
    {
        var (code, output, error) = await RunAsync("circuits", "--count", "1", "--seconds", "1");

        Assert.True(code == 0, error);
        var figures = Figures(output, "circuits");
        Assert.Equal(33, figures.GetProperty("frames_sent").GetInt32());
        Assert.Equal(0, figures.GetProperty("frames_lost").GetInt32());
        Assert.True(figures.GetProperty("p99_ms").GetDouble() >= figures.GetProperty("p50_ms").GetDouble());
        Assert.InRange(figures.GetProperty("cpu_share").GetDouble(), 0.0001, 1);
    }

    [Theory]
    [InlineData("turn", "--turns", "0", "--turns takes 1 to 400, not 0.")]
    [InlineData("turn", "--turns", "many", "--turns takes 1 to 400, not many.")]
    [InlineData("conversation", "--count", "0", "--count takes 1 to 200, not 0.")]
    [InlineData("conversation", "--turns", "41", "--turns takes 1 to 40, not 41.")]
    [InlineData("circuits", "--count", "201", "--count takes 1 to 200, not 201.")]
    [InlineData("circuits", "--seconds", "-1", "--seconds takes 1 to 3600, not -1.")]
    public void Bench_NumberOutOfBounds_IsAnError(string bench, string option, string value, string message) =>
        Assert.Equal(message, Assert.Single(BenchCommand.Create().Parse([bench, option, value]).Errors).Message);

    [Fact]
    public async Task Bench_Cancelled_PrintsNoFigures()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        var (code, output, error) = await RunAsync(cancelled.Token, "turn");

        Assert.Equal(130, code);
        Assert.Empty(output);
        Assert.Contains("nothing was measured", error, StringComparison.Ordinal);
    }

    private static JsonElement Figures(string output, string bench)
    {
        Assert.Single(output.TrimEnd().Split('\n'));
        var report = JsonDocument.Parse(output).RootElement;
        Assert.Equal(["bench", "figures", "machine"], report.EnumerateObject().Select(property => property.Name));
        Assert.Equal(bench, report.GetProperty("bench").GetString());
        Assert.Equal(["os", "cpu", "cores", "dotnet", "configuration"], report.GetProperty("machine").EnumerateObject().Select(property => property.Name));
        return report.GetProperty("figures");
    }

    private static Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) => RunAsync(TestContext.Current.CancellationToken, arguments);

    private static async Task<(int Code, string Output, string Error)> RunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await BenchCommand.Create().Parse(arguments).InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, cancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
