using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Conversation.TurnTaking;

namespace InterviewTrainer.Core.Engines.Onnx;

/// <summary>
/// An end-of-turn network of the smart-turn v3 family (BSD-2-Clause; an encoder of Whisper tiny's form with a small classifier). It takes the last eight seconds of the turn, preceded by
/// zeros where there are fewer, as <see cref="LogMelFeatures"/> under the name <c>input_features</c> [1, 80, 800], and gives one number, the probability that the turn is complete (the
/// exported graph ends in a sigmoid; its output is called <c>logits</c> all the same). Sources, in github.com/pipecat-ai: smart-turn, <c>smart_turn/train.py</c> at 0168218 (form of the
/// exported graph) and <c>README.md</c> at 0184713 ("Notes on input format"); pipecat, <c>local_smart_turn_v3.py</c> at 08ad5b9 (eight seconds, zeros before, normalised). One judgement
/// at a time; others wait. Real weights were never run here: tests use a graph of the same form.
/// </summary>
internal sealed class SmartTurnModel : IEndOfTurnModel, IDisposable
{
    private const string InputName = "input_features";

    private readonly OnnxRuntime _runtime;
    private readonly OnnxSession _session;
    private readonly OnnxTensor<float> _input;
    private readonly OnnxTensor<float> _output;
    private readonly OnnxCall _call;
    private readonly LogMelFeatures _features = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private bool _disposed;

    private SmartTurnModel(string name, OnnxRuntime runtime, OnnxSession session, long[] outputShape)
    {
        (Name, _runtime, _session) = (name, runtime, session);
        _input = new OnnxTensor<float>(session, 1, LogMelFeatures.Bands, LogMelFeatures.Frames);
        _output = new OnnxTensor<float>(session, outputShape);
        _call = new OnnxCall(session, [(InputName, _input)], [(session.Outputs[0].Name, _output)]);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Loads the model, checks its form and runs it once on silence.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="libraryFolder">Holds ONNX Runtime's shared library.</param>
    /// <param name="modelPath">The model's file.</param>
    /// <exception cref="EndOfTurnUnavailableException">One of them cannot be used; the message says why and what to do.</exception>
    public static SmartTurnModel Load(string name, string libraryFolder, string modelPath)
    {
        OnnxRuntime? runtime = null;
        OnnxSession? session = null;
        SmartTurnModel? model = null;
        try
        {
            runtime = OnnxRuntime.Load(libraryFolder);
            session = OnnxSession.Load(runtime, modelPath);
            model = new SmartTurnModel(name, runtime, session, RequireForm(session));
            model.Judge([]);
            return model;
        }
        catch (OnnxRuntimeException exception)
        {
            if (model is not null)
            {
                model.Dispose();
            }
            else
            {
                session?.Dispose();
                runtime?.Dispose();
            }

            throw new EndOfTurnUnavailableException($"{exception.Message} Remove the model on the page Engines and fetch it again.", exception);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<double> JudgeAsync(ReadOnlyMemory<short> sound, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return await Task.Run(() => Judge(sound.Span), cancellationToken).ConfigureAwait(false);
        }
        catch (OnnxRuntimeException exception)
        {
            throw new InvalidOperationException(exception.Message, exception);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>A judgement under way comes to its end first: its memory is what is let go here.</summary>
    public void Dispose() => _ = LetGoAsync();

    private async Task LetGoAsync()
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        _disposed = true;
        _input.Dispose();
        _output.Dispose();
        _session.Dispose();
        _runtime.Dispose();
        _turn.Release();
    }

    private double Judge(ReadOnlySpan<short> sound)
    {
        _features.Compute(sound, _input.Elements);
        _call.Run();
        return _output.Elements[0] is >= 0 and <= 1 and var likely
            ? likely
            : throw new OnnxRuntimeException($"The model is no end-of-turn model: it answers {_output.Elements[0]} where a probability is due.");
    }

    /// <summary>Checks names, types and shapes.</summary>
    /// <returns>The output's shape, of one element.</returns>
    private static long[] RequireForm(OnnxSession session)
    {
        var takes = session.Inputs is [{ Name: InputName, Type: OnnxElementType.Float, Shape: [-1 or 1, -1 or LogMelFeatures.Bands, -1 or LogMelFeatures.Frames] }];
        var gives = session.Outputs is [{ Type: OnnxElementType.Float, Shape: { Length: <= 2 } shape }] && shape.All(dimension => dimension is -1 or 1);
        return takes && gives
            ? [.. session.Outputs[0].Shape.Select(_ => 1L)]
            : throw new OnnxRuntimeException(
                $"The model is no end-of-turn model: it takes {Describe(session.Inputs)} and gives {Describe(session.Outputs)}; \"{InputName}\" Float [1,{LogMelFeatures.Bands},{LogMelFeatures.Frames}] and one Float are due.");
    }

    private static string Describe(IEnumerable<OnnxSlot> slots) => string.Join(", ", slots.Take(8).Select(slot => $"\"{slot.Name}\" {slot.Type} [{string.Join(',', slot.Shape)}]"));
}
