using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Conversation.TurnTaking;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.VoiceActivity;

namespace InterviewTrainer.Core.Conversation;

/// <summary>
/// Listens to one interview's microphone: tells speech from silence, notices an interruption, knows when an utterance has
/// ended, and measures the answer. Its clock counts samples; what is said while no answer is being given is cut out of the
/// answer's time. Not thread-safe.
/// </summary>
internal sealed class MicrophoneListener : IDisposable
{
    /// <summary>A longer hole in the stream (a sleeping tab) is closed up instead of being filled with silence.</summary>
    private static readonly long MaxGap = AudioFormat.Samples(TimeSpan.FromSeconds(10));

    private static readonly long NoticeableGap = AudioFormat.Samples(TimeSpan.FromMilliseconds(300));

    /// <summary>How long an interruption has been going on, at most, when it is noticed; what was heard before may be the interviewer's echo.</summary>
    private static readonly long InterruptionReach = AudioFormat.Samples(TimeSpan.FromMilliseconds(1_200));

    /// <summary>Sound that is going on when the question ends counts as an answer once it has outlasted the room's echo.</summary>
    private static readonly long EchoTail = AudioFormat.Samples(TimeSpan.FromMilliseconds(300));

    private readonly IVoiceActivityDetector _detector;
    private readonly SpeechSegmenter _segmenter;
    private readonly Endpointer _endpointer = new();
    private readonly AnswerSignalCollector _collector = new();
    private readonly InterruptionWatch _interruption;
    private readonly AnswerSpeech _speech;
    private readonly EndOfTurnWatch? _endOfTurn;
    private readonly short[] _silence = new short[AudioFormat.SampleRateHz / 10];

    private long _expected;
    private long _speechStart;
    private long _cutOut;
    private long _answerStart;
    private long? _answerSpeechStart;
    private long? _suspendedAt;
    private long? _overlapFrom;
    private bool _answering;
    private bool _utteranceReported;

    /// <param name="detectors">Tells speech from silence.</param>
    /// <param name="options">When the interviewer is interrupted.</param>
    /// <param name="onSpeech">Takes the sound of the answer's speech, for whoever makes words of it.</param>
    /// <param name="endOfTurn">Is asked when a silence begins; null for nobody.</param>
    public MicrophoneListener(IVoiceActivityDetectorFactory detectors, TurnTakingOptions options, Action<SpeechPiece> onSpeech, EndOfTurnWatch? endOfTurn = null)
    {
        _detector = detectors.Create();
        _segmenter = new SpeechSegmenter(_detector);
        _interruption = new InterruptionWatch(options);
        _speech = new AnswerSpeech(onSpeech);
        _endOfTurn = endOfTurn;
    }

    /// <summary>The answer has speech in it.</summary>
    public bool HasSpeech { get; private set; }

    /// <summary>The person is speaking now.</summary>
    public bool IsSpeaking => _segmenter.IsSpeaking;

    /// <summary>The utterance has ended, and nothing was said since.</summary>
    public bool UtteranceEnded => _utteranceReported;

    /// <summary>Silence since the answer's last speech; zero while there is speech and before there was any.</summary>
    public TimeSpan Silence => _endpointer.Silence(Now);

    /// <summary>From the first word of the answer to now, pauses included; zero before it.</summary>
    public TimeSpan AnswerLength => HasSpeech && _answerSpeechStart is { } start ? AudioFormat.Duration(Math.Max(0, AnswerNow - start)) : TimeSpan.Zero;

    /// <summary>How the voice ended when it last fell silent: true when it fell, false when it stayed up or rose, null when that was not heard.</summary>
    public bool? VoiceFell { get; private set; }

    /// <summary>How likely a model holds it that they have finished, 0 to 1; null where it has no opinion on this silence.</summary>
    public double? EndOfTurn => _endOfTurn?.Opinion;

    /// <summary>This person's pauses, over all answers.</summary>
    public OwnPauses Pauses { get; } = new();

    private long Now => _segmenter.Position;

    private long AnswerNow => Now - _cutOut;

    /// <summary>The loudspeaker starts an utterance.</summary>
    public void QuestionBegins() => _interruption.Begin();

    /// <summary>A new answer is awaited from now on.</summary>
    /// <param name="interrupted">The person cut the question short; what they are saying is the answer's beginning.</param>
    public void BeginAnswer(bool interrupted)
    {
        _answering = true;
        _suspendedAt = null;
        HasSpeech = false;
        _answerStart = AnswerNow;
        _answerSpeechStart = null;
        var isSpeaking = interrupted && _segmenter.IsSpeaking;
        if (isSpeaking)
        {
            _collector.SpeechStarted(_speechStart - _cutOut);
        }

        _collector.Begin(AnswerNow);
        AwaitSpeech(isSpeaking ? _speechStart : null);
    }

    /// <summary>The answer is interrupted (repeat, pause): what follows does not count.</summary>
    public void SuspendAnswer()
    {
        if (_answering)
        {
            _answering = false;
            _suspendedAt = Now;
            _collector.SpeechEnded(AnswerNow);
            _speech.Pause();
        }
    }

    /// <summary>The answer goes on.</summary>
    /// <param name="interrupted">The person cut the interviewer short: they are speaking, and it is the answer.</param>
    public void ResumeAnswer(bool interrupted)
    {
        _cutOut += Now - (_suspendedAt ?? Now);
        _suspendedAt = null;
        _answering = true;
        var isSpeaking = interrupted && _segmenter.IsSpeaking;
        if (isSpeaking)
        {
            _collector.SpeechStarted(AnswerNow);
        }

        AwaitSpeech(isSpeaking ? Now : null);
    }

    /// <summary>The answer is over. Null when nothing was heard in it.</summary>
    public AnswerSignals? CompleteAnswer()
    {
        var signals = HasSpeech ? _collector.Complete(AnswerNow) : null;
        _answering = false;
        _suspendedAt = null;
        HasSpeech = false;
        _speech.Pause();
        return signals;
    }

    /// <summary>The utterance has not ended after all.</summary>
    public void GoOn() => _utteranceReported = false;

    /// <summary>The utterance goes on, and its silence counts from now.</summary>
    public void WaitAnew()
    {
        GoOn();
        RestartSilence();
    }

    /// <summary>The answer so far.</summary>
    public AnswerSignals Snapshot() => _collector.Snapshot(AnswerNow);

    /// <summary>Takes a frame while the interviewer speaks, and says what becomes of the voice.</summary>
    public InterruptionStep HearDuringQuestion(MicrophoneFrame frame, double playbackLevel)
    {
        Feed(frame, _ => { });
        var samples = frame.Samples.Span;
        return _interruption.Accept(Level.Rms(samples), playbackLevel, _segmenter.Probability >= 0.5f, AudioFormat.Duration(samples.Length));
    }

    /// <summary>Takes a frame that belongs to nothing: the answer is being written down, say.</summary>
    public void HearAside(MicrophoneFrame frame) => Feed(frame, _ => { });

    /// <summary>Takes a frame of the answer; true, once an utterance, when it has ended.</summary>
    public bool HearAnswer(MicrophoneFrame frame, TimeSpan patience)
    {
        Feed(frame, OnAnswerBoundary);
        if (_overlapFrom is { } from && _segmenter.IsSpeaking && Now - from >= EchoTail)
        {
            _collector.SpeechStarted(from - _cutOut);
            _endpointer.Accept(new SpeechBoundary.Started(from));
            StartSpeech(from);
        }

        if (_utteranceReported || !_endpointer.HasEnded(Now, patience))
        {
            return false;
        }

        _utteranceReported = true;
        return true;
    }

    public void Dispose() => _detector.Dispose();

    private void Feed(MicrophoneFrame frame, Action<SpeechBoundary> onBoundary)
    {
        if (frame.Sequence == 0)
        {
            _expected = frame.StartSample;
        }

        FillGap(frame.StartSample - _expected, onBoundary);

        Feed(frame.Samples.Span, onBoundary);
        _expected = frame.StartSample + frame.Samples.Length;
    }

    /// <summary>Silence that nobody heard must not run the person's patience out: it starts anew behind a hole that is long enough to matter.</summary>
    private void FillGap(long gap, Action<SpeechBoundary> onBoundary)
    {
        for (var left = gap <= MaxGap ? gap : 0; left > 0; left -= _silence.Length)
        {
            Feed(_silence.AsSpan(0, (int)Math.Min(left, _silence.Length)), onBoundary);
        }

        if (gap >= NoticeableGap)
        {
            RestartSilence();
        }
    }

    private void RestartSilence()
    {
        if (_endpointer.LastSpeechEnd is not null)
        {
            _endpointer.Accept(new SpeechBoundary.Ended(Now));
        }
    }

    private void Feed(ReadOnlySpan<short> samples, Action<SpeechBoundary> onBoundary)
    {
        if (_suspendedAt is null)
        {
            _collector.Accept(samples, AnswerNow);
        }

        _speech.Add(samples);
        _endOfTurn?.Add(samples);
        _segmenter.Process(samples, boundary =>
        {
            _speechStart = boundary is SpeechBoundary.Started ? boundary.Sample : _speechStart;
            onBoundary(boundary);
        });
    }

    private void OnAnswerBoundary(SpeechBoundary boundary)
    {
        if (_overlapFrom is not null && boundary is SpeechBoundary.Ended)
        {
            _overlapFrom = null;
            return;
        }

        if (boundary is SpeechBoundary.Started && _endpointer.LastSpeechEnd is { } end)
        {
            Pauses.Add(AudioFormat.Duration(boundary.Sample - end));
        }

        _endpointer.Accept(boundary);
        if (boundary is SpeechBoundary.Started)
        {
            _collector.SpeechStarted(boundary.Sample - _cutOut);
            StartSpeech(boundary.Sample);
        }
        else
        {
            _collector.SpeechEnded(boundary.Sample - _cutOut);
            _speech.Pause();
            VoiceFell = _collector.VoiceFell(boundary.Sample - _cutOut);
            _endOfTurn?.SilenceBegan();
        }
    }

    private void StartSpeech(long from)
    {
        _speech.Begin(from);
        _overlapFrom = null;
        _utteranceReported = false;
        VoiceFell = null;
        _endOfTurn?.Clear();
        HasSpeech = true;
        _answerSpeechStart ??= from - _cutOut;
    }

    /// <param name="speechStart">Where speech began that is part of the answer already; null to wait for it.</param>
    private void AwaitSpeech(long? speechStart)
    {
        BeginTurn(isInterruption: speechStart is not null);
        if (speechStart is { } start)
        {
            _endpointer.Reset(Now);
            _endpointer.Accept(new SpeechBoundary.Started(start));
            StartSpeech(Math.Max(_speechStart, Now - InterruptionReach));
            return;
        }

        _overlapFrom = _segmenter.IsSpeaking ? Now : null;
        _utteranceReported = false;
        if (_endpointer.LastSpeechEnd is null && _endpointer.UtteranceStart is not null)
        {
            _endpointer.Accept(new SpeechBoundary.Ended(Now));
        }

        _endpointer.Reset(Now);
    }

    /// <summary>The answer's clock is that of the signals; what an interruption began with before its turn counts from the turn's first moment on.</summary>
    private void BeginTurn(bool isInterruption)
    {
        var (cutOut, answerStart, resumedAt) = (_cutOut, _answerStart, AnswerNow);
        var from = isInterruption ? Math.Max(_speechStart, Now - InterruptionReach) : Now;
        var earliest = answerStart == resumedAt ? long.MinValue : resumedAt;
        _endOfTurn?.BeginTurn(Now - from);
        _speech.BeginTurn(from, position => AudioFormat.Duration(Math.Max(earliest, position - cutOut) - answerStart));
    }
}
