namespace InterviewTrainer.Core.Signals;

/// <summary>What the voice was like in ten seconds of an answer, kept while it was spoken.</summary>
/// <param name="StartMs">On the answer's clock, a multiple of <see cref="LengthMs"/>; what was said before the question had ended counts in the first.</param>
/// <param name="LoudnessDbfs">Mean level of the speech in it; null with too little speech.</param>
/// <param name="PitchMedianHz">Median pitch of the voiced speech in it; null with too little of it.</param>
public sealed record SoundWindow(int StartMs, double? LoudnessDbfs, double? PitchMedianHz)
{
    /// <summary>Ten seconds: two or three sentences.</summary>
    public const int LengthMs = 10_000;
}
