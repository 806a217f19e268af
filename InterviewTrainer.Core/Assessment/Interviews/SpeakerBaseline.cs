namespace InterviewTrainer.Core.Assessment.Interviews;

/// <summary>What is usual for this person, from their earlier interviews. Where no norm fits everybody, it is all that a level can be set against.</summary>
/// <param name="Interviews">How many it rests on.</param>
/// <param name="PauseRatio">Median share of silence in an answer; null when never measured.</param>
/// <param name="PitchRangeSemitones">Median spread of the pitch; null when never measured.</param>
public sealed record SpeakerBaseline(int Interviews, double? PauseRatio, double? PitchRangeSemitones)
{
    /// <summary>Fewer interviews are no habit.</summary>
    public const int LeastInterviews = 3;

    public static SpeakerBaseline None { get; } = new(0, null, null);
}
