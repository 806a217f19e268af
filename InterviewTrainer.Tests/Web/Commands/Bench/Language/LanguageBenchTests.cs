using System.CommandLine;
using System.Text.Json;
using InterviewTrainer.Web.Commands.Bench;
using Xunit;

namespace InterviewTrainer.Tests.Web.Commands.Bench.Language;

/// <summary>That the bench runs with its peer and what it prints; the figures of a tiny model mean nothing.</summary>
public sealed class LanguageBenchTests
{
    private static readonly string[] Ratios = ["decode_ratio", "cached_ttft_ratio", "wire_ms", "parallel_ratio", "decode_tokens_per_s", "peer_decode_tokens_per_s"];

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Language_TinyModel_EndsWithOneLineOfFigures()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var configuration = new InvocationConfiguration { Output = output, Error = error };

        var code = await BenchCommand.Create().Parse(["language", "--tiny", "--blocks", "1", "--tokens", "16"])
            .InvokeAsync(configuration, TestContext.Current.CancellationToken);

        Assert.True(code == 0, error.ToString());
        var report = JsonSerializer.Deserialize<JsonElement>(Assert.Single(output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal("language", report.GetProperty("bench").GetString());
        var figures = report.GetProperty("figures");
        Assert.StartsWith("node-llama-cpp 3.21.1", figures.GetProperty("peer").GetString(), StringComparison.Ordinal);
        Assert.All(Ratios, name => Assert.True(figures.GetProperty(name).GetDouble() > 0, name));

        // The prompt of which 1,000 tokens were there already: far fewer were evaluated.
        Assert.InRange(figures.GetProperty("cached_evaluated_tokens").GetDouble(), 1, 200);
    }

    [Theory]
    [InlineData("--blocks", "0", "--blocks takes 1 to 50, not 0.")]
    [InlineData("--tokens", "513", "--tokens takes 1 to 512, not 513.")]
    public void Language_NumberOutOfBounds_IsAnError(string option, string value, string message) =>
        Assert.Equal(message, Assert.Single(BenchCommand.Create().Parse(["language", option, value]).Errors).Message);
}
