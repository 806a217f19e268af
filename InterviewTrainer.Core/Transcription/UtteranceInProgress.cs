using InterviewTrainer.Core.Audio;

namespace InterviewTrainer.Core.Transcription;

/// <summary>
/// What is known of an utterance while it is being said: decides when a transcriber is asked, about which sound, and what its answers change.
/// The sound is kept in pieces. Within a piece, words settle as hypotheses agree; a piece ends at a pause (or, in speech without one, behind a
/// settled word or where it is quietest), gives its final transcript, and is let go. No request reaches beyond the end of a piece that can still be chosen,
/// so no word is heard twice. Holds no clock and no thread.
/// </summary>
internal sealed class UtteranceInProgress(StreamingOptions options, RequestPace pace, SameOutputs finalOutputs)
{
    /// <summary>Too little for a word.</summary>
    private static readonly long Shortest = AudioFormat.Samples(TimeSpan.FromMilliseconds(100));

    /// <summary>Left for a quiet moment to be found in before a piece gets too long.</summary>
    private static readonly long Search = AudioFormat.Samples(TimeSpan.FromSeconds(8));

    /// <summary>Sound after a settled word that has not faded yet.</summary>
    private static readonly long Fade = AudioFormat.Samples(TimeSpan.FromMilliseconds(40));

    private readonly UtteranceSound _sound = new();
    private readonly LocalAgreement _words = new();
    private readonly InventedText _invented = new(options);
    private readonly SameOutputs _outputs = new();

    private long _heardTo;
    private long _quietUntil;
    private bool _ended;
    private bool _toldAny;
    private string? _trouble;

    /// <summary>The utterance is over and everything about it was told.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Takes what was said next; no samples are a pause.</summary>
    public void Add(ReadOnlySpan<short> samples)
    {
        if (samples.IsEmpty)
        {
            _sound.Pause();
        }
        else
        {
            _sound.Add(samples);
        }
    }

    /// <summary>Nothing more is said in it.</summary>
    public void End()
    {
        _ended = true;
        _sound.Pause();
    }

    /// <summary>What to ask now; null to wait for more sound. A piece that needs no asking is told through <paramref name="tell"/>.</summary>
    public TranscriptionRequest? Next(Action<Transcript> tell)
    {
        while (!IsDone && EndOfPiece() is { } end)
        {
            var samples = _sound.Until(end);
            if (EndOfSettled is { } settled && _sound.PauseWithin(settled, end) is null)
            {
                LetSettledGo(settled, tell);
            }
            else if (_heardTo == end || IsEmpty(samples))
            {
                Close(end, tell);
            }
            else
            {
                return MayAsk ? new TranscriptionRequest(samples, end, EndsPiece: true) : null;
            }
        }

        if (IsDone || !WantsPartial)
        {
            return null;
        }

        var all = _sound.Until(_sound.End);
        if (!IsEmpty(all))
        {
            return new TranscriptionRequest(all, _sound.End, EndsPiece: false);
        }

        _heardTo = _sound.End;
        return null;
    }

    /// <summary>Takes the answer to a request.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="heard">What the transcriber made of it.</param>
    /// <param name="took">How long that took.</param>
    /// <param name="tell">Takes what is new.</param>
    public void Answer(TranscriptionRequest request, Transcription heard, TimeSpan took, Action<Transcript> tell)
    {
        pace.Note(took);
        _trouble = null;
        var words = _invented.Sift(heard, request.Samples.Span, AudioFormat.Duration(_sound.Start));
        _words.Hear(words);
        _outputs.Add(words);
        _heardTo = request.End;
        if (request.EndsPiece || _outputs.Count >= options.SameOutputs)
        {
            // The same over and over, though the sound goes on: the engine is stuck on it, and hears again once it is gone.
            Close(request.End, tell);
        }
        else
        {
            tell(Partial());
        }
    }

    /// <summary>A request failed, twice: its sound is kept and asked about again with what follows; of the last one the words so far are all there is.</summary>
    public void Fail(TranscriptionRequest request, string trouble, Action<Transcript> tell)
    {
        _trouble = trouble;
        if (request.EndsPiece && _ended)
        {
            IsDone = true;
            tell(Transcribed(_words.Close(), isFinal: true));
            return;
        }

        _quietUntil = _sound.End + AudioFormat.Samples(options.ShortestInterval * 3);
        tell(Partial());
    }

    private bool MayAsk => _ended || _sound.End >= _quietUntil;

    private bool WantsPartial => MayAsk && pace.Interval is { } interval && IsWithinBounds
        && (_sound.End - Math.Max(_heardTo, _sound.Start) >= AudioFormat.Samples(interval) || (_sound.EndsInPause && _heardTo < _sound.End));

    /// <summary>Without times for words, room is left in which to look for a quiet moment.</summary>
    private bool IsWithinBounds => _sound.End - _sound.Start <= options.LongestSamples - (_words.Settled is [.., { IsTimed: true }] ? 0 : Search);

    /// <summary>Where the settled words end, once the piece is too long and they are a good part of it.</summary>
    private long? EndOfSettled => _sound.End - _sound.Start >= options.LongestSamples && _words.Settled is [.., { IsTimed: true } last]
        && Math.Min(AudioFormat.Samples(last.End) + Fade, _heardTo) is var end && end - _sound.Start >= options.PieceSamples ? end : null;

    private static bool IsEmpty(ReadOnlyMemory<short> samples) => samples.Length < Shortest || InventedText.IsSilent(samples.Span);

    private long? EndOfPiece()
    {
        var length = _sound.End - _sound.Start;
        var longest = _sound.Start + options.LongestSamples;
        if (_ended && length <= options.LongestSamples)
        {
            return _sound.End;
        }

        if (length >= options.PieceSamples && _sound.PauseWithin(Math.Max(_sound.Start + options.PieceSamples, _heardTo), longest) is { } pause)
        {
            return pause;
        }

        return length < options.LongestSamples ? null : _sound.QuietestWithin(Math.Max(longest - Search, _heardTo), longest);
    }

    private void LetSettledGo(long end, Action<Transcript> tell)
    {
        tell(Transcribed(_words.LetSettledGo(), isFinal: true));
        _sound.LetGo(end);
    }

    private void Close(long end, Action<Transcript> tell)
    {
        var words = _words.Close();
        finalOutputs.Add(words);
        if (finalOutputs.Count >= options.SameOutputs)
        {
            words = [];
        }

        _sound.LetGo(end);
        _outputs.Reset();
        IsDone = _ended && _sound.End == end;
        if (words.Count > 0 || (IsDone && !_toldAny))
        {
            tell(Transcribed(words, isFinal: true));
        }
    }

    private Transcript Partial() => Transcribed([.. _words.All], isFinal: false);

    private Transcript Transcribed(IReadOnlyList<HypothesisWord> words, bool isFinal)
    {
        _toldAny |= isFinal;
        var confidences = words.Select(word => word.Confidence).OfType<double>().ToList();
        return new Transcript(WordText.Join(words.Select(word => word.Text)), isFinal, confidences.Count > 0 ? confidences.Average() : null)
        {
            Settled = WordText.Join((isFinal ? words : _words.Settled).Select(word => word.Text)),
            Words = words.All(word => word.IsTimed) ? [.. words.Select(word => new TimedWord(word.Text, word.Start, word.End, word.Confidence))] : [],
            Trouble = _trouble,
        };
    }
}
