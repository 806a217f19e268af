using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Tests.TestDoubles;

namespace InterviewTrainer.Tests.Transcription;

/// <summary>Feeds an utterance in real frames to an engine that takes its time, all on the sound's own clock.</summary>
internal sealed class GrowingSound(
    Func<ReadOnlyMemory<short>, Core.Transcription.Transcription>? engine = null, StreamingOptions? options = null, RequestPace? pace = null, SameOutputs? finals = null)
{
    private const int FrameSamples = AudioFormat.SampleRateHz * 30 / 1000;

    private static readonly StreamingOptions Defaults = new();
    private readonly UtteranceInProgress _utterance = new(options ?? Defaults, pace ?? new RequestPace(options ?? Defaults), finals ?? new SameOutputs());
    private TranscriptionRequest? _inFlight;
    private TimeSpan _left;

    /// <summary>How long the engine takes for a request.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>What the engine says instead of answering; null while it works.</summary>
    public string? Failure { get; set; }

    public List<TranscriptionRequest> Requests { get; } = [];

    public List<Transcript> Told { get; } = [];

    public IEnumerable<Transcript> Finals => Told.Where(transcript => transcript.IsFinal);

    public string FinalText => string.Join(' ', Finals.Select(transcript => transcript.Text).Where(text => text.Length > 0));

    public GrowingSound Hear(short[] samples)
    {
        for (var at = 0; at < samples.Length; at += FrameSamples)
        {
            _utterance.Add(samples.AsSpan(at, Math.Min(FrameSamples, samples.Length - at)));
            Pass(TimeSpan.FromMilliseconds(30));
        }

        return this;
    }

    public GrowingSound Pause()
    {
        _utterance.Add([]);
        Pass(TimeSpan.Zero);
        return this;
    }

    public GrowingSound End()
    {
        _utterance.End();
        for (var rounds = 0; !_utterance.IsDone; rounds++)
        {
            Xunit.Assert.True(rounds < 1000, "the utterance never ends");
            Pass(Latency);
        }

        return this;
    }

    private void Pass(TimeSpan time)
    {
        _left -= time;
        while (true)
        {
            if (_inFlight is { } request)
            {
                if (_left > TimeSpan.Zero)
                {
                    return;
                }

                _inFlight = null;
                Answer(request);
            }

            if (_utterance.Next(Told.Add) is not { } next)
            {
                return;
            }

            Requests.Add(next);
            (_inFlight, _left) = (next, Latency);
        }
    }

    private void Answer(TranscriptionRequest request)
    {
        if (Failure is { } failure)
        {
            _utterance.Fail(request, failure, Told.Add);
        }
        else
        {
            _utterance.Answer(request, engine?.Invoke(request.Samples) ?? NumberSpeech.Hear(request.Samples.Span), Latency, Told.Add);
        }
    }
}
