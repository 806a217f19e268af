using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Conversation.Tempers;

/// <summary>The three tempers are not three coats of paint: what a person meets differs, by numbers.</summary>
[Trait("Category", "Slow")]
public sealed class TempersDifferTests(ITestOutputHelper output)
{
    private const int AtLeast = 4;

    [Fact]
    public async Task Tempers_InTwoHundredTurnsEach_DifferInFourMeasuresOrMore()
    {
        var tempers = PersonaLibrary.Read(ProjectFiles.Personas).Shipped.Select(persona => persona.Id).ToList();
        var runs = await Task.WhenAll(tempers.Select(temper => Task.Run(() => new TemperRun(temper).MeasureAsync(), TestContext.Current.CancellationToken)));
        var measured = tempers.Zip(runs).ToDictionary(pair => pair.First, pair => pair.Second);

        output.WriteLine($"| | {string.Join(" | ", tempers)} |\n|---|{string.Concat(tempers.Select(_ => "---|"))}");
        foreach (var measure in runs[0].Keys)
        {
            output.WriteLine($"| {measure} | {string.Join(" | ", runs.Select(run => run[measure]))} |");
        }

        Assert.Equal(3, tempers.Count);
        foreach (var (one, other) in tempers.SelectMany((one, index) => tempers.Skip(index + 1).Select(other => (one, other))))
        {
            var apart = runs[0].Keys.Where(measure => measured[one][measure].IsApartFrom(measured[other][measure])).ToList();
            output.WriteLine($"{one} and {other} differ in {apart.Count}: {string.Join("; ", apart)}");
            Assert.True(apart.Count >= AtLeast, $"{one} and {other} differ only in: {string.Join("; ", apart)}");
        }
    }
}
