using InterviewTrainer.Core.Engines.OpenAi.Wire;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Engines.OpenAi;

/// <summary>Makes a transcription of what a server says it heard: times within the sound and in order, likelihoods from 0 to 1, plain text of a length that can be spoken.</summary>
internal static class HeardText
{
    private const int MaxCharacters = 20_000;
    private const int MaxItems = 5_000;

    public static Transcription.Transcription Check(TranscriptionResponse answer, TimeSpan duration)
    {
        var words = Words(answer.Words ?? [], duration);
        var segments = Segments(answer.Segments ?? [], duration);
        return new Transcription.Transcription(Plain(answer.Text), segments, words)
        {
            Confidence = Mean(words.Select(word => (word.Confidence, 1.0))) ?? Mean(segments.Select(segment => (segment.Confidence, (segment.End - segment.Start).TotalSeconds))),
            HumanVoice = Likelihood(answer.HumanVoice),
        };
    }

    private static List<TimedWord> Words(IReadOnlyList<WireWord?> words, TimeSpan duration)
    {
        var heard = new List<TimedWord>(Math.Min(words.Count, MaxItems));
        var earliest = TimeSpan.Zero;
        foreach (var word in words.Take(MaxItems).OfType<WireWord>())
        {
            var (start, end) = Within(word.Start, word.End, earliest, duration);
            if (Plain(word.Word) is { Length: > 0 } text)
            {
                heard.Add(new TimedWord(text, start, end, Likelihood(word.Probability)));
                earliest = start;
            }
        }

        return heard;
    }

    private static List<TranscribedSegment> Segments(IReadOnlyList<WireSegment?> segments, TimeSpan duration)
    {
        var heard = new List<TranscribedSegment>(Math.Min(segments.Count, MaxItems));
        var earliest = TimeSpan.Zero;
        foreach (var segment in segments.Take(MaxItems).OfType<WireSegment>())
        {
            var (start, end) = Within(segment.Start, segment.End, earliest, duration);
            heard.Add(new TranscribedSegment(Plain(segment.Text), start, end, segment.AvgLogprob is { } log ? Likelihood(Math.Exp(log)) : null, Likelihood(segment.NoSpeechProb)));
            earliest = start;
        }

        return heard;
    }

    private static (TimeSpan Start, TimeSpan End) Within(double start, double end, TimeSpan earliest, TimeSpan duration)
    {
        var from = Math.Clamp(start, earliest.TotalSeconds, duration.TotalSeconds);
        return (TimeSpan.FromSeconds(from), TimeSpan.FromSeconds(Math.Clamp(end, from, duration.TotalSeconds)));
    }

    private static double? Likelihood(double? value) => value is { } number && double.IsFinite(number) ? Math.Clamp(number, 0, 1) : null;

    /// <summary>Weighted; null where none is known.</summary>
    private static double? Mean(IEnumerable<(double? Value, double Weight)> values)
    {
        var known = values.Where(pair => pair is { Value: not null, Weight: > 0 }).ToList();
        return known.Count > 0 ? known.Sum(pair => pair.Value!.Value * pair.Weight) / known.Sum(pair => pair.Weight) : null;
    }

    private static string Plain(string? text) => text is null ? "" : string.Concat(text.Take(MaxCharacters).Select(c => char.IsControl(c) ? ' ' : c)).Trim();
}
