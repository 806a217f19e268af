using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.VoiceActivity;

namespace InterviewTrainer.Core.Engines.Onnx;

/// <summary>Speech detection by the Silero network. Detectors share the loaded model and may run at the same time; a window allocates nothing.</summary>
internal sealed class SileroVoiceActivityDetector : IVoiceActivityDetector
{
    private readonly OnnxTensor<float> _input;
    private readonly OnnxTensor<float> _probability;
    private readonly OnnxTensor<long> _sampleRate;
    private readonly OnnxTensor<float>[] _states;
    private readonly OnnxCall[] _calls;
    private int _filled;
    private int _turn;

    public SileroVoiceActivityDetector(SileroModel model)
    {
        var session = model.Session;
        _input = new OnnxTensor<float>(session, 1, SileroModel.ContextSamples + SileroModel.WindowSamples);
        _probability = new OnnxTensor<float>(session, 1, 1);
        _sampleRate = new OnnxTensor<long>(session);
        _sampleRate.Elements[0] = AudioFormat.SampleRateHz;

        // The state goes to and fro between two tensors, so that none is copied: a call for each direction.
        _states = [NewState(session), NewState(session)];
        _calls = [NewCall(session, _states[0], _states[1]), NewCall(session, _states[1], _states[0])];
    }

    public string Name => "silero";

    public int WindowSamples => SileroModel.WindowSamples;

    private Span<float> Window => _input.Elements[SileroModel.ContextSamples..];

    public void Process(ReadOnlySpan<short> samples, Action<float> onWindow)
    {
        while (!samples.IsEmpty)
        {
            var count = Math.Min(samples.Length, WindowSamples - _filled);
            Pcm16.ToFloat(samples[..count], Window[_filled..]);
            samples = samples[count..];
            _filled += count;
            if (_filled == WindowSamples)
            {
                onWindow(RunWindow());
            }
        }
    }

    public void Reset()
    {
        _filled = 0;
        _turn = 0;
        _input.Elements.Clear();
        _states[0].Elements.Clear();
    }

    public void Dispose()
    {
        _input.Dispose();
        _probability.Dispose();
        _sampleRate.Dispose();
        Array.ForEach(_states, state => state.Dispose());
    }

    private static OnnxTensor<float> NewState(OnnxSession session) => new(session, SileroModel.StateLayers, 1, SileroModel.StateWidth);

    private OnnxCall NewCall(OnnxSession session, OnnxTensor<float> state, OnnxTensor<float> nextState) => new(
        session,
        [("input", _input), ("state", state), ("sr", _sampleRate)],
        [("output", _probability), ("stateN", nextState)]);

    private float RunWindow()
    {
        _calls[_turn].Run();
        _turn = 1 - _turn;
        _filled = 0;
        Window[^SileroModel.ContextSamples..].CopyTo(_input.Elements);
        return _probability.Elements[0];
    }
}
