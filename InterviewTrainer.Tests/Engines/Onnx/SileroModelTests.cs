using InterviewTrainer.Core.Engines.Onnx;
using InterviewTrainer.Core.VoiceActivity;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;

namespace InterviewTrainer.Tests.Engines.Onnx;

/// <summary>Whatever lies where the model should be: a message, never a crash.</summary>
[Trait("Category", "Slow")]
public sealed class SileroModelTests : IDisposable
{
    private static readonly string RealModel = Path.Combine(AppContext.BaseDirectory, "models", "silero_vad_v6.onnx");

    private static readonly OnnxSlot[] SileroInputs =
    [
        new("input", OnnxElementType.Float, [1, 576]), new("state", OnnxElementType.Float, [2, 1, 128]), new("sr", OnnxElementType.Int64, []),
    ];

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Load_RealModel_HasTheKnownForm()
    {
        using var runtime = OnnxRuntime.Load(OnnxRuntime.DefaultFolder);
        using var session = OnnxSession.Load(runtime, RealModel);

        Assert.Matches(@"^1\.\d+", runtime.Native.Version);
        Assert.Equal(["input", "sr", "state"], session.Inputs.Select(slot => slot.Name).Order());
        Assert.Equal(["output", "stateN"], session.Outputs.Select(slot => slot.Name));
        Assert.Equal(OnnxElementType.Int64, session.Inputs.Single(slot => slot.Name == "sr").Type);
        Assert.Equal(128, session.Inputs.Single(slot => slot.Name == "state").Shape[^1]);
    }

    [Fact]
    public void Load_Missing_SaysWhere() => Assert.Contains("no-such.onnx", Refusal(Path.Combine(_folder.Path, "no-such.onnx")), StringComparison.Ordinal);

    [Fact]
    public void Load_Folder_IsRefused() => Refusal(_folder.Path);

    [Fact]
    public void Load_Empty_IsRefused() => Assert.Contains("0 bytes", Refusal(_folder.Write("model.onnx", [])), StringComparison.Ordinal);

    [Theory]
    [InlineData(1)]
    [InlineData(1_000)]
    [InlineData(1_000_000)]
    public void Load_Truncated_IsRefusedWithTheNativeMessage(int bytes) =>
        Assert.Contains("ONNX Runtime 1.", Refusal(_folder.Write("model.onnx", File.ReadAllBytes(RealModel)[..bytes])), StringComparison.Ordinal);

    [Fact]
    public void Load_Random_IsRefused()
    {
        var random = new Random(5);
        for (var i = 0; i < 50; i++)
        {
            var content = new byte[random.Next(1, 5_000)];
            random.NextBytes(content);
            Refusal(_folder.Write("model.onnx", content));
        }
    }

    [Fact]
    public void Load_FlippedBytes_WorksOrIsRefused()
    {
        var original = File.ReadAllBytes(RealModel);
        var random = new Random(6);
        var refused = 0;
        for (var i = 0; i < 24; i++)
        {
            var content = original.ToArray();
            content[random.Next(i % 2 == 0 ? 4_000 : content.Length)] ^= (byte)(1 << random.Next(8));
            try
            {
                using var factory = new SileroVoiceActivityDetectorFactory(modelPath: _folder.Write("model.onnx", content));
                using var detector = factory.Create();
                detector.Process(TestSound.Noise(0.1, 0.1), _ => { });
            }
            catch (VoiceActivityUnavailableException)
            {
                refused++;
            }
        }

        Assert.True(refused > 0, "no flip was refused");
    }

    [Fact]
    public void Load_ModelWithOtherInputs_SaysWhatItHas()
    {
        var model = new OnnxModelWriter();
        model.Node("Identity", ["x"], ["y"]);

        var message = Refusal(_folder.Write("model.onnx", model.Finish([new("x", OnnxElementType.Float, [3])], [new("y", OnnxElementType.Float, [3])])));

        Assert.Contains("its inputs are \"x\" Float [3]", message, StringComparison.Ordinal);
        Assert.Contains("\"state\" Float [2,1,128]", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_RightNamesOfWrongTypes_IsRefused()
    {
        OnnxSlot[] inputs = [SileroInputs[0], SileroInputs[1], new("sr", OnnxElementType.Float, [])];

        Assert.Contains("\"sr\" Float", Refusal(_folder.Write("model.onnx", Stand(inputs, [1, 1], "ReduceMax"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_RightFormThatAnswersNoProbability_IsRefused() =>
        Assert.Contains("answers 1.57", Refusal(_folder.Write("model.onnx", Stand(SileroInputs, [1, 1], "ReduceMax", "Acos"))), StringComparison.Ordinal);

    [Fact]
    public void Load_RightFormThatAnswersAProbability_IsTaken()
    {
        using var factory = new SileroVoiceActivityDetectorFactory(modelPath: _folder.Write("model.onnx", Stand(SileroInputs, [1, 1], "ReduceMax", "Sigmoid")));
        using var detector = factory.Create();
        var probabilities = new List<float>();

        detector.Process(new short[1_024], probabilities.Add);

        Assert.Equal([0.5f, 0.5f], probabilities);
    }

    [Fact]
    public void Load_OutputOfAnotherShape_IsRefused()
    {
        Assert.Contains("\"output\" Float [1,576]", Refusal(_folder.Write("model.onnx", Stand(SileroInputs, [1, 576], "Identity"))), StringComparison.Ordinal);
        Assert.Contains("ONNX Runtime 1.", Refusal(_folder.Write("model.onnx", Stand(SileroInputs, [], "ReduceMax", "Squeeze"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_LibraryThatIsNone_SaysWhatToDo()
    {
        var name = OperatingSystem.IsWindows() ? "onnxruntime.dll" : OperatingSystem.IsMacOS() ? "libonnxruntime.dylib" : "libonnxruntime.so";
        _folder.Write(name, "no library"u8.ToArray());

        var exception = Assert.Throws<VoiceActivityUnavailableException>(() => new SileroVoiceActivityDetectorFactory(libraryFolder: _folder.Path));

        Assert.Contains("npm ci --ignore-scripts", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>A model of Silero's form whose answer is made from the input by a chain of operators.</summary>
    private static byte[] Stand(OnnxSlot[] inputs, long[] outputShape, params string[] operators)
    {
        var model = new OnnxModelWriter();
        for (var i = 0; i < operators.Length; i++)
        {
            model.Node(operators[i], [i == 0 ? "input" : $"step{i}"], [i == operators.Length - 1 ? "output" : $"step{i + 1}"]);
        }

        model.Node("Identity", ["state"], ["stateN"]);
        return model.Finish(inputs, [new("output", OnnxElementType.Float, outputShape), new("stateN", OnnxElementType.Float, [2, 1, 128])]);
    }

    private static string Refusal(string modelPath)
    {
        var exception = Assert.Throws<VoiceActivityUnavailableException>(() => new SileroVoiceActivityDetectorFactory(modelPath: modelPath));
        Assert.Contains("build again", exception.Message, StringComparison.Ordinal);
        return exception.Message;
    }
}
