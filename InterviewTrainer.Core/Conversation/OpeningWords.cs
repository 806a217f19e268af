using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Conversation;

/// <summary>
/// Listens while an interview stands still: makes words of short utterances, tells each, and keeps neither sound nor words. Called under the interview's lock;
/// the recogniser's thread comes back to it by way of <c>act</c>.
/// </summary>
internal sealed class OpeningWords : IDisposable
{
    /// <summary>After "start" nobody goes on.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(700);

    /// <summary>Nobody needs longer to say so: whoever does talks to somebody else.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(4);

    private readonly MicrophoneListener _listener;
    private readonly ISpeechRecognizer _recognizer;
    private readonly Action<Action> _act;
    private readonly Action<string> _onSaid;
    private readonly Action<Exception?> _onDeaf;
    private readonly List<string> _words = [];
    private AnswerHearing? _ears;
    private Task _heardBefore = Task.CompletedTask;
    private bool _talksOn;
    private bool _isUnsure;

    /// <param name="parts">Detector and options.</param>
    /// <param name="recognizer">Serves this alone.</param>
    /// <param name="act">Runs something under the interview's lock, unless this is over by then.</param>
    /// <param name="onSaid">Takes the words of an utterance that the recogniser was sure of.</param>
    /// <param name="onDeaf">The recogniser does not work; with the exception, if there was one.</param>
    public OpeningWords(LiveInterviewParts parts, ISpeechRecognizer recognizer, Action<Action> act, Action<string> onSaid, Action<Exception?> onDeaf)
    {
        (_recognizer, _act, _onSaid, _onDeaf) = (recognizer, act, onSaid, onDeaf);
        _listener = new MicrophoneListener(parts.Detectors, parts.TurnTaking, OnSpeech);
        _listener.BeginAnswer(interrupted: false);
    }

    public void Hear(MicrophoneFrame frame)
    {
        if (_listener.HearAnswer(frame, Patience))
        {
            _ears?.EndUtterance();
            _talksOn = false;
            _listener.BeginAnswer(interrupted: false);
        }
        else if (!_talksOn && _listener.AnswerLength > Longest)
        {
            _talksOn = true;
            Drop();
        }
    }

    public void Dispose()
    {
        Drop();
        _listener.Dispose();
    }

    private void OnSpeech(SpeechPiece piece)
    {
        if (_talksOn || (piece.IsPause && _ears is null))
        {
            return;
        }

        _ears ??= Begin();
        _ears.Hear(piece);
    }

    private AnswerHearing Begin()
    {
        _isUnsure = false;
        var ears = new AnswerHearing(Guid.Empty, _recognizer, _heardBefore, OnHeard, OnUtteranceHeard);
        _heardBefore = ears.Completion;
        return ears;
    }

    private void OnHeard(AnswerHearing ears, Transcript transcript) => _act(() =>
    {
        if (!ReferenceEquals(ears, _ears))
        {
            return;
        }

        if (transcript.Trouble is not null)
        {
            _onDeaf(null);
        }
        else if (transcript.IsFinal)
        {
            _words.Add(transcript.Text);
            _isUnsure |= transcript.Confidence < SignalLimits.UnsureConfidence;
        }
    });

    private void OnUtteranceHeard(AnswerHearing ears, Exception? failure) => _act(() =>
    {
        ears.UtteranceDone();
        if (!ReferenceEquals(ears, _ears))
        {
            return;
        }

        var said = _isUnsure ? "" : WordText.Join(_words);
        _words.Clear();
        _isUnsure = false;
        if (!ears.IsBusy)
        {
            Drop();
        }

        if (failure is not null)
        {
            _onDeaf(failure);
        }
        else if (said.Length > 0)
        {
            _onSaid(said);
        }
    });

    /// <summary>Nobody wants the words any more.</summary>
    private void Drop()
    {
        _ears?.Dispose();
        _ears = null;
        _words.Clear();
    }
}
