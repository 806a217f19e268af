using InterviewTrainer.Core.VoiceActivity;

namespace InterviewTrainer.Core.Engines.Onnx;

/// <summary>
/// The Silero voice activity model (versions 5 and 6 have the same form), loaded once and checked. Takes 64 samples of context and 512
/// new ones at 16 kHz with the state of the window before, and gives the probability of speech and the new state.
/// </summary>
internal sealed class SileroModel : IDisposable
{
    public const int ContextSamples = 64;
    public const int WindowSamples = 512;
    public const int StateLayers = 2;
    public const int StateWidth = 128;

    private static readonly OnnxSlot[] ExpectedInputs =
    [
        new("input", OnnxElementType.Float, [1, ContextSamples + WindowSamples]),
        new("state", OnnxElementType.Float, [StateLayers, 1, StateWidth]),
        new("sr", OnnxElementType.Int64, []),
    ];

    private static readonly OnnxSlot[] ExpectedOutputs =
    [
        new("output", OnnxElementType.Float, [1, 1]),
        new("stateN", OnnxElementType.Float, [StateLayers, 1, StateWidth]),
    ];

    private readonly OnnxRuntime _runtime;

    private SileroModel(OnnxRuntime runtime, OnnxSession session)
    {
        _runtime = runtime;
        Session = session;
    }

    public OnnxSession Session { get; }

    /// <summary>Loads the model and runs it once, so that a file that only looks right is found out here.</summary>
    /// <exception cref="VoiceActivityUnavailableException">The library or the model cannot be used; the message says why and what to do.</exception>
    public static SileroModel Load(string libraryFolder, string modelPath)
    {
        OnnxRuntime? runtime = null;
        OnnxSession? session = null;
        try
        {
            runtime = OnnxRuntime.Load(libraryFolder);
            session = OnnxSession.Load(runtime, modelPath);
            RequireForm("inputs", ExpectedInputs, session.Inputs);
            RequireForm("outputs", ExpectedOutputs, session.Outputs);
            var model = new SileroModel(runtime, session);
            using var trial = new SileroVoiceActivityDetector(model);
            trial.Process(new short[WindowSamples], RequireProbability);
            return model;
        }
        catch (OnnxRuntimeException exception)
        {
            session?.Dispose();
            runtime?.Dispose();
            throw new VoiceActivityUnavailableException(
                $"{exception.Message} The speech detection model comes with the build: delete node_modules and build again.", exception);
        }
    }

    public void Dispose()
    {
        Session.Dispose();
        _runtime.Dispose();
    }

    private static void RequireForm(string what, OnnxSlot[] expected, IReadOnlyList<OnnxSlot> actual)
    {
        var matches = actual.Count == expected.Length && expected.All(slot => actual.Any(other => Accepts(other, slot)));
        if (!matches)
        {
            throw new OnnxRuntimeException($"The model is not Silero's: its {what} are {Describe(actual)} and should be {Describe(expected)}.");
        }
    }

    /// <summary>Whether a slot of the model takes (or gives) tensors of the expected form. Its output's shape may be unknown until it runs.</summary>
    private static bool Accepts(OnnxSlot slot, OnnxSlot expected) =>
        slot.Name == expected.Name && slot.Type == expected.Type
        && (slot.Shape.Length == 0 || (slot.Shape.Length == expected.Shape.Length
            && slot.Shape.Zip(expected.Shape).All(pair => pair.First < 0 || pair.First == pair.Second)));

    private static string Describe(IEnumerable<OnnxSlot> slots) =>
        string.Join(", ", slots.Take(8).Select(slot => $"\"{slot.Name}\" {slot.Type} [{string.Join(',', slot.Shape)}]"));

    private static void RequireProbability(float value)
    {
        if (value is not (>= 0 and <= 1))
        {
            throw new OnnxRuntimeException($"The model is not Silero's: it answers {value} where a probability is due.");
        }
    }
}
