namespace InterviewTrainer.Core.VoiceActivity;

/// <summary>When probabilities count as speech, and how the bounds of speech are found.</summary>
public sealed record SegmenterOptions
{
    /// <summary>Probability from which speech begins.</summary>
    public float OnsetProbability { get; init; } = 0.5f;

    /// <summary>Probability under which begun speech pauses. Lower than <see cref="OnsetProbability"/>, so that a wavering one does not cut words up.</summary>
    public float OffsetProbability { get; init; } = 0.35f;

    /// <summary>Shortest stretch that counts as speech; shorter ones (clicks, a cough's edge) are never reported.</summary>
    public TimeSpan MinSpeech { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Shortest silence that ends a stretch of speech; shorter ones are part of it. Longer than the stop of a consonant.</summary>
    public TimeSpan MinSilence { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Farthest that the loudness may move a bound away from where the probabilities put it.</summary>
    public TimeSpan MaxRefinement { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Left on both sides of what is loud enough: first and last sounds fade in and out under the noise.</summary>
    public TimeSpan Padding { get; init; } = TimeSpan.FromMilliseconds(40);

    /// <summary>How far over the noise a sound must be to bound speech.</summary>
    public double OverNoiseDb { get; init; } = 6;

    /// <summary>How far under the loudest part of the speech a sound may be to bound it; decides where there is next to no noise.</summary>
    public double UnderPeakDb { get; init; } = 30;
}
