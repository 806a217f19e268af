using System.Text.Json.Nodes;
using InterviewTrainer.Web.Commands.Bench.Language;
using Xunit;

namespace InterviewTrainer.Tests.Web.Commands.Bench.Language;

public sealed class SpreadTests
{
    [Fact]
    public void WriteTo_SeveralBlocks_WritesMedianAndEnds()
    {
        var spread = new Spread();
        foreach (var value in new[] { 3.0004, 1, 2 })
        {
            spread.Add(value);
        }

        var figures = new JsonObject();
        spread.WriteTo(figures, "ratio");

        Assert.Equal("""{"ratio":2,"ratio_min":1,"ratio_max":3}""", figures.ToJsonString());
    }

    [Fact]
    public void FillerText_OneSeed_TheShorterTextBeginsTheLongerOne()
    {
        var filler = new FillerText(tokensOfWord: 2.5);

        Assert.StartsWith(filler.OfTokens(100, seed: 3), filler.OfTokens(150, seed: 3), StringComparison.Ordinal);
        Assert.Equal(40, filler.OfTokens(100, seed: 3).Split(' ').Length);
        Assert.NotEqual(filler.OfTokens(100, seed: 3), filler.OfTokens(100, seed: 4));
    }
}
