namespace InterviewTrainer.Core.Interviewing;

/// <summary>Chance that can be replayed: the same interview and place draw the same, on every machine.</summary>
internal static class SeededDraw
{
    /// <param name="seed">The interview's.</param>
    /// <param name="place">What is drawn for: a turn's index, say.</param>
    /// <param name="purpose">Tells draws for the same place apart.</param>
    /// <returns>0 to 1, 1 left out; spread evenly (SplitMix64's finaliser).</returns>
    public static double Of(int seed, int place, int purpose)
    {
        var mixed = ((ulong)(uint)seed << 32) ^ ((ulong)(uint)place * 0x9E3779B97F4A7C15) ^ ((ulong)(uint)purpose * 0xD1B54A32D192ED03);
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        mixed ^= mixed >> 31;
        return (mixed >> 11) / (double)(1UL << 53);
    }
}
