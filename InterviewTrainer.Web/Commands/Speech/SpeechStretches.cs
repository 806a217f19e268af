using InterviewTrainer.Core.Audio;
using InterviewTrainer.Core.VoiceActivity;

namespace InterviewTrainer.Web.Commands.Speech;

/// <summary>Cuts a recording at its pauses into stretches that a recogniser takes at once; long silence is left out, for recognisers invent words in it.</summary>
internal static class SpeechStretches
{
    /// <summary>Longest stretch.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Left around the speech: its first and last sounds are quiet.</summary>
    private static readonly long Margin = AudioFormat.Samples(TimeSpan.FromMilliseconds(200));

    private static readonly long LongestSamples = AudioFormat.Samples(Longest);

    /// <param name="speech">Where somebody speaks, in order.</param>
    /// <param name="samples">Length of the recording.</param>
    public static IReadOnlyList<SpeechSegment> Cut(IReadOnlyList<SpeechSegment> speech, long samples)
    {
        var stretches = new List<SpeechSegment>();
        foreach (var part in speech.SelectMany(Short))
        {
            if (stretches is [.., var open] && part.End - open.Start <= LongestSamples - (2 * Margin))
            {
                stretches[^1] = open with { End = part.End };
            }
            else
            {
                stretches.Add(part);
            }
        }

        return [.. stretches.Select((stretch, index) => Widen(
            stretch,
            index == 0 ? 0 : Middle(stretches[index - 1].End, stretch.Start),
            index == stretches.Count - 1 ? samples : Middle(stretch.End, stretches[index + 1].Start)))];
    }

    /// <summary>Somebody who never pauses is cut into equal parts.</summary>
    private static IEnumerable<SpeechSegment> Short(SpeechSegment segment)
    {
        var length = segment.End - segment.Start;
        var parts = (length / (LongestSamples - (2 * Margin))) + 1;
        for (var part = 0L; part < parts; part++)
        {
            yield return new SpeechSegment(segment.Start + (length * part / parts), segment.Start + (length * (part + 1) / parts));
        }
    }

    private static SpeechSegment Widen(SpeechSegment stretch, long least, long most) =>
        new(Math.Max(least, stretch.Start - Margin), Math.Min(most, stretch.End + Margin));

    private static long Middle(long a, long b) => a + ((b - a) / 2);
}
