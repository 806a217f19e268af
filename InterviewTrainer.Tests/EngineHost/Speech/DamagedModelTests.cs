using InterviewTrainer.Core.Engines.Onnx;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Tests.TestDoubles.StandIns;
using Xunit;

namespace InterviewTrainer.Tests.EngineHost.Speech;

/// <summary>
/// Models whose files are not what they should be. What can be seen beforehand is refused with the file's name, before native code meets it; what cannot may only end the
/// process that loads it.
/// </summary>
[Trait("Category", "Engine")]
public sealed class DamagedModelTests(VoiceFixture voices) : IClassFixture<VoiceFixture>, IDisposable
{
    private const int Flips = 6;

    private readonly ScratchFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Load_MissingEmptyTruncatedRandomOrForeignFiles_NamesTheFile()
    {
        var damaged = Sound().SelectMany(model => Files(model).SelectMany(file => Damage(model, file))).ToList();
        Assert.True(damaged.Count >= 100, $"{damaged.Count} models");

        var trials = await ModelTrials.RunAsync([.. damaged.Select(item => item.Folder)], Token);

        Assert.All(damaged.Zip(trials), pair => Assert.True(
            pair.Second.Error?.Contains(pair.First.File, StringComparison.Ordinal) == true, $"{pair.First.File} ({pair.First.Damage}): {pair.Second}"));
    }

    [Fact]
    public async Task Load_FlippedBytes_EndsAtMostTheProcessThatLoads()
    {
        var random = new Random(20260314);
        var models = Sound().ToList();
        var flipped = models.SelectMany(model => Files(model).SelectMany(file => Enumerable.Range(0, Flips).Select(i => Changed(model, file, $"flip{i}", bytes =>
        {
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            return bytes;
        })))).Select(item => item.Folder).ToList();

        var trials = await ModelTrials.RunAsync([.. flipped, .. models], Token);

        Assert.Equal(flipped.Count + models.Count, trials.Count);
        Assert.True(flipped.Count >= 100, $"{flipped.Count} models");
        Assert.All(trials.TakeLast(models.Count), trial => Assert.True(trial.Result is not null, trial.ToString()));
    }

    [Fact]
    public async Task Load_MetadataMissing_IsRefusedBeforeNativeCodeEndsTheProcess()
    {
        var graph = new OnnxGraph();
        graph.Output("y", graph.Input("x", OnnxElementType.Float, 1), OnnxElementType.Float, 1);
        var bare = graph.ToBytes();
        var damaged = Sound().SelectMany(model => Files(model).Where(file => file.EndsWith(".onnx", StringComparison.Ordinal)).Select(file => Changed(model, file, "bare", _ => bare))).ToList();

        var trials = await ModelTrials.RunAsync([.. damaged.Select(item => item.Folder)], Token);

        // Moonshine's first file has one input, one output and no metadata: nothing tells it from any other.
        Assert.All(damaged.Zip(trials).Where(pair => pair.First.File != "preprocess.onnx"), pair => Assert.True(
            pair.Second.Error?.Contains(pair.First.File, StringComparison.Ordinal) == true, $"{pair.First.File}: {pair.Second}"));
    }

    /// <summary>One model of each kind.</summary>
    private IEnumerable<string> Sound()
    {
        var writers = new Dictionary<string, Action<string>>
        {
            ["whisper"] = folder => StandInWhisper.Write(folder),
            ["transducer"] = StandInTransducer.Write,
            ["streaming"] = StandInTransducer.WriteStreaming,
            ["ctc"] = StandInCtc.Write,
            ["sense-voice"] = StandInFunAsr.WriteSenseVoice,
            ["paraformer"] = StandInFunAsr.WriteParaformer,
            ["moonshine"] = StandInMoonshine.Write,
            ["zipformer-tagging"] = folder => StandInTagger.WriteZipformer(folder),
            ["ced-tagging"] = folder => StandInTagger.WriteCed(folder),
        };
        foreach (var (name, write) in writers)
        {
            write(_folder.PathOf(name));
        }

        return [.. writers.Keys.Select(_folder.PathOf), voices.Kokoro, voices.Piper];
    }

    /// <summary>Those of its files that are looked at: of espeak-ng's data only the four that it cannot do without.</summary>
    private static IEnumerable<string> Files(string model) =>
        Directory.EnumerateFiles(model).Select(path => Path.GetFileName(path)).Where(name => name != "model.json").Order(StringComparer.Ordinal);

    private IEnumerable<(string Folder, string File, string Damage)> Damage(string model, string file)
    {
        var random = new Random(1);
        yield return Changed(model, file, "missing", _ => null);
        yield return Changed(model, file, "empty", _ => []);
        if (!file.EndsWith(".csv", StringComparison.Ordinal))
        {
            yield return Changed(model, file, "cut", Cut);
        }

        yield return Changed(model, file, "random", bytes =>
        {
            random.NextBytes(bytes);
            return bytes[..^1];
        });
        yield return Changed(model, file, "foreign", _ => "<!DOCTYPE html><html><body>404 Not Found</body></html>"u8.ToArray());
    }

    /// <summary>Half of it; a text in the middle of a line, for one that ends with a line looks whole.</summary>
    private static byte[] Cut(byte[] bytes)
    {
        var half = bytes.Length / 2;
        var end = Array.LastIndexOf(bytes, (byte)'\n') == bytes.Length - 1 ? Array.IndexOf(bytes, (byte)' ', half) : half;
        return bytes[..end];
    }

    /// <summary>The model with one file changed; the others are links, for voices are not small.</summary>
    private (string Folder, string File, string Damage) Changed(string model, string file, string name, Func<byte[], byte[]?> change)
    {
        var folder = _folder.PathOf($"{Path.GetFileName(model)}-{file}-{name}");
        Directory.CreateDirectory(folder);
        foreach (var directory in Directory.EnumerateDirectories(model))
        {
            Directory.CreateSymbolicLink(Path.Combine(folder, Path.GetFileName(directory)), directory);
        }

        foreach (var path in Directory.EnumerateFiles(model).Where(path => Path.GetFileName(path) != file))
        {
            File.CreateSymbolicLink(Path.Combine(folder, Path.GetFileName(path)), path);
        }

        if (change(File.ReadAllBytes(Path.Combine(model, file))) is { } content)
        {
            File.WriteAllBytes(Path.Combine(folder, file), content);
        }

        return (folder, file, name);
    }
}
