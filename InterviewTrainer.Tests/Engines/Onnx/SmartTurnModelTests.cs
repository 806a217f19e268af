using InterviewTrainer.Core.Engines.Catalogue;
using InterviewTrainer.Core.Engines.Catalogue.Importing;
using InterviewTrainer.Core.Engines.Onnx;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Tests.TestDoubles.StandIns;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace InterviewTrainer.Tests.Engines.Onnx;

/// <summary>The whole way from samples to a probability, on a graph of the real one's form; its weights are not at hand.</summary>
[Trait("Category", "Slow")]
public sealed class SmartTurnModelTests : IDisposable
{
    private static readonly short[] Talking = TestSound.Tone(2, 220, 0.3);

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("-1 1")]
    [InlineData("1 1")]
    [InlineData("-1")]
    public async Task Judge_QuietAtTheEnd_IsComplete(string dimensions)
    {
        long[] shape = [.. dimensions.Split(' ').Select(long.Parse)];
        using var model = Load(EndOfTurnGraph.Bytes(shape: shape));

        Assert.True(await JudgeAsync(model, Talking) < 0.1);
        Assert.True(await JudgeAsync(model, [.. Talking, .. TestSound.Silence(0.4)]) > 0.9);
        Assert.True(await JudgeAsync(model, [.. TestSound.Tone(20, 220, 0.3), .. TestSound.Silence(0.4)]) > 0.9);
    }

    [Fact]
    public async Task Judge_ManyAtOnce_EachGetsItsOwn()
    {
        using var model = Load(EndOfTurnGraph.Bytes());

        var judged = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => JudgeAsync(model, i % 2 == 0 ? Talking : [.. Talking, .. TestSound.Silence(0.4)])));

        Assert.All(judged.Index(), each => Assert.Equal(each.Index % 2 == 1, each.Item > 0.5));
    }

    [Fact]
    public async Task Judge_LetGoOfMeanwhile_SaysSoInsteadOfCrashing()
    {
        var model = Load(EndOfTurnGraph.Bytes());
        var judging = JudgeAsync(model, Talking);
        model.Dispose();

        Assert.InRange(await judging, 0, 1);
        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => JudgeAsync(model, Talking));
    }

    [Fact]
    public void Load_AnotherModel_SaysWhatItTakes()
    {
        Assert.Contains("\"input_values\"", Refusal(EndOfTurnGraph.Bytes(input: "input_values")), StringComparison.Ordinal);
        Assert.Contains("[-1,128,800]", Refusal(EndOfTurnGraph.Bytes(bands: 128)), StringComparison.Ordinal);
        Assert.Contains("where a probability is due", Refusal(EndOfTurnGraph.Bytes(isProbability: false)), StringComparison.Ordinal);
        Refusal([]);
        Refusal([1, 2, 3]);
    }

    [Fact]
    public async Task Installed_ImportedFromAFile_IsLoadedAndLetGo()
    {
        using var bench = new ModelBench();
        var content = EndOfTurnGraph.Bytes();
        var listed = ModelCatalogue.Read(ModelCatalogue.OwnFile).Find("smart-turn-3.2")! with { Downloads = [ModelBench.Listed("https://example.org/turn.onnx", "smart-turn-v3.2-cpu.onnx", content)] };
        using var installed = new InstalledEndOfTurnModel(bench.Store, NullLogger<InstalledEndOfTurnModel>.Instance);
        Assert.Null(installed.Current);

        await new ModelImporter(bench.Store, ModelCatalogue.Of(listed)).ImportAsync(_folder.Write("turn.onnx", content), id: null, copied: null, TestContext.Current.CancellationToken);
        _ = installed.Current;
        await installed.Loading;

        Assert.Equal(listed.Title, installed.Current!.Name);
        bench.Store.Remove(listed.Id);
        Assert.Null(installed.Current);
    }

    [Fact]
    public async Task Installed_DamagedFile_IsNoModelAndNoCrash()
    {
        using var bench = new ModelBench();
        byte[] content = [1, 2, 3];
        var listed = ModelCatalogue.Read(ModelCatalogue.OwnFile).Find("smart-turn-3.2")! with { Downloads = [ModelBench.Listed("https://example.org/turn.onnx", "smart-turn-v3.2-cpu.onnx", content)] };
        await new ModelImporter(bench.Store, ModelCatalogue.Of(listed)).ImportAsync(_folder.Write("turn.onnx", content), id: null, copied: null, TestContext.Current.CancellationToken);
        using var installed = new InstalledEndOfTurnModel(bench.Store, NullLogger<InstalledEndOfTurnModel>.Instance);
        _ = installed.Current;
        await installed.Loading;

        Assert.Null(installed.Current);
    }

    private static Task<double> JudgeAsync(SmartTurnModel model, short[] sound) => model.JudgeAsync(sound, TestContext.Current.CancellationToken).AsTask();

    private SmartTurnModel Load(byte[] content) => SmartTurnModel.Load("a stand-in", OnnxRuntime.DefaultFolder, _folder.Write("model.onnx", content));

    private string Refusal(byte[] content) => Assert.Throws<EndOfTurnUnavailableException>(() => Load(content)).Message;
}
