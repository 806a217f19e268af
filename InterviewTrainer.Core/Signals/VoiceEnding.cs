using InterviewTrainer.Core.Audio;

namespace InterviewTrainer.Core.Signals;

/// <summary>
/// Whether a voice fell at the end of what it said, as statements do in English: the pitch of its last voiced fifth of a second against that of the half second
/// before it. A fall says that somebody may be done; a level or rising end, that they may go on (Gravano and Hirschberg 2011).
/// </summary>
internal static class VoiceEnding
{
    private static readonly long Last = AudioFormat.Samples(TimeSpan.FromMilliseconds(200));
    private static readonly long Before = AudioFormat.Samples(TimeSpan.FromMilliseconds(500));

    /// <summary>Unvoiced consonants and breath may lie between the last pitch and the end.</summary>
    private static readonly long Reach = AudioFormat.Samples(TimeSpan.FromMilliseconds(400));

    /// <summary>Fewer voiced hops on a side are no contour.</summary>
    private const int LeastHops = 4;

    private const double FallSemitones = -1.5;
    private const double LevelSemitones = -0.5;

    /// <param name="hops">In order of time.</param>
    /// <param name="end">Where the speech ended.</param>
    /// <returns>True when it fell, false when it stayed up or rose, null when there is too little pitch, or too little difference, to say.</returns>
    public static bool? Fell(IEnumerable<SoundHop> hops, long end)
    {
        var voiced = hops.Where(hop => hop.PitchHz is not null && hop.Centre <= end && hop.Centre > end - Reach - Last - Before).ToList();
        if (voiced.Count == 0 || voiced[^1].Centre < end - Reach)
        {
            return null;
        }

        var border = voiced[^1].Centre - Last;
        var last = Semitones(voiced.Where(hop => hop.Centre > border));
        var before = Semitones(voiced.Where(hop => hop.Centre <= border && hop.Centre > border - Before));
        return (last - before) switch
        {
            null => null,
            <= FallSemitones => true,
            >= LevelSemitones => false,
            _ => null,
        };
    }

    /// <summary>Median pitch; null where there are too few.</summary>
    private static double? Semitones(IEnumerable<SoundHop> hops)
    {
        var sorted = hops.Select(hop => 12 * Math.Log2(hop.PitchHz!.Value)).Order().ToList();
        return sorted.Count < LeastHops ? null : sorted[sorted.Count / 2];
    }
}
