using System.Diagnostics;
using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Conversation;
using InterviewTrainer.Core.Synthesis;
using InterviewTrainer.Core.Transcription;
using InterviewTrainer.Web.Commands.Tools;

namespace InterviewTrainer.Web.Commands.Bench;

/// <summary>
/// A person and their page: hears the first sound of a question, considers a moment, gives a short answer, is silent until the
/// next question. The microphone's frames come from whoever calls <see cref="SendFrame"/>; the interview calls from its own threads.
/// </summary>
/// <param name="live">The interview.</param>
/// <param name="answer">What is said each time.</param>
/// <param name="turns">How many answers are measured.</param>
/// <param name="seed">Decides the moments of consideration.</param>
internal sealed class BenchPerson(ILiveInterview live, SpokenClip answer, int turns, int seed) : IRoom
{
    private static readonly int FrameSamples = (int)AudioFormat.Samples(TurnBench.FrameLength);

    /// <summary>People do not answer in step.</summary>
    private static readonly int MaxConsideringFrames = (int)(TimeSpan.FromSeconds(1) / TurnBench.FrameLength);

    private readonly Lock _gate = new();
    private readonly Random _random = new(seed);
    private readonly List<TurnTimes> _times = [];
    private readonly short[] _silence = new short[FrameSamples];

    private uint _sequence;
    private int _considering;
    private int _said = answer.Samples.Length;
    private int _heardUtterance;
    private bool _newUtterance;
    private long? _lastSpeechAt;
    private long? _decidedAt;

    /// <summary>The interview.</summary>
    public ILiveInterview Live => live;

    /// <summary>What was measured so far.</summary>
    public IReadOnlyList<TurnTimes> Times
    {
        get
        {
            lock (_gate)
            {
                return [.. _times];
            }
        }
    }

    /// <summary>Why this cannot go on; null while it can.</summary>
    public string? Failure { get; private set; }

    public void Show(RoomView view)
    {
        lock (_gate)
        {
            if ((view.State == RoomState.Thinking || view.WritingDown) && _lastSpeechAt is not null)
            {
                _decidedAt ??= Stopwatch.GetTimestamp();
            }
        }
    }

    public void Play(int utterance, PcmChunk chunk)
    {
        var now = Stopwatch.GetTimestamp();
        lock (_gate)
        {
            if (utterance == _heardUtterance)
            {
                return;
            }

            (_heardUtterance, _newUtterance) = (utterance, true);
            if (_lastSpeechAt is { } spokeAt && _decidedAt is { } decidedAt && _times.Count < turns)
            {
                _times.Add(new TurnTimes(Stopwatch.GetElapsedTime(decidedAt, now), Stopwatch.GetElapsedTime(spokeAt, now)));
            }

            (_lastSpeechAt, _decidedAt) = (null, null);
        }
    }

    public void SpeakWithBrowser(int utterance, string text, SpeechVoice voice) => Failure = "The voice engine failed during the bench; the browser was asked to speak instead.";

    public void Show(HudReading reading)
    {
    }

    public void BeginUtterance(int utterance, int sampleRateHz)
    {
    }

    public void EndUtterance(int utterance)
    {
    }

    public void PauseUtterance(int utterance)
    {
    }

    public void ResumeUtterance(int utterance)
    {
    }

    public void StopUtterance(int utterance)
    {
    }

    public void Displaced()
    {
    }

    /// <summary>Reports a question as heard, as soon as it began.</summary>
    public void SendPlayback()
    {
        if (TakeNewUtterance() is { } utterance)
        {
            live.PlaybackChanged(new PlaybackReport(utterance, TimeSpan.Zero, PlaybackOutcome.Finished));
        }
    }

    /// <summary>The next frame of the microphone; call it once a <see cref="TurnBench.FrameLength"/>.</summary>
    public void SendFrame()
    {
        if (TakeNewUtterance() is { } utterance)
        {
            live.PlaybackChanged(new PlaybackReport(utterance, TimeSpan.Zero, PlaybackOutcome.Finished));
            _considering = _random.Next(MaxConsideringFrames);
            _said = 0;
        }

        var speaks = _said < answer.Samples.Length && _considering-- <= 0;
        var samples = speaks ? Say() : _silence;
        var frame = new MicrophoneFrame(_sequence, _sequence * FrameSamples, samples, 0, DateTimeOffset.UtcNow.Subtract(DateTimeOffset.UnixEpoch).TotalMilliseconds);
        _sequence++;
        if (!live.Hear(frame))
        {
            Failure = $"Sound came in faster than it was dealt with: this machine is too busy for the bench. The interview is {live.View.State}; {live.Frames.Read().Received} frames were heard.";
        }

        if (speaks && _said == answer.Samples.Length)
        {
            live.Hear(new Transcript(answer.Text, IsFinal: true, Confidence: 0.9));
        }
    }

    private int? TakeNewUtterance()
    {
        lock (_gate)
        {
            var utterance = _newUtterance ? _heardUtterance : (int?)null;
            _newUtterance = false;
            return utterance;
        }
    }

    private short[] Say()
    {
        var frame = new short[FrameSamples];
        var count = Math.Min(FrameSamples, answer.Samples.Length - _said);
        answer.Samples.AsSpan(_said, count).CopyTo(frame);
        _said += count;
        if (_said == answer.Samples.Length)
        {
            lock (_gate)
            {
                _lastSpeechAt = Stopwatch.GetTimestamp();
            }
        }

        return frame;
    }
}
