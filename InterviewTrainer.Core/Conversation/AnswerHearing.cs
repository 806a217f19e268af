using System.Threading.Channels;
using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Conversation;

/// <summary>
/// A recogniser at work on one answer: takes its speech, utterance by utterance, and gives the words back in that order, with times on the
/// answer's clock. What it takes is called under the interview's lock and returns at once; what it gives comes from a thread of its own.
/// </summary>
internal sealed class AnswerHearing : IDisposable
{
    /// <summary>More speech makes more words than an answer may have.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    private readonly Channel<Utterance> _utterances = Channel.CreateUnbounded<Utterance>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
    private readonly ISpeechRecognizer _recognizer;
    private readonly Action<AnswerHearing, Transcript> _onHeard;
    private readonly Action<AnswerHearing, Exception?> _onUtteranceDone;
    private readonly CancellationTokenSource _leaving = new();
    private Utterance? _open;
    private TimeSpan _length;
    private int _unfinished;
    private int _disposed;

    /// <param name="turnId">The turn that is answered.</param>
    /// <param name="recognizer">Serves this answer alone while it lasts.</param>
    /// <param name="before">Completes when the recogniser is done with the answer before.</param>
    /// <param name="onHeard">Takes what was heard.</param>
    /// <param name="onUtteranceDone">Takes the end of an utterance, after its last words: the exception with which it failed, or null.</param>
    public AnswerHearing(
        Guid turnId, ISpeechRecognizer recognizer, Task before, Action<AnswerHearing, Transcript> onHeard, Action<AnswerHearing, Exception?> onUtteranceDone)
    {
        (TurnId, _recognizer, _onHeard, _onUtteranceDone) = (turnId, recognizer, onHeard, onUtteranceDone);
        Completion = Task.Run(() => RunAsync(before, _leaving.Token));
    }

    public Guid TurnId { get; }

    /// <summary>Where the words are made.</summary>
    public HearingMode Mode => _recognizer.Mode;

    /// <summary>Some of what was said has not been written down for good.</summary>
    public bool IsBusy => _unfinished > 0;

    /// <summary>Utterances that have ended and are still being written down.</summary>
    public int Awaited => Volatile.Read(ref _disposed) != 0 ? 0 : _unfinished - (_open is null ? 0 : 1);

    /// <summary>So much was said that the rest is not written down.</summary>
    public bool IsFull => _length >= Longest;

    /// <summary>Completes when the recogniser is free again.</summary>
    public Task Completion { get; }

    public void Hear(SpeechPiece piece)
    {
        if (piece.IsPause)
        {
            _open?.Pause();
        }
        else if (!IsFull)
        {
            _length += AudioFormat.Duration(piece.Samples.Length);
            (_open ??= Begin()).Add(piece);
        }
    }

    /// <summary>The person has said what they wanted to say, for now.</summary>
    public void EndUtterance()
    {
        _open?.End();
        _open = null;
    }

    /// <summary>Counts an utterance off whose end was taken notice of.</summary>
    public void UtteranceDone() => _unfinished--;

    /// <summary>No words are wanted any more.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _open = null;
            _utterances.Writer.TryComplete();
            _ = LeaveAsync();
        }
    }

    /// <summary>Nothing more is said; what is still being written down may take so long.</summary>
    public void DisposeAfter(TimeSpan delay, TimeProvider time)
    {
        EndUtterance();
        _utterances.Writer.TryComplete();
        _ = WaitAsync();

        async Task WaitAsync()
        {
            await Completion.WaitAsync(delay, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Dispose();
        }
    }

    private async Task LeaveAsync()
    {
        // Asynchronously, for whoever listens to this would run under the interview's lock.
        await _leaving.CancelAsync();
        await Completion.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _leaving.Dispose();
    }

    private Utterance Begin()
    {
        var utterance = new Utterance();
        _unfinished++;
        _utterances.Writer.TryWrite(utterance);
        return utterance;
    }

    private async Task RunAsync(Task before, CancellationToken cancellationToken)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            await foreach (var utterance in _utterances.Reader.ReadAllAsync(cancellationToken))
            {
                _onUtteranceDone(this, await RecognizeAsync(utterance, cancellationToken));
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Taken back; nobody waits for the words.
        }
    }

    private async Task<Exception?> RecognizeAsync(Utterance utterance, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var transcript in _recognizer.RecognizeAsync(utterance.ReadAsync(cancellationToken), cancellationToken))
            {
                _onHeard(this, transcript with { Words = utterance.OnAnswersClock(transcript.Words) });
            }

            return null;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return exception;
        }
    }

    /// <summary>One utterance's sound on its way to the recogniser.</summary>
    private sealed class Utterance
    {
        private readonly Channel<ReadOnlyMemory<short>> _frames = Channel.CreateUnbounded<ReadOnlyMemory<short>>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        private readonly SpokenClock _clock = new();
        private bool _speaking;

        public void Add(SpeechPiece piece)
        {
            if (!_speaking)
            {
                _clock.Begin(piece.Start);
                _speaking = true;
            }

            _clock.Add(piece.Samples.Length);
            _frames.Writer.TryWrite(piece.Samples);
        }

        public void Pause()
        {
            if (_speaking)
            {
                _speaking = false;
                _frames.Writer.TryWrite(default);
            }
        }

        public void End() => _frames.Writer.TryComplete();

        public IAsyncEnumerable<ReadOnlyMemory<short>> ReadAsync(CancellationToken cancellationToken) => _frames.Reader.ReadAllAsync(cancellationToken);

        public IReadOnlyList<TimedWord> OnAnswersClock(IReadOnlyList<TimedWord> words) => _clock.Read(words);
    }
}
