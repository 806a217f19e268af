using System.Text.RegularExpressions;
using InterviewTrainer.Core.Audio;

namespace InterviewTrainer.Core.Transcription;

/// <summary>
/// Takes out of a transcription what nobody said. Recognisers invent text where there is no speech; what gives it away is the sound, the
/// engine's own doubts and the text's shape, so that no list of phrases is needed.
/// </summary>
internal sealed partial class InventedText(StreamingOptions options)
{
    /// <summary>Quieter sound is nobody: dBFS of its loudest moment.</summary>
    private const double SilentDb = -60;

    /// <summary>So far under the loudest moment of the piece, a segment is the room.</summary>
    private const double RoomUnderVoiceDb = 35;

    /// <summary>Twice what a fast speaker manages; characters that stand for a syllable count for several.</summary>
    private const double LettersPerSecond = 30;
    private const int LettersPerIdeograph = 3;
    private const int MostCharacters = 5_000;

    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Imprecision = TimeSpan.FromMilliseconds(200);
    private static readonly int MomentSamples = (int)AudioFormat.Samples(TimeSpan.FromMilliseconds(50));

    /// <summary>Nothing in it is loud enough to be speech.</summary>
    public static bool IsSilent(ReadOnlySpan<short> samples) => LoudestDb(samples) < SilentDb;

    /// <summary>The words that somebody said.</summary>
    /// <param name="heard">What the engine made of <paramref name="samples"/>.</param>
    /// <param name="samples">Mono 16 kHz.</param>
    /// <param name="start">Where the samples start in the utterance.</param>
    public IReadOnlyList<HypothesisWord> Sift(Transcription heard, ReadOnlySpan<short> samples, TimeSpan start)
    {
        var length = AudioFormat.Duration(samples.Length);
        if (heard.HumanVoice < options.HumanVoice || IsSilent(samples) || IsOutOfProportion(heard) || IsAnnotation(heard.Text))
        {
            return [];
        }

        List<TranscribedSegment> kept = [], dropped = [];
        var voiceDb = LoudestDb(samples);
        foreach (var segment in heard.Segments)
        {
            (IsSaid(segment, samples, length, voiceDb) ? kept : dropped).Add(segment);
        }

        var words = RepetitionLoops.Cut(heard switch
        {
            { Words.Count: > 0 } => [.. heard.Words.Where(word => word.Start < length && !dropped.Any(segment => Holds(segment, word))).Select(word => Timed(word, start, length))],
            { Segments.Count: > 0 } => [.. kept.SelectMany(segment => Reckoned(segment.Text, segment.Start, segment.End, segment.Confidence ?? heard.Confidence, start, length))],
            _ => [.. Reckoned(heard.Text, TimeSpan.Zero, length, heard.Confidence, start, length)],
        });
        return IsHumanlyPossible(words, length) ? words : [];
    }

    private bool IsSaid(TranscribedSegment segment, ReadOnlySpan<short> samples, TimeSpan length, double voiceDb)
    {
        if (segment.NoSpeech > options.NoSpeech || segment.Start >= length || IsAnnotation(segment.Text))
        {
            return false;
        }

        var from = (int)AudioFormat.Samples(Clamp(segment.Start - Imprecision, length));
        var to = (int)AudioFormat.Samples(Clamp(segment.End + Imprecision, length));
        return to <= from || LoudestDb(samples[from..to]) >= Math.Max(SilentDb, voiceDb - RoomUnderVoiceDb);
    }

    private static bool Holds(TranscribedSegment segment, TimedWord word) =>
        (word.Start + word.End) / 2 is var middle && middle >= segment.Start && middle <= segment.End;

    private static HypothesisWord Timed(TimedWord word, TimeSpan at, TimeSpan length)
    {
        var start = Clamp(word.Start, length);
        return new HypothesisWord(WordText.Clean(word.Text), at + start, at + Clamp(word.End > start ? word.End : start, length), word.Confidence, IsTimed: true);
    }

    /// <summary>Where the engine gives no times: each word takes its share of the segment, by its letters.</summary>
    private static IEnumerable<HypothesisWord> Reckoned(string text, TimeSpan from, TimeSpan to, double? confidence, TimeSpan at, TimeSpan length)
    {
        var words = WordText.Split(text).ToList();
        var letters = Math.Max(1, words.Sum(word => word.Length));
        var (first, last) = (Clamp(from, length), Clamp(to > from ? to : from, length));
        var before = 0;
        foreach (var word in words)
        {
            var start = first + ((last - first) * ((double)before / letters));
            before += word.Length;
            yield return new HypothesisWord(word, at + start, at + first + ((last - first) * ((double)before / letters)), confidence, IsTimed: false);
        }
    }

    private static bool IsHumanlyPossible(IReadOnlyList<HypothesisWord> words, TimeSpan length) =>
        words.Sum(word => IdeographPattern().Count(word.Text) is > 0 and var ideographs ? ideographs * LettersPerIdeograph : word.Text.Length)
            <= LettersPerSecond * (length + Grace).TotalSeconds;

    /// <summary>More than any half minute of speech: not worth a closer look.</summary>
    private static bool IsOutOfProportion(Transcription heard) =>
        heard.Text.Length > MostCharacters
        || heard.Segments.Sum(segment => (long)segment.Text.Length) > MostCharacters
        || heard.Words.Sum(word => (long)word.Text.Length + 1) > MostCharacters;

    /// <summary>"(music)", "[BLANK_AUDIO]", "♪ …": a note about the sound, not speech.</summary>
    private static bool IsAnnotation(string text) => AnnotationPattern().IsMatch(text);

    private static double LoudestDb(ReadOnlySpan<short> samples)
    {
        var loudest = Level.FloorDb;
        for (var at = 0; at < samples.Length; at += MomentSamples)
        {
            loudest = Math.Max(loudest, Level.Decibels(samples[at..Math.Min(samples.Length, at + MomentSamples)]));
        }

        return loudest;
    }

    private static TimeSpan Clamp(TimeSpan time, TimeSpan length) => time < TimeSpan.Zero ? TimeSpan.Zero : time > length ? length : time;

    [GeneratedRegex(@"^\W*(?:\[[^\]]*\]|\([^)]*\)|\*[^*]*\*|[♪♫♬].*)\W*$")]
    private static partial Regex AnnotationPattern();

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}]")]
    private static partial Regex IdeographPattern();
}
