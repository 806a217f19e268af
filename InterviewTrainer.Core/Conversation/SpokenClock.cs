using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Conversation;

/// <summary>
/// Times in the sound of an utterance, from which the silences were cut out, as times of the answer. Thread-safe: the microphone adds to it
/// while a recogniser's words are read off.
/// </summary>
internal sealed class SpokenClock
{
    private readonly Lock _gate = new();
    private readonly List<(TimeSpan Sound, TimeSpan Answer)> _stretches = [];
    private TimeSpan _length;

    /// <summary>A stretch of speech begins, behind what was added so far, at <paramref name="answerTime"/>.</summary>
    public void Begin(TimeSpan answerTime)
    {
        lock (_gate)
        {
            _stretches.Add((_length, answerTime));
        }
    }

    public void Add(int samples)
    {
        lock (_gate)
        {
            _length += AudioFormat.Duration(samples);
        }
    }

    public IReadOnlyList<TimedWord> Read(IReadOnlyList<TimedWord> words)
    {
        lock (_gate)
        {
            return [.. words.Select(word =>
            {
                var start = Read(word.Start, isEnd: false);
                var end = Read(word.End, isEnd: true);
                return word with { Start = start, End = end > start ? end : start };
            })];
        }
    }

    /// <summary>What ends where a stretch ends belongs to it, not to the next.</summary>
    private TimeSpan Read(TimeSpan sound, bool isEnd)
    {
        var at = _stretches.FindLastIndex(stretch => isEnd ? stretch.Sound < sound : stretch.Sound <= sound);
        var (start, answer) = at >= 0 ? _stretches[at] : _stretches is [var first, ..] ? first : default;
        return answer + (sound - start);
    }
}
