using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Signals.Words;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Web.Commands.Screenshots.Sample;

/// <summary>When somebody would have spoken and paused, had they said these words aloud; measured as the program measures real speech.</summary>
/// <param name="ease">0 for somebody new to it, 1 for somebody with practice: they begin sooner and pause for less long.</param>
/// <param name="random">Makes each answer different.</param>
internal sealed class SampleSpeech(double ease, Random random)
{
    private const int WordMs = 345;

    private readonly AnswerSignalCollector _collector = new();
    private readonly List<TimedWord> _timed = [];
    private double _atMs;

    /// <param name="words">What was said.</param>
    /// <param name="hearing">What the recogniser tells beside the words; null without one.</param>
    public (AnswerSignals Signals, IReadOnlyList<TimedWord> Timed) Measure(string words, SampleHearing? hearing)
    {
        _collector.Begin(0);
        _atMs = Between(700, 1900) + ((1 - ease) * Between(600, 2600));

        // Somewhere within the answer they look for the words.
        var searching = random.Next(1, Math.Max(2, words.Split(". ").Length));
        var sentence = 0;
        foreach (var token in words.Split(' '))
        {
            sentence += token.EndsWith('.') ? 1 : 0;
            Say(token);
            Pause(token, isSearching: token.EndsWith('.') && sentence == searching);
        }

        var (loudness, pitch) = (Between(-27, -23), Between(116, 126));
        var signals = _collector.Complete(Sample(_atMs)) with
        {
            LoudnessDbfs = loudness,
            EnergyRangeDb = Between(15, 18) + (3 * ease),
            PitchMedianHz = pitch,
            PitchRangeSemitones = Between(4.8, 6) + (2 * ease),
            SoundWindows = [.. Enumerable.Range(0, (int)Math.Ceiling(_atMs / SoundWindow.LengthMs))
                .Select(window => new SoundWindow(window * SoundWindow.LengthMs, loudness + Between(-1, 1), pitch + Between(-9, 9)))],
        };
        var timed = hearing is { GivesTimes: true } ? _timed : [];
        return (hearing is null ? signals : signals.WithWords(new HeardWords(words, timed, hearing.Hesitations) { Confidence = hearing.Confidence }), timed);
    }

    private void Say(string token)
    {
        _collector.SpeechStarted(Sample(_atMs));
        var start = _atMs;
        _atMs += AnswerFeatures.CountWords(token) * WordMs * Between(0.9, 1.15);
        var isClear = random.NextDouble() < 0.97;
        _timed.Add(new TimedWord(
            token, TimeSpan.FromMilliseconds((int)start), TimeSpan.FromMilliseconds((int)_atMs - 10), Math.Round(isClear ? Between(0.72, 0.99) : Between(0.28, 0.48), 2)));
    }

    private void Pause(string token, bool isSearching)
    {
        var pause = token[^1] switch
        {
            '.' or '?' => Between(430, 1320),
            ',' or ':' => Between(180, 520),
            _ when random.NextDouble() < 0.02 + (0.03 * (1 - ease)) => Between(260, 700),
            _ => 0,
        };
        if (isSearching)
        {
            pause += Between(900, 1400) + ((1 - ease) * Between(500, 2400));
        }

        if (pause > 0)
        {
            _collector.SpeechEnded(Sample(_atMs));
            _atMs += pause;
        }
    }

    private static long Sample(double milliseconds) => AudioFormat.Samples(TimeSpan.FromMilliseconds(milliseconds));

    private double Between(double least, double most) => least + (random.NextDouble() * (most - least));
}
